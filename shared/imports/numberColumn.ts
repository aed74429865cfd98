import { fold, meaningOf, type Target } from "./headings.ts";
import type { Column, Layout } from "./layout.ts";
import { remarkText } from "../text/remarks.ts";
import { countsColumns } from "./rowKinds.ts";
import { isEmpty } from "./values.ts";

const out = (column: Column, why: "serial" | "blank"): Column => ({ ...column, target: null, leftOut: { why } });

const has = (columns: readonly Column[], target: Target): boolean => columns.some((column) => column.target === target);

const ofPersons = (columns: readonly Column[]): boolean =>
  has(columns, "member.nameZh") || has(columns, "member.nameBo");

/** A number over each household, rather than over each row, serves where there is no other. */
function serialAsNumber(rows: readonly string[][], given: readonly Column[], layout: Layout): Column[] {
  const columns = [...given];
  // A number that was found to count the rows is none for households either.
  const at = layout.columns.findIndex(({ leftOut }) => leftOut?.why === "serial");
  const persons = ofPersons(columns);
  if (at < 0 || has(columns, "household.householdNo")) return columns;
  const texts = rows.map((row) => (row[columns[at]!.index] ?? "").trim());
  const numbers = texts.filter((text) => /^\d+$/.test(text));
  const sparse = numbers.length * 10 < texts.filter((text, i) => text !== "" || rows[i]!.length > 0).length * 9;
  const repeated = new Set(numbers).size < numbers.length;
  const runs = numbers.filter((text, i) => text !== numbers[i - 1]).length;
  const aboutUnits =
    has(columns, "unit.households") || (has(columns, "unit.convenor") && !persons && !has(columns, "household.head"));
  if (aboutUnits) {
    if (!has(columns, "unit.unitNo") && !repeated)
      columns[at] = { ...columns[at]!, target: "unit.unitNo", leftOut: null };
    return columns;
  }
  // A number that starts anew in each block or page stands for a place, not for a household.
  if (new Set(numbers).size < runs || (!persons && repeated)) return columns;
  if (numbers.length > 0 && (!persons || sparse || repeated))
    columns[at] = { ...columns[at]!, target: "household.householdNo", leftOut: null };
  return columns;
}

const isHead = (text: string): boolean => /^(户主|本人|是|0|01|02)$/.test(text);

/** Rows after the first ones that tell whether a number is left blank for a household's further people. */
const enough = 20;

/**
 * Whether a number runs on within households: it is there in each row, another one in each, while the head's name or
 * the relations show several people a household.
 */
function countsPeople(rows: readonly string[][], columns: readonly Column[], number: number): boolean {
  const placeOf = (target: Target) => columns.find((column) => column.target === target)?.index ?? -1;
  const name = has(columns, "member.nameZh") ? placeOf("member.nameZh") : placeOf("member.nameBo");
  const [head, relation] = [placeOf("household.head"), placeOf("member.relation")];
  if (name < 0 || (head < 0 && relation < 0)) return false;
  // A list of whoever came for each household tells relations too: its 户号 is not doubted.
  const { heading } = columns.find(({ index }) => index === number)!;
  if (head < 0 && /户|household|\bhh\b/i.test(heading)) return false;
  const text = (row: readonly string[], at: number) => (row[at] ?? "").trim();
  let [people, blank, others, heads] = [0, 0, 0, 0];
  let [before, last] = ["", ""];
  for (const row of rows) {
    const no = text(row, number);
    // A heading that stands again on each page.
    if (text(row, name) === "" || (no !== "" && !/\d/.test(no))) continue;
    const [own, said] = [text(row, head), fold(text(row, relation))];
    const goesOn = !isHead(said) && (head < 0 ? said !== "" : before !== "" && (own === "" || own === before));
    if (goesOn && no !== "" && no === last) return false;
    people += 1;
    if (no === "") blank += 1;
    if (blank * 10 > people && people > enough) return false;
    if (goesOn) others += 1;
    if (isHead(said)) heads += 1;
    before = own === "" ? before : own;
    last = no;
  }
  return people > 2 && blank * 10 <= people && others * 5 >= people && (head >= 0 || heads > 0);
}

/** Whether no row of data has anything in a column. */
function isBlank(rows: readonly string[][], column: number, isData: (row: readonly string[]) => boolean): boolean {
  let any = false;
  for (const row of rows) {
    if (!isEmpty(row[column] ?? "") && isData(row)) return false;
    any ||= row.length > 0;
  }
  return any;
}

/** Rows that we gave back may all lack the number that the clerk is to fill in: those are asked for it again. */
const ofGivenBack = new Set((["zh", "en"] as const).map((language) => fold(remarkText(language, "fromRow"))));

/** Another column for the household's number that stood back behind the first one. */
function nextNumber(columns: readonly Column[]): Column[] {
  const at = columns.findIndex(({ heading, leftOut }) => {
    if (leftOut?.why !== "double") return false;
    const meaning = meaningOf(heading.split(" / "));
    return "target" in meaning && meaning.target === "household.householdNo";
  });
  return columns.map((column, i) =>
    i === at ? { ...column, target: "household.householdNo", leftOut: null } : column,
  );
}

/**
 * The columns of a table, its household's number settled by what stands below the headings:
 * a column without a number is none, and one that counts people is none of households - unless the clerk said so.
 * @param isData whether a row is one of data
 */
export function withNumbers(
  rows: readonly string[][],
  layout: Layout,
  isData: (row: readonly string[]) => boolean,
): Column[] {
  const from = layout.headTo + 1;
  const below = rows.slice(countsColumns(rows[from] ?? []) ? from + 1 : from);
  let columns = [...layout.columns];
  const again = columns.some(({ heading }) => ofGivenBack.has(fold(heading)));
  for (let at = 0; at >= 0; ) {
    at = columns.findIndex(({ target }) => target === "household.householdNo");
    if (at < 0) break;
    const { index } = columns[at]!;
    if (layout.chosen?.includes(index)) break;
    const why =
      !again && isBlank(below, index, isData) ? "blank" : countsPeople(below, columns, index) ? "serial" : null;
    if (!why) break;
    columns[at] = out(columns[at]!, why);
    columns = nextNumber(columns);
  }
  return serialAsNumber(below, columns, layout);
}
