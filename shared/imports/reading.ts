import { type Body, bodyOf } from "./body.ts";
import type { Target } from "./headings.ts";
import { holdsIdentity } from "./identity.ts";
import { type Column, columnsOf, findLayout, type Layout, type Vocabulary } from "./layout.ts";
import type { LedgerName } from "./ledgers/targets.ts";
import { neverKind } from "../records/never.ts";
import { joined, overlap, type Part, sameLayout } from "./together.ts";
import { stacked } from "./blocks.ts";
import type { Current } from "./current.ts";
import { VillageNames } from "./villageNames.ts";
import { villageIn } from "./villageTitle.ts";
import { turned } from "./turned.ts";
import type { FileForm, RawSheet } from "./table.ts";

/** What the clerk settled about a sheet; rows from 0, both ends included. */
export interface Choice {
  /** The ledger that the file is said to hold; a roster where it is left out. */
  readonly ledger?: LedgerName | null | undefined;
  /** Below 0: the one most like what the file is said to hold. */
  readonly sheet: number;
  readonly headFrom: number;
  readonly headTo: number;
  readonly lastRow: number | null;
  /** Column index -> what it holds; null leaves it out. Columns not named are matched by their headings. */
  readonly targets: Readonly<Record<string, Target | null>>;
  /** Further sheets of the same layout to read with it; those that look like its continuation where not said. */
  readonly together?: readonly number[] | undefined;
  /** Leave out rows that the spreadsheet does not show. */
  readonly withoutHidden?: boolean | undefined;
  /** Read tables that stand side by side as one wide table after all. */
  readonly asOne?: boolean | undefined;
}

/** What of the read sheet the spreadsheet does not show. */
export interface HiddenParts {
  /** Rows of data, counted as the spreadsheet does; the first ones only are named. */
  readonly rows: number;
  readonly firstRows: readonly number[];
  /** Headings of kept columns. */
  readonly columns: readonly string[];
  /** Whether the clerk left those rows out. */
  readonly leftOut: boolean;
}

export interface SheetGlance {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  /** First rows for the clerk to see, without the texts of columns that are left out. */
  readonly top: readonly (readonly string[])[];
}

/** What leaves the process that read the file: glances at all sheets, and the kept columns of one. */
export interface Reading {
  readonly form: FileForm;
  readonly sheets: readonly SheetGlance[];
  readonly sheet: number;
  readonly layout: Layout | null;
  readonly body: Body | null;
  /** A village's name in the title or the sheet's name; empty where there is none. */
  readonly villageHint: string;
  /** The sheets that were read, and others of the same layout. */
  readonly parts: readonly Part[];
  readonly together: readonly { readonly sheet: number; readonly taken: boolean }[];
  /** Headings stand down the side: rows and columns have changed places. */
  readonly turned: boolean;
  /** Tables stand side by side: null where they do not, else whether they are read one after the other. */
  readonly apart: boolean | null;
  readonly hidden: HiddenParts;
}

const shownRows = 40;
const hiddenText = "·";

/** Columns whose texts are not even shown: left out ones, by the layout or by a word of the never-list above them. */
function glance(sheet: RawSheet, layout: Layout | null): SheetGlance {
  const closed = new Map<number, number>();
  for (const { index, target } of layout?.columns ?? []) if (!target) closed.set(index, layout!.headTo);
  const top = sheet.rows.slice(0, shownRows).map((row, r) =>
    row.map((text, c) => {
      const from = closed.get(c);
      if (from !== undefined && r > from) return text === "" ? "" : hiddenText;
      if (/\d{15}/.test(text) || holdsIdentity(text)) return hiddenText;
      if (from === undefined && text.length <= 16 && neverKind(text)) closed.set(c, r);
      return text.slice(0, 60);
    }),
  );
  return { name: sheet.name, hidden: sheet.hidden, rows: sheet.rows.length, top };
}

function villageHint(sheet: RawSheet, layout: Layout | null): string {
  const title = sheet.rows.slice(0, layout?.headFrom ?? 0).flat();
  for (const text of [...title, sheet.name]) {
    const name = villageIn(text);
    if (name !== "") return name;
  }
  return "";
}

