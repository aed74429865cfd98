import { useState } from "react";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { CheckItem, Checklist } from "../../../shared/places/checklists.ts";
import type { places } from "../../../shared/places/contract.ts";
import type { checkResults, fixes } from "../../../shared/places/record.ts";
import type { InputOf, OutputOf } from "../../../shared/rpc/contract.ts";

export type ToCheck = OutputOf<(typeof places)["methods"]["toCheck"]>;
export type Hazard = ToCheck["lists"][number]["items"][number]["hazard"];
type Lists = InputOf<(typeof places)["methods"]["check"]>["lists"];

/** What the clerk said of one item so far. */
export interface Found {
  readonly result: keyof typeof checkResults | null;
  readonly fix: keyof typeof fixes | null;
  readonly fixBy: string | null;
}

const nothing: Found = { result: null, fix: null, fixBy: null };

const isWhole = ({ result, fix, fixBy }: Found): boolean =>
  result !== null && (result !== "fix" || (fix !== null && fixBy !== null));

/** Items of different lists are kept apart: the same item may stand in one list only. */
const placeOf = (list: Checklist, item: CheckItem) => `${list} ${item}`;

/** What is typed of a check: a list is left out whole, or filled in whole. */
export function useChecking({ lists }: ToCheck) {
  const [on, setOn] = useState<string | null>(() => dayOf(new Date()));
  const [paperRef, setPaperRef] = useState("");
  const [found, setFound] = useState<ReadonlyMap<string, Found>>(new Map());
  const of = (list: Checklist, item: CheckItem): Found => found.get(placeOf(list, item)) ?? nothing;
  const begun = lists.filter(({ list, items }) => items.some(({ item }) => of(list, item).result !== null));
  const open = begun.flatMap(({ list, items }) => items.filter(({ item }) => !isWhole(of(list, item))).length);
  return {
    on,
    setOn,
    paperRef,
    setPaperRef,
    of,
    say: (list: Checklist, item: CheckItem, more: Partial<Found>) =>
      setFound((before) => {
        const next = { ...(before.get(placeOf(list, item)) ?? nothing), ...more };
        const plain = next.result === "fix" ? next : { ...next, fix: null, fixBy: null };
        return new Map(before).set(placeOf(list, item), plain);
      }),
    /** Items of begun lists that still lack something. */
    open: open.reduce((sum, count) => sum + count, 0),
    isBegun: (list: Checklist) => begun.some((one) => one.list === list),
    filled: (): Lists =>
      begun.map(({ list, items }) => ({
        list,
        items: items.map(({ item }) => {
          const { result, fix, fixBy } = of(list, item);
          return { item, result: result ?? "none", fix, fixBy };
        }),
      })),
    begun: begun.length,
  };
}

export type Checking = ReturnType<typeof useChecking>;
