import { describe, expect, it } from "vitest";
import type { AppError } from "../../../shared/rpc/errors.ts";
import { nextUndo, revert } from "../../../electron/database/journal/revert.ts";
import type { Session } from "../../../electron/database/session.ts";
import * as service from "../../../electron/services/books.ts";
import * as sheet from "../../../electron/services/sheet.ts";
import type { BookRecord } from "../../../shared/books/book.ts";
import type { BookRow } from "../../../shared/books/contract.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { newRegister } from "../../support/register.ts";
import { contextOf } from "../../support/serviceContext.ts";

const whole = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };
const rowsOf = async (session: Session, record: BookRecord, more = {}) =>
  ((await service.list(contextOf(session), { record, ...whole, ...more })) as { readonly rows: BookRow[] }).rows;

async function scene() {
  const { session } = newRegister();
  const village = addVillage(session);
  const { household } = addHousehold(session, village, "012", ["丁一"]);
  const give = (more = {}) => ({ kind: "2", householdId: household, givenOn: "2026-01-05", fund: "unit", ...more });
  const goods = give({ item: "大米", qty: 1250, uom: "kg", receiptRef: "2026-1" });
  return { session, village, household, goods };
}

const refusal = async (work: () => unknown): Promise<AppError> => {
  try {
    await work();
  } catch (error) {
    return error as AppError;
  }
  throw new Error("nothing was refused");
};

describe("a book", () => {
  it("lists its rows with the names of what they point to, newest first", async () => {
    const { session, village, goods } = await scene();
    await service.add(contextOf(session), {
      record: "assistance",
      village,
      rows: [goods, { ...goods, givenOn: "2026-03-01" }],
    });
    const rows = await rowsOf(session, "assistance");
    expect(rows.map(({ givenOn }) => givenOn)).toEqual(["2026-03-01", "2026-01-05"]);
    expect(rows[0]).toMatchObject({
      householdIdName: "012",
      householdIdHead: "丁一",
      villageName: "青石村",
      qty: 1250,
      receiptRef: "2026-1",
    });
  });

  it("takes rows as one step, which undo takes back", async () => {
    const { session, village, goods } = await scene();
    const done = await service.add(contextOf(session), { record: "assistance", village, rows: [goods, goods] });
    expect(done.uids).toHaveLength(2);
    expect(nextUndo(session)).toBe(done.step);
    revert(session, done.step);
    expect(await rowsOf(session, "assistance")).toEqual([]);
  });

  it("refuses a field that its record does not have, and a value that the field does not take", async () => {
    const { session, village, goods } = await scene();
    for (const bad of [{ remark: "x" }, { kind: "9" }, { qty: 1.5 }, { givenOn: "2026-02-30" }])
      expect(
        await refusal(() =>
          service.add(contextOf(session), { record: "assistance", village, rows: [{ ...goods, ...bad }] }),
        ),
      ).toMatchObject({ code: "invalid-input", details: { record: "assistance", field: Object.keys(bad)[0] } });
    expect(await rowsOf(session, "assistance")).toEqual([]);
  });

  it("refuses a row that points to nothing, and keeps what is pointed to from being taken off", async () => {
    const { session, village, household } = await scene();
    const donation = {
      receivedOn: "2026-01-02",
      donorKind: "anonymous",
      item: "棉被",
      qty: 1000,
      uom: "bed",
      purpose: "relief",
    };
    const lost = {
      donationId: "AAAAAAAAAAAAAAAAAAAAAA",
      householdId: household,
      givenOn: "2026-01-05",
      qty: 100,
    };
    const missing = await refusal(() =>
      service.add(contextOf(session), { record: "distribution", village, rows: [lost] }),
    );
    expect(missing.details["violations"]).toContainEqual(
      expect.objectContaining({ rule: "reference-missing", params: expect.objectContaining({ field: "donationId" }) }),
    );
    const { uids } = await service.add(contextOf(session), { record: "donation", village, rows: [donation] });
    await service.add(contextOf(session), {
      record: "distribution",
      village,
      rows: [{ ...lost, donationId: uids[0]! }],
    });
    const used = await refusal(() => sheet.removeRows(contextOf(session), { record: "donation", uids }));
    expect(used.details["violations"]).toContainEqual(
      expect.objectContaining({ rule: "reference-missing", record: "distribution" }),
    );
    expect(await rowsOf(session, "donation")).toHaveLength(1);
  });

  it("of the office lies in no village", async () => {
    const { session } = newRegister();
    const officer = { name: "丙二", type: "1", homeOrg: "县水利局" };
    const { uids } = await service.add(contextOf(session), { record: "postedOfficer", village: null, rows: [officer] });
    const posting = { officerId: uids[0]!, divisionCode: "990102201", dateFrom: "2026-01-01" };
    await service.add(contextOf(session), { record: "posting", village: null, rows: [posting] });
    expect(await rowsOf(session, "posting")).toMatchObject([{ officerIdName: "丙二" }]);
    expect(await service.get(contextOf(session), { record: "postedOfficer", uid: uids[0]! })).toMatchObject(officer);
  });
});
