import { useState } from "react";
import { type Conflict, conflicts } from "../../../../shared/conflicts/contract.ts";
import type { Cell } from "../../../../shared/records/fields.ts";
import { clientOf } from "../../../app/client.ts";
import { queryClient, tellFailure, useAsk } from "../../../app/query.ts";

const client = clientOf(conflicts);
/** So many are listed; the others follow as these are decided. */
const atATime = 200;

export const keyOf = ({ record, uid, field }: Conflict): string => `${record} ${uid} ${field}`;

const placeOf = ({ step, village, household, record, row, uid }: Conflict): readonly string[] => [
  String(1e9 - step),
  village ?? "",
  household,
  record === "household" ? "" : record,
  row,
  uid,
];

/** By taking, newest first, and by household: what belongs together stands together. */
function inOrder(a: Conflict, b: Conflict): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  const at = one.findIndex((part, i) => part !== other[i]);
  return at < 0 ? 0 : one[at]!.localeCompare(other[at]!, "zh-CN", { numeric: true });
}

export interface Bulk {
  readonly step: number;
  readonly side: "ours" | "theirs";
}

/** The cells that wait, which of them is looked at, and the acts that decide them. */
export function useConflicts(focus: string | null) {
  const query = useAsk(conflicts, "list", { step: null, village: null, offset: 0, limit: atATime }, { keep: true });
  const [wanted, choose] = useState<string | null>(null);
  /** Decided cells whose list has not been read anew yet. */
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const rows = (query.data?.rows ?? []).filter((row) => !gone.has(keyOf(row))).toSorted(inOrder);
  const chosen =
    rows.find((row) => keyOf(row) === wanted) ??
    (wanted === null && focus !== null ? rows.find(({ uid }) => uid === focus) : undefined) ??
    rows[0] ??
    null;

  const reread = () => queryClient.invalidateQueries({ queryKey: [conflicts.name] });
  const during = async (keys: readonly string[], act: () => Promise<unknown>): Promise<void> => {
    setGone((before) => new Set([...before, ...keys]));
    try {
      await act();
    } catch (error) {
      tellFailure(error);
    }
    await reread();
    setGone((before) => new Set([...before].filter((key) => !keys.includes(key))));
  };

  /** Decides one cell; the next one is looked at meanwhile. */
  const decide = (conflict: Conflict, how: { readonly keep: number } | { readonly other: Cell }) => {
    const { record, uid, field } = conflict;
    const at = rows.indexOf(conflict);
    const next = rows[at + 1] ?? rows[at - 1];
    choose(next ? keyOf(next) : null);
    void during([keyOf(conflict)], () => client.decide({ decisions: [{ record, uid, field, ...how }] }));
  };
  const decideAll = ({ step, side }: Bulk) => during([], () => client.decideAll({ step, side }));
  const takings = query.data?.takings ?? [];
  return { query, rows, chosen, choose, decide, decideAll, takings, total: query.data?.total ?? 0 };
}

export type Conflicts = ReturnType<typeof useConflicts>;
