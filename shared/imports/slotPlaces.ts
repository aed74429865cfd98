import type { Column } from "./column.ts";
import { fold } from "./headings.ts";
import { slotFacts, slotOf } from "./slots.ts";

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
