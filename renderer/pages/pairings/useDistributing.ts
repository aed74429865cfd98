import { notifications } from "@mantine/notifications";
import { useMemo, useState } from "react";
import { assistances } from "../../../shared/assistance/contract.ts";
import { isSignedFor, receiptAfter } from "../../../shared/assistance/rules.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { households } from "../../../shared/households/contract.ts";
import { clientOf } from "../../app/client.ts";
import { useAsk } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import type { Typed } from "../../ui/books/entry/plan.ts";
import { wholeList } from "../../ui/lists.ts";
import { useJob } from "../../ui/useJob.ts";
import { useChosenVillage } from "../../ui/village.ts";
import { giftKey, readGift } from "./gifts.ts";

const start: Typed = { [giftKey(0, "kind")]: "2", [giftKey(0, "fund")]: "unit" };

/** The households that a gift can go to: those of the chosen village that have not ended, or of all villages. */
function useHomes(village: string | null) {
  const query = useAsk(households, "list", wholeList(null, village), {
    reads: ["household", "member", "village"],
    keep: true,
  });
  return query.data?.rows ?? [];
}

/** What is typed of a distribution, who is ticked, and the way to write it as one step. */
export function useDistributing(onDone: () => void) {
  const t = useText();
  const chosen = useChosenVillage();
  const [village, setVillage] = useState(chosen);
  const rows = useHomes(village);
  const [typed, setTyped] = useState(start);
  const [givenOn, setGivenOn] = useState(() => dayOf(new Date()));
  const [receipt, setReceipt] = useState<string | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const job = useJob();
  const after = useAsk(assistances, "nextReceipt", { village }, { reads: ["assistance"] }).data ?? "";
  const next = isSignedFor(typed[giftKey(0, "kind")]) ? after : "";
  const first = (receipt ?? next).trim();
  const homes = useMemo(() => rows.filter(({ uid }) => ticked.has(uid)).map(({ uid }) => uid), [rows, ticked]);
  const places = useMemo(() => new Map(homes.map((uid, place) => [uid, place])), [homes]);
  const receiptAt = (place: number) => (first === "" ? null : receiptAfter(first, place));
  const { gift, problems } = readGift(typed, 0, false);
  const save = async () => {
    setTried(true);
    if (job.busy || gift === null || homes.length === 0) return;
    const { receiptRef: _, ...given } = gift;
    const input = { gift: { ...given, givenOn }, households: homes, firstReceipt: first === "" ? null : first };
    const done = await job.run("pairings.working", (options) => clientOf(assistances).distribute(input, options));
    if (!done) return;
    notifications.show({ message: t("pairings.distributed", { count: done.rows }) });
    onDone();
  };
  return {
    rows,
    village,
    setVillage: (uid: string | null) => {
      setVillage(uid);
      setTicked(new Set());
    },
    typed,
    type: (field: string, text: string) => setTyped((before) => ({ ...before, [field]: text })),
    problems: tried ? problems : {},
    givenOn,
    setGivenOn,
    receipt: receipt ?? next,
    setReceipt,
    last: homes.length > 0 ? receiptAt(homes.length - 1) : null,
    first,
    ticked,
    setTicked,
    nobody: tried && homes.length === 0,
    count: homes.length,
    receiptOf: (uid: string) => receiptAt(places.get(uid) ?? 0),
    job,
    save,
  };
}
