import { AllCommunityModule, createGrid, type GridApi, ModuleRegistry } from "ag-grid-community";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listHouseholds } from "../../../../../electron/database/households.ts";
import { change } from "../../../../../electron/database/journal/door.ts";
import { listMembers } from "../../../../../electron/database/members.ts";
import type { Session } from "../../../../../electron/database/session.ts";
import { listTerms } from "../../../../../electron/database/units.ts";
import { columnsOf } from "../../../../../renderer/grid/columns/columnsOf.ts";
import { passes } from "../../../../../renderer/grid/filters/CodeFilter.tsx";
import { plainFilter } from "../../../../../renderer/grid/filters/filterOf.ts";
import { type FilterModel, matchOf, offered } from "../../../../../renderer/grid/filters/matches.ts";
import { wordsIn } from "../../../../../renderer/grid/filters/words.ts";
import type { SheetColumn, SheetRow } from "../../../../../renderer/grid/types.ts";
import { displayIn } from "../../../../../renderer/grid/values/display.ts";
import { cellsOf } from "../../../../../renderer/ui/rows.ts";
import { convenorTerm } from "../../../../../shared/convenors/record.ts";
import { household } from "../../../../../shared/households/record.ts";
import { member } from "../../../../../shared/members/record.ts";
import { Listing, type Match } from "../../../../../shared/records/listing.ts";
import type { records } from "../../../../../shared/records/all.ts";
import { addHousehold, addUnit, addVillage } from "../../../../support/people.ts";
import { newRegister } from "../../../../support/register.ts";

ModuleRegistry.registerModules([AllCommunityModule]);

interface List {
  readonly columns: readonly SheetColumn[];
  readonly rows: (filter: Record<string, Match>, quick?: Listing["quick"]) => SheetRow[];
}

const whole = { village: null, asOf: null, start: 0, limit: 100, sort: [] };
const names = ["Tashi", "tashi dorje", "扎西", "扎西顿珠", "Ab", "旺"];

function fill(session: Session): void {
  const place = addVillage(session, "青石村");
  names.forEach((name, i) => {
    const { household: home, members } = addHousehold(session, place, `00${i}`, [name, "A"]);
    change(session, { kind: "edit", params: {} }, (write) => {
      write.patch(household, home, {
        personCount: 2 + i,
        addressLine: [null, "东组", "东组 East", "east 9", "西组", null][i] ?? null,
      });
      write.patch(member, members[1]!, { birth: ["1956", "1956-03", null][i % 3] ?? null, sex: i % 2 ? "1" : null });
      const idCheckedOn = ["2026-01-01", "2026-01-02", null, "2026-02-01"][i % 4] ?? null;
      write.patch(member, members[0]!, { idCheckedOn });
    });
    const unitId = addUnit(session, place, `${i}组`);
    change(session, { kind: "edit", params: {} }, (write) => {
      const dates = { dateFrom: `2026-0${i + 1}-01`, dateTo: "2027-12-31", method: "elected" } as const;
      const stipendFen = [null, 0, 12_345, 10_000, null, 5][i] ?? null;
      write.insert(convenorTerm, place, { ...dates, unitId, memberId: members[0]!, stipendFen });
    });
  });
}

function lists(session: Session): Record<string, List> {
  const { client } = session;
  const asked = (filter: Record<string, Match>, quick: Listing["quick"] = []) =>
    Listing.parse({ ...whole, filter, quick });
  const of = (record: (typeof records)["member" | "household" | "convenorTerm"]) =>
    columnsOf(record, { language: "zh" });
  return {
    members: {
      columns: of(member),
      rows: (filter, quick) => listMembers(client, asked(filter, quick)).rows.map(cellsOf),
    },
    households: {
      columns: of(household),
      rows: (filter, quick) => listHouseholds(client, asked(filter, quick)).rows.map(cellsOf),
    },
    convenors: {
      columns: of(convenorTerm),
      rows: (filter, quick) => listTerms(client, asked(filter, quick), "2026-11-02").rows.map(cellsOf),
    },
  };
}

const uids = (rows: readonly { readonly uid: string }[]) => rows.map(({ uid }) => uid).toSorted();

/** Rows that the grid itself leaves under a filter. */
async function inPage(list: List, column: SheetColumn, model: FilterModel): Promise<string[]> {
  const shown: string[] = [];
  const api: GridApi<SheetRow> = createGrid<SheetRow>(document.createElement("div"), {
    rowData: list.rows({}),
    columnDefs: [{ colId: column.field, field: column.field, cellDataType: false, ...plainFilter(column, "zh") }],
    suppressColumnVirtualisation: true,
  });
  await api.setColumnFilterModel(column.field, model);
  api.onFilterChanged();
  api.forEachNodeAfterFilter(({ data }) => data && shown.push(data.uid));
  api.destroy();
  return shown.toSorted();
}

