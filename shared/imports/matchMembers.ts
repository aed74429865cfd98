import type { Row } from "./current.ts";
import type { Cells, InMember } from "./incoming.ts";
import { nameOf } from "./people.ts";

export const nameOfRow = (row: Row): string => String(row.cells["nameZh"] ?? row.cells["nameBo"] ?? "");

/** Whether two dates can be of one birth: equal, or one less exact than the other. */
export function mayAgree(a: unknown, b: unknown): boolean {
  if (typeof a !== "string" || typeof b !== "string") return true;
  return a.startsWith(b) || b.startsWith(a);
}

type Grade = (member: InMember, row: Row) => boolean;

const sameName: Grade = (member, row) => nameOf(member) === nameOfRow(row);
const sameBirth: Grade = (member, row) => (member.cells["birth"] ?? null) === (row.cells["birth"] ?? null);
const sameRelation: Grade = (member, row) => (member.cells["relation"] ?? null) === (row.cells["relation"] ?? null);
const nearBirth: Grade = (member, row) => mayAgree(member.cells["birth"], row.cells["birth"]);

/** From sure to likely; a name alone is never enough, even inside one household. */
const grades: readonly Grade[] = [
  (member, row) => member.uid === row.uid,
  (member, row) => sameName(member, row) && sameBirth(member, row) && sameRelation(member, row),
  (member, row) => sameName(member, row) && typeof member.cells["birth"] === "string" && sameBirth(member, row),
  (member, row) => sameName(member, row) && nearBirth(member, row) && sameRelation(member, row),
  (member, row) => sameName(member, row) && sameRelation(member, row),
  (member, row) => sameName(member, row) && nearBirth(member, row) && (member.cells["relation"] ?? null) === null,
];

/** Pairs a household's members in the file with those in the register; each is used once. */
export function matchMembers(members: readonly InMember[], rows: readonly Row[]): Map<InMember, Row> {
  const matched = new Map<InMember, Row>();
  const free = new Set(rows);
  for (const grade of grades)
    for (const member of members) {
      if (matched.has(member) || free.size === 0) continue;
      for (const row of free)
        if (grade(member, row)) {
          matched.set(member, row);
          free.delete(row);
          break;
        }
    }
  return matched;
}

/** Fields that the file states and the register holds otherwise. Blanks and less exact dates change nothing. */
export function differences(incoming: Cells, row: Row): { cells: Cells; old: Cells } {
  const cells: Cells = {};
  const old: Cells = {};
  for (const [field, value] of Object.entries(incoming)) {
    const held = row.cells[field] ?? null;
    if (value === null || value === held) continue;
    if (field === "sex" && value === "9") continue;
    if (field === "birth" && typeof held === "string" && held.startsWith(String(value))) continue;
    cells[field] = value;
    old[field] = held;
  }
  return { cells, old };
}