/**
 * The village of each sheet: as its title or its name tells it, or as a sheet's name is a village of the register's.
 * Where one sheet is named so, the others' names are villages too, if only for the clerk to say which.
 */
function hintsOf(told: readonly string[], sheets: readonly RawSheet[], villages: Current["villages"]): string[] {
  if (villages.length === 0 || !told.includes("")) return [...told];
  const names = new VillageNames(villages);
  const known = sheets.map(({ name }) => villages.find(({ uid }) => uid === names.find(name.trim()))?.nameZh ?? "");
  if (known.every((name) => name === "")) return [...told];
  return told.map((hint, i) => {
    if (hint !== "" || known[i] !== "") return hint || known[i]!;
    const name = sheets[i]!.name.trim();
    return /^\p{Script=Han}{2,8}$/u.test(name) && !/[组续附补表册面]/.test(name) ? name : "";
  });
}

/** The sheet most like a roster: visible ones first, then by how well its heading is understood and its length. */
function best(sheets: readonly RawSheet[], layouts: readonly (Layout | null)[]): number {
  const worth = (i: number) =>
    (layouts[i]
      ? 1e6 + layouts[i].score * 1000 + Math.min(sheets[i]!.rows.length, 900)
      : sheets[i]!.rows.length / 1e6) - (sheets[i]!.hidden ? 5e5 : 0);
  return sheets.map((_, i) => i).toSorted((a, b) => worth(b) - worth(a))[0] ?? 0;
}

function chosenLayout(sheet: RawSheet, choice: Choice): Layout {
  const columns = columnsOf(sheet, choice.headFrom, choice.headTo, choice.ledger ?? null).map((column): Column => {
    const target = choice.targets[String(column.index)];
    if (target === undefined || target === column.target) return column;
    // What is never held stays out, whatever it is said to be.
    if (column.leftOut?.why === "never") return column;
    return target ? { ...column, target, leftOut: null } : { ...column, target: null, leftOut: { why: "chosen" } };
  });
  const chosen = Object.keys(choice.targets).map(Number);
  return { ledger: choice.ledger ?? null, headFrom: choice.headFrom, headTo: choice.headTo, columns, chosen, score: 0 };
}

interface Upright {
  readonly sheets: readonly RawSheet[];
  readonly layouts: readonly (Layout | null)[];
  /** Sheets that have their headings down the side and were turned. */
  readonly turnedAt: ReadonlySet<number>;
  /** Sheets with tables side by side. */
  readonly besideAt: ReadonlySet<number>;
}

/** Puts tables side by side below each other, and turns the sheets that only then have a heading. */
function upright(given: readonly RawSheet[], asOne: boolean, ledger: Vocabulary): Upright {
  const turnedAt = new Set<number>();
  const besideAt = new Set<number>();
  const sheets = [...given];
  const layouts = given.map((each, i) => {
    // Tables side by side are known by a roster's words.
    const below = ledger === null ? stacked(each) : null;
    if (below) besideAt.add(i);
    const sheet = (sheets[i] = below && !asOne ? below : each);
    const found = findLayout(sheet, ledger);
    const other = found ? null : turned(sheet);
    const side = other && findLayout(other, ledger);
    if (!side) return found;
    turnedAt.add(i);
    sheets[i] = other;
    return side;
  });
  return { sheets, layouts, turnedAt, besideAt };
}

interface Other {
  readonly i: number;
  readonly body: Body;
  readonly taken: boolean;
}

const targetsOf = (body: Body): string => body.columns.flatMap(({ target }) => target ?? []).join(" ");

/** Most share of people in common for a sheet to be a continuation rather than an older copy. */
const mostShared = 0.2;

