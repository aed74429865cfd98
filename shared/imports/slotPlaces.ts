import type { Column } from "./layout.ts";
import type { BodyRow } from "./body.ts";
import type { Cells, InMember } from "./incoming.ts";
import { fold } from "./headings.ts";
import { readMember, splitNames } from "./people.ts";
import type { Rows } from "./rows.ts";
import { slotFacts, slotOf } from "./slots.ts";
import { readRelation } from "./values.ts";

type Fact = (typeof slotFacts)[number];

/** Places among the kept columns: of the name, and of each fact. */
export interface SlotPlace {
  readonly name: number;
  readonly facts: Readonly<Partial<Record<Fact, number>>>;
  readonly kin: string | null;
}

const isFact = (target: Column["target"]): target is Fact => slotFacts.some((fact) => fact === target);

/** Whom a column is about, by its heading; its group first. */
function slotIn({ heading }: Column): { key: string; kin: string | null } | null {
  const parts = heading.split(" / ").map((part) => fold(part));
  for (const part of parts.toReversed()) {
    const slot = slotOf(part);
    if (slot) return slot;
  }
  return null;
}

/** Finds the name that each fact stands beside: by number or kin, else the nearest name before it, else in order. */
export function slotPlaces(kept: readonly Column[]): SlotPlace[] {
  const slots = kept.flatMap((column, name) => {
    if (column.target !== "household.members") return [];
    const said = slotIn(column);
    return [{ name, key: said?.key ?? null, kin: said?.kin ?? null, facts: {} as Partial<Record<Fact, number>> }];
  });
  const last = slots.at(-1)?.name ?? 0;
  const behind = new Map<Fact, number>();
  kept.forEach((column, place) => {
    const { target } = column;
    if (!isFact(target)) return;
    const key = slotIn(column)?.key;
    const order = behind.get(target) ?? 0;
    const inOrder = place > last && kept.filter((other, at) => other.target === target && at > last).length > 1;
    if (inOrder) behind.set(target, order + 1);
    const slot = key
      ? slots.find((each) => each.key === key)
      : inOrder
        ? slots[order]
        : slots.findLast(({ name }) => name < place);
    if (slot && slot.facts[target] === undefined) slot.facts[target] = place;
  });
  return slots;
}

/** Relation that the heading itself tells; a child's by its sex. */
function kinOf(kin: string | null, sex: unknown): string | null {
  if (!kin) return null;
  if (/^(子女|孩子|小孩)$/.test(kin)) return sex === "1" ? "2" : sex === "2" ? "3" : null;
  return readRelation(kin) ?? null;
}

/** The people whom a slot's cell names, with the facts beside it where it names but one. */
export function peopleInSlot(rows: Rows, row: BodyRow, { name, facts, kin }: SlotPlace): InMember[] {
  const people = splitNames(row.cells[name] ?? "").map((text) => readMember(text, row.at));
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
