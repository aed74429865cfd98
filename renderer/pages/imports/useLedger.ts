import { useState } from "react";
import type { Inspection } from "../../../shared/imports/contract.ts";
import { ledgers, type LedgerCounts } from "../../../shared/ledgers/contract.ts";
import { clientOf } from "../../app/client.ts";
import { queryClient } from "../../app/query.ts";
import type { Wizard } from "./wizard.ts";

const client = clientOf(ledgers);

export interface LedgerDone {
  readonly step: number | null;
  readonly counts: LedgerCounts;
}

/** What the rows of a ledger come to, for the chosen village, and what became of them. */
export function useLedger({ during, go }: Wizard, { id, village: hinted }: Inspection) {
  const [village, setVillage] = useState<string | null>(hinted);
  const [counts, setCounts] = useState<LedgerCounts | null>(null);
  const [done, setDone] = useState<LedgerDone | null>(null);
  /** Works out what the rows come to; again for another village. */
  const judge = async () => {
    const found = await during("working", (options) => client.preview({ id, village }, options));
    await queryClient.invalidateQueries({ queryKey: [ledgers.name, "lines"] });
    if (found) setCounts(found);
  };
  const apply = async () => {
    const result = await during("applying", (options) => client.apply({ id, village }, options));
    if (!result) return;
    setDone(result);
    setCounts(result.counts);
    go("result");
  };
  return { village, setVillage, counts, done, judge, apply };
}
