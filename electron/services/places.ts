import type { CheckItem } from "../../shared/places/checklists.ts";
import { itemsOf, listsFor } from "../../shared/places/checklists.ts";
import type { CheckedItem, places } from "../../shared/places/contract.ts";
import { type fixes, place, placeCheck, placeCheckItem } from "../../shared/places/record.ts";
import { closedHomeName } from "../../shared/places/rules.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { findInBook } from "../database/books/books.ts";
import { homesOf, itemsOfChecks, type OpenHazard, openHazards } from "../database/books/places.ts";
import { change } from "../database/journal/door.ts";
import type { Writer } from "../database/journal/writer.ts";
import { type Context, commit } from "../worker/context.ts";

type Service = Handlers<typeof places, Context>;
type Check = Parameters<Service["check"]>[1];

/** As the page shows it; one without its fix, which two PCs can leave behind, is still shown as found. */
const shownHazard = ({ uid, fix, fixBy, fixedOn, checkedOn }: OpenHazard) => ({
  uid,
  fix: (fix ?? "repair") as keyof typeof fixes,
  fixBy: fixBy ?? checkedOn,
  fixedOn,
  checkedOn,
});

export const toCheck: Service["toCheck"] = ({ session: { client } }, { place: uid }) => {
  const found = findInBook(client, "place", uid);
  if (!found) throw new AppError("not-found", { record: "place", uid });
  const type = found["type"] as Awaited<ReturnType<Service["toCheck"]>>["type"];
  const hazards = new Map(openHazards(client, uid).map((hazard) => [hazard.item, hazard]));
  const withHazard = (item: CheckItem) => {
    const hazard = hazards.get(item);
    return { item, hazard: hazard ? shownHazard(hazard) : null };
  };
  const lists = listsFor(type).map((list) => ({ list, items: itemsOf(type, list).map(withHazard) }));
  return { name: String(found["name"]), type, lists };
};

/** Items that were wrong and are now in order were fixed by the day of the check at the latest. */
function noteFixed(write: Writer, uid: string, on: string, items: readonly CheckedItem[]): void {
  const passed = new Set<string>(items.filter(({ result }) => result === "pass").map(({ item }) => item));
  for (const { uid: hazard, item, fixedOn, checkedOn } of openHazards(write.session.client, uid))
    if (fixedOn === null && passed.has(item) && checkedOn <= on) write.patch(placeCheckItem, hazard, { fixedOn: on });
}

function writeCheck(write: Writer, { place: uid, on, paperRef, lists }: Check): string[] {
  const found = write.get(place, uid);
  if (!found) throw new AppError("not-found", { record: "place", uid });
  noteFixed(
    write,
    uid,
    on,
    lists.flatMap(({ items }) => items),
  );
  return lists.map(({ list, items }) => {
    const checkId = write.insert(placeCheck, found.village, {
      placeId: uid,
      checkedOn: on,
      checklist: list,
      paperRef,
    });
    for (const item of items) write.insert(placeCheckItem, found.village, { checkId, ...item });
    return checkId;
  });
}

/** One look round a place, whole or not at all. */
export const check: Service["check"] = (context, input) => {
  const items = input.lists.flatMap((list) => list.items);
  const hazards = items.filter(({ result }) => result === "fix").length;
  const line = { kind: "check-place", params: { items: items.length, hazards } } as const;
  const done = change(context.session, line, (write) => writeCheck(write, input));
  context.changed(done.features);
  return { step: done.step, uids: done.value, hazards, warnings: [...done.warnings] };
};

/** The items of checks that are taken off the list. */
export function removeItems(write: Writer, checks: readonly string[]): void {
  for (const uid of itemsOfChecks(write.session.client, checks)) write.remove(placeCheckItem, uid, "mistake");
}

const closed = { name: closedHomeName, requestId: null } as const;

/** Homes of requests that are closed keep neither name nor link (records.md 1.6); part of the step that closes them. */
export function endHomesOf(write: Writer, requests: readonly string[]): void {
  for (const uid of homesOf(write.session.client, requests)) write.patch(place, uid, closed);
}

export const endHome: Service["endHome"] = (context, { place: uid }) => {
  const step = commit(context, { kind: "end-home", params: {} }, (write) => {
    if (!write.get(place, uid)) throw new AppError("not-found", { record: "place", uid });
    write.patch(place, uid, closed);
    return write.step;
  });
  return { step };
};
