import { useMemo, useState } from "react";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { stockOf } from "../../../shared/donations/rules.ts";
import { findReceivers, qtyOf, type Stock } from "./receivers.ts";

/** What is typed for each ticked household, by id. */
type Typed = ReadonlyMap<string, string>;

/** The ticked households with their quantities, and what that comes to. */
export function useDistributing(stock: Stock) {
  const [each, setEach] = useState("1");
  const [givenOn, setGivenOn] = useState<string | null>(() => dayOf(new Date()));
  const [firstReceipt, setFirstReceipt] = useState(stock.nextReceipt);
  const [wanted, setWanted] = useState("");
  const [typed, setTyped] = useState<Typed>(new Map());
  const shown = useMemo(() => findReceivers(stock.households, wanted), [stock.households, wanted]);
  const put = (uid: string, qty: string | null) =>
    setTyped((before) => {
      const next = new Map(before);
      if (qty === null) next.delete(uid);
      else next.set(uid, qty);
      return next;
    });
  const isAll = shown.length > 0 && shown.every(({ uid }) => typed.has(uid));
  const lines = stock.households.flatMap(({ uid }) => {
    const qty = qtyOf(typed.get(uid) ?? "");
    return qty === null ? [] : [{ household: uid, qty }];
  });
  const sum = lines.reduce((total, { qty }) => total + qty, 0);
  return {
    each,
    setEach,
    givenOn,
    setGivenOn,
    firstReceipt,
    setFirstReceipt,
    wanted,
    setWanted,
    shown,
    typed,
    put,
    tick: (uid: string) => put(uid, typed.has(uid) ? null : each),
    isAll,
    tickAll: () =>
      setTyped((before) => {
        const next = new Map(before);
        for (const { uid } of shown) {
          if (isAll) next.delete(uid);
          else if (!next.has(uid)) next.set(uid, each);
        }
        return next;
      }),
    lines,
    sum,
    ...stockOf(stock.left, sum),
    isWrong: [...typed.values()].some((qty) => qtyOf(qty) === null),
  };
}

export type Distributing = ReturnType<typeof useDistributing>;
