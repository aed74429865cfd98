import { fold } from "./headings.ts";
import type { Column } from "./column.ts";
import { slotFacts, slotOf } from "./slots.ts";
import type { Target } from "./targets.ts";

const aboutSlots = new Set<Target>(["household.members", ...slotFacts]);

const toHead: Partial<Record<Target, Target>> = {
  "member.nameZh": "household.head",
  "member.sex": "household.headSex",
  "member.birth": "household.headBirth",
};
const toMember: Partial<Record<Target, Target>> = {
  "member.nameZh": "household.members",
  "member.relation": "household.memberRelation",
  "member.sex": "household.memberSex",
  "member.birth": "household.memberBirth",
};

const leafOf = ({ heading }: Column): string => fold(heading.split(" / ").at(-1)!);

/** Somebody by a word of kin: 配偶姓名, 子女1. */
const isKin = (column: Column): boolean =>
  column.target !== null &&
  aboutSlots.has(column.target) &&
  column.heading.split(" / ").some((part) => slotOf(fold(part))?.kin);

const out = (column: Column): Column => ({ ...column, target: null, leftOut: { why: "unknown" } });

/**
 * Tells a row for each person from a row for each household with its people in columns of their own.
 * In a row of a person, whose spouse or parent that is would be somebody else's fact: left out.
 */
export function settlePeople(columns: readonly Column[]): readonly Column[] {
  const has = (target: Target) => columns.some((column) => column.target === target);
  const names = columns.filter(({ target }) => target === "member.nameZh");
  const said = columns.filter(({ target, heading }) => target === "member.relation" && !/是否/.test(heading));
  const kin = columns.filter((column) => isKin(column));
  const numbered = columns.some(
    (column) => aboutSlots.has(column.target!) && /\d|[一二三四五]/.test(column.heading) && !isKin(column),
  );
  if (names.length === 0) return said.length > 0 ? plainRelations(columns) : columns;
  // 户主, then 姓名 and 关系 again and again.
  if (names.length > 1 && has("household.head"))
    return columns.map((column) => {
      const target = column.target && toMember[column.target];
      return target && column.index >= names[0]!.index ? { ...column, target } : column;
    });
  const facts = columns.some(({ target }) => target !== null && slotFacts.some((fact) => fact === target));
  const wide = !has("household.head") && said.length === 0 && (facts || kin.length > 0 || numbered);
  if (!wide)
    return plainRelations(kin.length > 0 ? columns.map((column) => (isKin(column) ? out(column) : column)) : columns);
  return columns.map((column) => {
    const target = column.target && toHead[column.target];
    return target ? { ...column, target } : column;
  });
}

/** 是否户主 says nothing beside the relation itself. */
function plainRelations(columns: readonly Column[]): readonly Column[] {
  const full = columns.some((column) => column.target === "member.relation" && !/是否/.test(column.heading));
  if (!full) return columns;
  return columns.map((column) =>
    column.target === "member.relation" && /是否/.test(leafOf(column))
      ? { ...column, target: null, leftOut: { why: "derived" } }
      : column,
  );
}
