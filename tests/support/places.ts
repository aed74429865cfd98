import { change } from "../../electron/database/journal/door.ts";
import type { Session } from "../../electron/database/session.ts";
import { check } from "../../electron/services/places.ts";
import type { CheckedItem } from "../../shared/places/contract.ts";
import { itemsOf, type Checklist } from "../../shared/places/checklists.ts";
import { place, type placeTypes } from "../../shared/places/record.ts";
import { helpRequest } from "../../shared/requests/record.ts";
import { contextOf } from "./serviceContext.ts";

const line = { kind: "new", params: {} } as const;

export const addPlace = (
  session: Session,
  village: string,
  type: keyof typeof placeTypes,
  name = "东沟",
  requestId: string | null = null,
): string => change(session, line, (write) => write.insert(place, village, { name, type, requestId })).value;

/** A request that a household made and that is open. */
export const addRequest = (session: Session, village: string, householdId: string): string =>
  change(session, line, (write) =>
    write.insert(helpRequest, village, {
      householdId,
      madeBy: "self",
      channel: "counter",
      category: "housing",
      madeOn: "2026-10-10",
      dueOn: "2026-10-25",
      state: "open",
    }),
  ).value;

/** Every item of a list in order, but for those that are given. */
export const allPass = (type: string, list: Checklist, ...others: readonly CheckedItem[]): CheckedItem[] =>
  itemsOf(type, list).map(
    (item) => others.find((other) => other.item === item) ?? { item, result: "pass", fix: null, fixBy: null },
  );

/** A check of one list on a day. */
export const checkPlace = (session: Session, uid: string, on: string, list: Checklist, items: readonly CheckedItem[]) =>
  check(contextOf(session), { place: uid, on, paperRef: null, lists: [{ list, items: [...items] }] }) as Exclude<
    ReturnType<typeof check>,
    Promise<unknown>
  >;