/** Rows that the register's paged list gives under the same filter. */
function inRegister(list: List, column: SheetColumn, model: FilterModel): string[] {
  const match = matchOf(model, column);
  return uids(list.rows(match ? { [column.field]: match } : {}));
}

let all: Record<string, List>;
let close: () => void;
beforeAll(() => {
  const { session } = newRegister();
  fill(session);
  all = lists(session);
  close = () => session.client.close();
});
afterAll(() => close());

const valuesFor: Readonly<Record<"text" | "number" | "date", readonly FilterModel[]>> = {
  text: ["a", "A", "东组", "tashi", "EAST 9", "西", "1956"].map((filter) => ({ filter })),
  number: [2, 4, 6, 100, 123.45, 0].map((filter) => ({ filter, filterTo: filter + 2 })),
  date: ["2026-01-01", "2026-01-15", "2026-03-01"].map((day) => ({
    dateFrom: `${day} 00:00:00`,
    dateTo: "2026-02-01 00:00:00",
  })),
};
const cases: readonly (readonly [list: string, field: string, sort: keyof typeof offered])[] = [
  ["members", "nameZh", "text"],
  ["members", "birth", "text"],
  ["members", "idCheckedOn", "date"],
  ["households", "addressLine", "text"],
  ["households", "personCount", "number"],
  ["convenors", "stipendFen", "number"],
  ["convenors", "dateFrom", "date"],
];

describe.each(cases)("a filter of %s by %s", (name, field, sort) => {
  const filterType = sort;
  it.each(offered[sort])("keeps the same rows in the page and in the register: %s", async (type) => {
    const list = all[name]!;
    const column = list.columns.find((one) => one.field === field)!;
    for (const values of valuesFor[sort]) {
      const model = { filterType, type, ...values } as FilterModel;
      expect(inRegister(list, column, model), JSON.stringify(model)).toEqual(await inPage(list, column, model));
    }
  });

  it.each(["AND", "OR"] as const)("keeps the same rows under two conditions: %s", async (operator) => {
    const list = all[name]!;
    const column = list.columns.find((one) => one.field === field)!;
    const [first, second] = valuesFor[sort];
    const conditions = [
      { filterType, type: "notEqual", ...first },
      { filterType, type: "blank", ...second },
    ] as FilterModel[];
    const model = { filterType, operator, conditions } as FilterModel;
    expect(inRegister(list, column, model)).toEqual(await inPage(list, column, model));
  });
});

it.each([
  ["members", "sex", ["1"]],
  ["members", "sex", ["1", null]],
  ["members", "sex", [null]],
  ["members", "sex", []],
  ["members", "isHead", ["1"]],
] as const)("ticked codes keep the same rows in the page and in the register: %s %s %j", (name, field, codes) => {
  const list = all[name]!;
  const found = list.columns.find((one) => one.field === field);
  const column: SheetColumn = found ?? { ...list.columns[0]!, field, kind: "flag" };
  const kept = list.rows({}).filter((row) => passes({ codes }, row[field] ?? null, column.kind === "setOf"));
  expect(inRegister(list, column, { codes })).toEqual(uids(kept));
});

/** Rows that the grid's own search field leaves, as the sheet sets it up. */
function quickInPage(list: List, typed: string): string[] {
  const shown: string[] = [];
  const api: GridApi<SheetRow> = createGrid<SheetRow>(document.createElement("div"), {
    rowData: list.rows({}),
    columnDefs: list.columns.map((column) => ({
      colId: column.field,
      field: column.field,
      cellDataType: false,
      getQuickFilterText: ({ data }) => (data ? displayIn(column, data, "zh") : ""),
    })),
    quickFilterText: typed,
  });
  api.forEachNodeAfterFilter(({ data }) => data && shown.push(data.uid));
  api.destroy();
  return shown.toSorted();
}

describe.each(["members", "households", "convenors"])("the search field of %s", (name) => {
  it.each(["tashi", "TASHI dorje", "扎西", "东组 001", "男", "1956-03", "选", "推选", "2026-01", "3", "nobody", " "])(
    "finds the same rows in the page and in the register: %s",
    (typed) => {
      const list = all[name]!;
      const found = uids(list.rows({}, wordsIn(typed, list.columns, "zh")));
      expect(found).toEqual(quickInPage(list, typed));
    },
  );

  it("narrows a list further that a column narrows already", () => {
    const list = all["members"]!;
    const found = list.rows({ nameZh: { contains: "tashi" } }, wordsIn("dorje", list.columns, "zh"));
    expect(found.map((row) => row["nameZh"])).toEqual(["tashi dorje"]);
  });
});
