import type { BodyRow } from "./body.ts";
import type { Rows } from "./rows.ts";
import type { Target } from "./targets.ts";
import { groupIn } from "./together.ts";
import { plainText, readNumber, readUnitNo } from "./values.ts";

const bareNumber = (text: string): string | null => (/^\d{1,3}$/.test(text) ? String(Number(text)) : null);

/** Columns that can tell groups apart, with how a group's own number is read; null where there is none. */
const groupColumns: readonly (readonly [Target, (text: string) => string | null])[] = [
  ["household.addressLine", (text) => groupIn(text) ?? bareNumber(plainText(text))],
  [
    "unit.unitNo",
    (text) => {
      const no = readUnitNo(text);
      return typeof no === "string" && /^\d+$/.test(no) ? String(Number(no)) : null;
    },
  ],
];

/** Rows below each other with one number: a household, or a part of one. */
interface Stretch {
  readonly rows: BodyRow[];
  readonly village: string;
  readonly no: string;
  /** Groups by the column that tells them: a text that names none is null. */
  readonly groups: readonly (string | null)[];
  /** The head by the head's column or the relation; empty where none is named. */
  head: string;
}

const villageIn = (rows: Rows, row: BodyRow): string =>
  rows.text(row, "village.villageCode") || rows.text(row, "village.nameZh");

/** Whether any number comes back further down: a look at the bare texts, which is all that most files need. */
function comesBack(rows: Rows): boolean {
  const columns = groupColumns.map(([target]) => target).filter((target) => rows.has(target));
  const seen = new Set<string>();
  let [village, no] = ["", ""];
  let groups = columns.map(() => "");
  for (const row of rows.body.rows) {
    const now = {
      village: villageIn(rows, row) || village,
      no: rows.text(row, "household.householdNo") || no,
      groups: columns.map((target, i) => rows.text(row, target) || groups[i]!),
    };
    const same = now.no === no && now.village === village && now.groups.every((text, i) => text === groups[i]);
    ({ village, no, groups } = now);
    if (same) continue;
    const key = `${village}\n${no}`;
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

function nameIn(rows: Rows, row: BodyRow, ...targets: readonly Target[]): string {
  for (const target of targets) {
    const { nameZh, nameBo } = rows.named(row, target);
    if (nameZh ?? nameBo) return nameZh ?? nameBo ?? "";
  }
  return "";
}

function headIn(rows: Rows, row: BodyRow): string {
  const named = nameIn(rows, row, "household.head");
  if (named !== "" || rows.peek(row, "member.relation") !== "0") return named;
  const name = nameIn(rows, row, "member.nameZh", "member.nameBo");
  // Namesakes are common: two heads of one name are told apart by their births.
  return name === "" ? "" : `${name}\n${rows.peek(row, "member.birth") ?? ""}`;
}

function stretchesOf(rows: Rows): Stretch[] {
  const columns = groupColumns.filter(([target]) => rows.has(target));
  const found: Stretch[] = [];
  for (const row of rows.body.rows) {
    const last = found.at(-1);
    const village = plainText(villageIn(rows, row)) || (last?.village ?? "");
    const no = readNumber(rows.text(row, "household.householdNo")) ?? last?.no ?? "";
    const groups = columns.map(([target, read], i) => {
      const text = rows.text(row, target);
      return text === "" && last?.village === village ? last.groups[i]! : read(text);
    });
    const goesOn = last?.village === village && last.no === no && groups.every((text, i) => text === last.groups[i]);
    const stretch = goesOn ? last : { rows: [], village, no, groups, head: "" };
    if (!goesOn) found.push(stretch);
    stretch.rows.push(row);
    if (stretch.head === "") stretch.head = headIn(rows, row);
  }
  return found.filter(({ no }) => no !== "");
}

const lowest = (households: readonly Stretch[]): number =>
  Math.min(...households.map(({ no }) => Number(no) || Infinity));

/**
 * Whether numbers begin anew in each group: in all but the largest, half of them are other households' elsewhere.
 * One household alone in its group, with a number that is not where numbers begin, has a mistyped one.
 */
function beginAnew(households: readonly Stretch[], column: number): boolean {
  if (households.some(({ groups }) => groups[column] === null)) return false;
  const byGroup = Map.groupBy(households, ({ groups }) => groups[column]);
  if (byGroup.size < 2) return false;
  const byNo = Map.groupBy(households, ({ no }) => no);
  const elsewhere = ({ no, groups, head }: Stretch) =>
    byNo.get(no)!.some((other) => other.groups[column] !== groups[column] && other.head !== head);
  const smaller = [...byGroup.values()].toSorted((a, b) => b.length - a.length).slice(1);
  const begins = lowest(households);
  return smaller.every(
    (group) =>
      (group.length > 1 || lowest(group) === begins) &&
      group.filter((each) => elsewhere(each)).length * 2 >= group.length,
  );
}

/** What a file's household numbers mean where one of them stands over several stretches of rows. */
export interface Numbering {
  /** Rows, by their place in the sheet, whose number is led by their group's. */
  readonly leads: ReadonlyMap<number, string>;
  /** First rows of stretches whose number is another household's. */
  readonly strangers: ReadonlySet<number>;
}

const plain: Numbering = { leads: new Map(), strangers: new Set() };

function leadsOf(rows: Rows, stretches: readonly Stretch[]): Map<number, string> {
  const leads = new Map<number, string>();
  const tellsHeads = rows.has("household.head") || rows.has("member.relation");
  for (const own of Map.groupBy(stretches, ({ village }) => village).values()) {
    const households = tellsHeads ? own.filter(({ head }) => head !== "") : own.map((each) => withFirst(rows, each));
    const column = own[0]!.groups.findIndex((_, i) => beginAnew(households, i));
    if (column < 0) continue;
    for (const { rows: inside, groups } of own) {
      const lead = groups[column];
      if (typeof lead === "string") for (const { at } of inside) leads.set(at, lead);
    }
  }
  return leads;
}

/** Where no column tells the head, a household is known by its first person. */
const withFirst = (rows: Rows, stretch: Stretch): Stretch => ({
  ...stretch,
  head: nameIn(rows, stretch.rows[0]!, "member.nameZh", "member.nameBo"),
});

/** Stretches that share a number with a household of another head; without a head it is not known whose they are. */
function strangersIn(stretches: readonly Stretch[], leads: ReadonlyMap<number, string>): Set<number> {
  const strangers = new Set<number>();
  const byKey = Map.groupBy(stretches, ({ rows, village, no }) => `${village}\n${leads.get(rows[0]!.at) ?? ""}\n${no}`);
  for (const sharing of byKey.values()) {
    const heads = new Set(sharing.map(({ head }) => head).filter((head) => head !== ""));
    if (heads.size < 2) continue;
    const [first] = heads;
    for (const { rows, head } of sharing) if (head !== first) strangers.add(rows[0]!.at);
  }
  return strangers;
}

/**
 * Tells numbers that begin anew in each group of a village from those that two households share by mistake.
 * A number whose parts have one head, or none but one, is one household's.
 */
export function numberingOf(rows: Rows): Numbering {
  if (!rows.has("household.householdNo") || !comesBack(rows)) return plain;
  const stretches = stretchesOf(rows);
  const leads = leadsOf(rows, stretches);
  return { leads, strangers: strangersIn(stretches, leads) };
}
