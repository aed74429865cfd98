import { expect, it } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import type { Session } from "../../../electron/database/session.ts";
import * as booksService from "../../../electron/services/books.ts";
import * as service from "../../../electron/services/charts.ts";
import { careVisit } from "../../../shared/care/record.ts";
import type { BookRecord } from "../../../shared/books/book.ts";
import type { YearFigures } from "../../../shared/charts/contract.ts";
import { careScene, openCare } from "../../support/care.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { newRegister } from "../../support/register.ts";
import { contextOf } from "../../support/serviceContext.ts";

const figures = async (session: Session, year: number, village: string | null = null) =>
  (await service.year(contextOf(session), { village, year })) as YearFigures;

async function scene() {
  const { session } = newRegister();
  const village = addVillage(session);
  const { household } = addHousehold(session, village, "012", ["丁一"]);
  const add = (record: BookRecord, rows: readonly Record<string, string | number>[]) =>
    booksService.add(contextOf(session), { record, village, rows: rows.map((row) => ({ ...row })) });
  const give = (givenOn: string, more = {}) => ({
    kind: "1",
    householdId: household,
    givenOn,
    fund: "unit",
    valueFen: 10_050,
    receiptRef: "1",
    ...more,
  });
  const ask = (madeOn: string, more = {}) => ({
    householdId: household,
    madeBy: "self",
    channel: "counter",
    category: "farming",
    madeOn,
    dueOn: madeOn,
    state: "open",
    ...more,
  });
  return { session, village, add, give, ask };
}

it("adds help up by month and kind", async () => {
  const { session, add, give } = await scene();
  await add("assistance", [give("2025-03-05"), give("2025-03-31"), give("2025-04-01"), give("2024-12-31")]);
  const { help, firstYear } = await figures(session, 2025);
  expect(firstYear).toBe(2024);
  expect(help).toEqual([
    { month: "2025-03", kind: "1", times: 2, valueFen: 20_100 },
    { month: "2025-04", kind: "1", times: 1, valueFen: 10_050 },
  ]);
});

it("counts a deed in the month in which it was done, and not before", async () => {
  const { session, add, give } = await scene();
  const deed = { kind: "3", deedType: "road", valueFen: 0 };
  await add("assistance", [give("2025-03-05", { ...deed, doneOn: "2025-06-02" }), give("2025-03-06", deed)]);
  expect((await figures(session, 2025)).help).toEqual([{ month: "2025-06", kind: "3", times: 1, valueFen: 0 }]);
});

it("tells requests made and closed in each month, and open at its end", async () => {
  const { session, add, ask } = await scene();
  const done = (closedOn: string) => ({ state: "done", closedOn });
  await add("helpRequest", [
    ask("2024-12-30", done("2025-02-10")),
    ask("2025-01-10", done("2025-01-20")),
    ask("2025-02-01"),
  ]);
  const { requests } = await figures(session, 2025);
  expect(requests).toHaveLength(12);
  expect(requests.slice(0, 3)).toEqual([
    { month: "2025-01", made: 1, closed: 1, open: 1 },
    { month: "2025-02", made: 1, closed: 1, open: 1 },
    { month: "2025-03", made: 0, closed: 0, open: 1 },
  ]);
});

it("adds the care of a month up, of everybody and every kind of it, and of one village alone", async () => {
  const { session } = newRegister();
  const count = (village: string, caseId: string, months: readonly (readonly [string, "meals" | "water", number])[]) =>
    change(session, { kind: "new", params: {} }, (write) => {
      for (const [month, service, times] of months)
        write.insert(careVisit, village, { caseId, month, service, times, carerRole: "neighbour" });
    });
  const consent = { givenOn: "2025-12-01", language: "zh", paperRef: null } as const;
  const cared = () => {
    const { village, home } = careScene(session);
    const from = { startOn: "2025-12-01", reviewOn: "2026-11-01", consent };
    const [grandmother, parent] = home.members.slice(0, 2).map((one) => openCare(session, one, from));
    return { village, grandmother: grandmother!, parent: parent! };
  };
  const [one, other] = [cared(), cared()];
  count(one.village, one.grandmother, [
    ["2025-12", "meals", 3],
    ["2026-01", "meals", 8],
    ["2026-01", "water", 2],
    ["2026-03", "water", 0],
  ]);
  count(one.village, one.parent, [["2026-01", "meals", 5]]);
  count(other.village, other.parent, [["2026-02", "meals", 7]]);
  const ofOne = [
    { month: "2026-01", times: 15 },
    { month: "2026-03", times: 0 },
  ];
  expect((await figures(session, 2026, one.village)).care).toEqual(ofOne);
  expect((await figures(session, 2026)).care).toEqual([ofOne[0], { month: "2026-02", times: 7 }, ofOne[1]]);
  expect(await figures(session, 2025)).toMatchObject({ firstYear: 2025, care: [{ month: "2025-12", times: 3 }] });
});

it("keeps to one village, and is empty where nothing was entered", async () => {
  const { session, add, give } = await scene();
  await add("assistance", [give("2025-03-05")]);
  const other = addVillage(session, "白杨村");
  const { help, firstYear } = await figures(session, 2025, other);
  expect(help).toEqual([]);
  expect(firstYear).toBe(2025);
});

it("shows no month that has not begun", async () => {
  const { session } = await scene();
  const { requests } = await figures(session, 2099);
  expect(requests).toEqual([]);
});
