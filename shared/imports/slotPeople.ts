import type { BodyRow } from "./body.ts";
import type { Cells, InMember } from "./incoming.ts";
import { saysDead } from "./marks.ts";
import { namesUnclear, readMember, splitNames } from "./people.ts";
import type { Rows } from "./rows.ts";
import type { SlotPlace } from "./slotPlaces.ts";
import { readRelation } from "./values.ts";

/** Relation that the heading itself tells; a child's by its sex. */
function kinOf(kin: string | null, sex: unknown): string | null {
  if (!kin) return null;
  if (/^(子女|孩子|小孩)$/.test(kin)) return sex === "1" ? "2" : sex === "2" ? "3" : null;
  return readRelation(kin) ?? null;
}

/** The people whom a slot's cell names, with the facts beside it where it names but one. */
export function peopleInSlot(rows: Rows, row: BodyRow, { name, facts, kin }: SlotPlace): InMember[] {
  const written = row.cells[name] ?? "";
  if (namesUnclear(written)) rows.note(row.at, "cell-unread", "household.members", name);
  const named = splitNames(written);
  const living = named.filter((text) => !saysDead(text));
  if (living.length < named.length) rows.note(row.at, "bad-dead");
  const people = living.map((text) => readMember(text, row.at));
  const [only] = people;
  if (!only) return [];
  const said: Cells = {};
  const fields = {
    relation: "household.memberRelation",
    sex: "household.memberSex",
    birth: "household.memberBirth",
  } as const;
  for (const [field, target] of Object.entries(fields)) {
    const place = facts[target];
    const value = people.length === 1 && place !== undefined ? rows.value(row, target, place) : null;
    if (value !== null) said[field] = value;
  }
  return people.map((person) => {
    const cells: Cells = { ...person.cells, ...said };
    cells["relation"] ??= kinOf(kin, cells["sex"]);
    return { ...person, cells };
  });
}