/** Sheets of the chosen one's layout; taken where the clerk says so, or where they continue it visibly. */
function others(
  { sheets, layouts }: Pick<Upright, "sheets" | "layouts">,
  at: number,
  layout: Layout,
  own: Body,
  choice: Choice | null,
): Other[] {
  const taken: Body[] = [own];
  return sheets.flatMap((sheet, i) => {
    const like = layouts[i];
    if (
      i === at ||
      !like ||
      !sameLayout(like, { ...layout, columns: columnsOf(sheets[at]!, layout.headFrom, layout.headTo, layout.ledger) })
    )
      return [];
    const body = bodyOf(
      sheet,
      choice ? chosenLayout(sheet, { ...choice, headFrom: like.headFrom, headTo: like.headTo }) : like,
      null,
      choice?.withoutHidden,
    );
    if (body.rows.length === 0 || targetsOf(body) !== targetsOf(own)) return [];
    const goesOn = !sheet.hidden && taken.every((other) => overlap(other, body) <= mostShared);
    const wanted = choice?.together?.includes(i) ?? goesOn;
    if (wanted) taken.push(body);
    return [{ i, body, taken: wanted }];
  });
}

function partsIn(read: readonly { readonly sheet: RawSheet; readonly villageHint: string }[]): Part[] {
  let from = 0;
  return read.map(({ sheet, villageHint }) => {
    const part = { sheet: sheet.name, from, villageHint, origin: sheet.origin };
    from += sheet.rows.length;
    return part;
  });
}

const namedRows = 12;

/** What of the read sheets is not shown, counted in the rows that are data. */
function hiddenIn(read: readonly { readonly sheet: RawSheet; readonly body: Body }[], leftOut: boolean): HiddenParts {
  const rows = read.flatMap(({ body }) => body.hiddenRows);
  const columns = read
    .slice(0, 1)
    .flatMap(({ sheet, body }) =>
      body.columns
        .filter(({ target, index }) => target && sheet.hiddenColumns?.includes(index))
        .map(({ heading }) => heading),
    );
  return { rows: rows.length, firstRows: rows.slice(0, namedRows).map((row) => row + 1), columns, leftOut };
}

/**
 * Finds or follows the layout and keeps only what it names.
 * @param villages the register's, by which sheets may be named
 */
export function readSheets(
  form: FileForm,
  given: readonly RawSheet[],
  choice: Choice | null,
  villages: Current["villages"] = [],
): Reading {
  const { sheets, layouts, turnedAt, besideAt } = upright(given, choice?.asOne === true, choice?.ledger ?? null);
  const at = choice && choice.sheet >= 0 ? choice.sheet : best(sheets, layouts);
  const sheet = sheets[at];
  const settled = choice && sheet && choice.headFrom >= 0 ? chosenLayout(sheet, choice) : (layouts[at] ?? null);
  const told = given.map((each, i) => villageHint(each, turnedAt.has(i) ? null : (layouts[i] ?? null)));
  const hints = hintsOf(told, given, villages);
  const own = sheet && settled ? bodyOf(sheet, settled, choice?.lastRow ?? null, choice?.withoutHidden) : null;
  const more = own && settled ? others({ sheets, layouts }, at, settled, own, choice) : [];
  const taken = more.filter((each) => each.taken);
  const read = own ? [{ i: at, body: own }, ...taken].toSorted((a, b) => a.i - b.i) : [];
  const parts = partsIn(read.map(({ i }) => ({ sheet: sheets[i]!, villageHint: hints[i]! })));
  const bodies = read.map(({ body }) => body);
  const body = bodies.length > 0 ? joined(bodies, parts) : null;
  return {
    form,
    sheets: sheets.map((each, i) => glance(each, i === at ? settled : (layouts[i] ?? null))),
    sheet: at,
    layout: settled && own ? { ...settled, columns: own.columns } : null,
    body,
    villageHint: sheet ? hints[at]! : "",
    parts,
    together: more.map(({ i, taken }) => ({ sheet: i, taken })),
    turned: turnedAt.has(at),
    apart: besideAt.has(at) ? choice?.asOne !== true : null,
    hidden: hiddenIn(
      read.map(({ i, body }) => ({ sheet: sheets[i]!, body })),
      choice?.withoutHidden === true,
    ),
  };
}
