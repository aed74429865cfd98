import { describe, expect, it } from "vitest";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import * as service from "../../../../electron/services/assistance.ts";
import * as books from "../../../../electron/services/books.ts";
import type { SharedGift } from "../../../../shared/assistance/contract.ts";
import { assistance } from "../../../../shared/assistance/record.ts";
import { markedBooks } from "../../../../shared/books/book.ts";
import { rulings } from "../../../../electron/database/rulings/all.ts";
import type { BookRow } from "../../../../shared/books/contract.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { brokenBy, trying, warnedOf } from "../../../support/brokenRules.ts";
import { pairUp } from "../../../support/pairings.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister, type TestRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";
import { recordVisit } from "../../../../electron/services/pairings.ts";

type Session = TestRegister["session"];

const none = { item: null, qty: null, uom: null, valueFen: null, deedType: null, doneOn: null, basisDoc: null };
const blanket: SharedGift = {
  ...none,
  kind: "2",
  item: "棉被",
  qty: 100,
  uom: "bed",
  fund: "unit",
  givenOn: "2026-01-20",
};

function desk(households = 2) {
  const { session } = newRegister();
  const village = addVillage(session);
  const homes = Array.from({ length: households }, (_, i) =>
    addHousehold(session, village, String(i + 1).padStart(3, "0"), [`户主${i + 1}`]),
  );
  return { session, village, homes, home: homes[0]!.household, tries: trying(session) };
}

const liveRows = ({ client }: Session) =>
  client
    .prepare(
      "SELECT household_id AS household, receipt_ref AS receipt FROM assistance_lines WHERE removed IS NULL ORDER BY rowid",
    )
    .all() as { household: string; receipt: string | null }[];

describe("a line of help", () => {
  const broken = (more: object) => {
    const { village, home, tries } = desk(1);
    const line = { kind: "1", householdId: home, givenOn: "2026-01-20", fund: "own", ...more } as const;
    return tries((write) =>
      write.insert(assistance, village, line as Parameters<typeof write.insert<typeof assistance>>[2]),
    );
  };

  it("of money has a value above nothing", () => {
    expect(broken({ valueFen: null })).toEqual(["money-without-value"]);
    expect(broken({ valueFen: 0 })).toEqual(["money-without-value"]);
    expect(broken({ valueFen: 1 })).toEqual([]);
  });

  it("of goods has an item, a quantity above nothing and its measure", () => {
    const rice = { kind: "2", item: "大米", qty: 2500, uom: "kg" };
    for (const lacks of ["item", "qty", "uom"])
      expect(broken({ ...rice, [lacks]: null })).toEqual(["goods-incomplete"]);
    expect(broken({ ...rice, qty: 0 })).toEqual(["goods-incomplete"]);
    expect(broken(rice)).toEqual([]);
  });

  it("of a deed has the deed's type, and is done no earlier than it began and not on a day to come", () => {
    expect(broken({ kind: "3" })).toEqual(["deed-without-type"]);
    expect(broken({ kind: "3", deedType: "road" })).toEqual([]);
    expect(broken({ kind: "3", deedType: "road", doneOn: "2026-01-19" })).toEqual(["help-done-before-start"]);
    expect(broken({ kind: "3", deedType: "road", doneOn: "2026-11-03" })).toEqual(["help-done-in-future"]);
  });

  it("is not given on a day to come, and always comes from a fund", () => {
    expect(broken({ valueFen: 1, givenOn: "2026-11-03" })).toEqual(["help-in-future"]);
    expect(() => broken({ valueFen: 1, fund: null })).toThrow(AppError);
  });

  it("bears a receipt number that another one of the village bears, and says so on both", async () => {
    const { session, village, home, homes } = desk();
    const line = { kind: "1", givenOn: "2026-01-20", fund: "own", valueFen: 100, receiptRef: "2026-07" } as const;
    const first = warnedOf(session, (write) => write.insert(assistance, village, { ...line, householdId: home }));
    const again = { ...line, householdId: homes[1]!.household };
    const second = warnedOf(session, (write) => write.insert(assistance, village, again));
    expect([first, second]).toEqual([[], ["receipt-number-twice"]]);
    const elsewhere = addVillage(session, "白杨村");
    const far = addHousehold(session, elsewhere, "001", ["户主"]).household;
    expect(warnedOf(session, (write) => write.insert(assistance, elsewhere, { ...line, householdId: far }))).toEqual(
      [],
    );
    const listing = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };
    const { rows } = (await books.list(contextOf(session), { record: "assistance", ...listing })) as {
      rows: BookRow[];
    };
    const marks = rows.map((row) => [row["villageName"], row["warned"]]);
    expect(marks.filter(([, mark]) => mark === "receipt-number-twice")).toHaveLength(2);
    expect(marks).toContainEqual(["白杨村", null]);
  });
});

describe("one gift to many households", () => {
  it("is one step with a receipt number each, running on, that undo takes back", async () => {
    const { session, homes } = desk(80);
    const households = homes.map(({ household }) => household);
    const done = await service.distribute(contextOf(session), { gift: blanket, households, firstReceipt: "冬-0098" });
    expect(done).toMatchObject({ rows: 80, lastReceipt: "冬-0177", warnings: [] });
    const rows = liveRows(session);
    expect(rows.map(({ household }) => household)).toEqual(households);
    expect(rows.slice(0, 3).map(({ receipt }) => receipt)).toEqual(["冬-0098", "冬-0099", "冬-0100"]);
    expect(new Set(rows.map(({ receipt }) => receipt)).size).toBe(80);
    expect(nextUndo(session)).toBe(done.step);
    revert(session, done.step);
    expect(liveRows(session)).toEqual([]);
  });

  it("gives a household that is named twice one thing, and what is not signed for has no number", async () => {
    const { session, home } = desk(1);
    const deed: SharedGift = { ...none, kind: "3", deedType: "road", fund: "unit", givenOn: "2026-01-20" };
    await service.distribute(contextOf(session), { gift: deed, households: [home, home], firstReceipt: null });
    expect(liveRows(session)).toEqual([{ household: home, receipt: null }]);
  });

  it("is refused without receipt numbers, as any money or goods are that a clerk enters", async () => {
    const { session, village, home, homes, tries } = desk(1);
    const distributed = () =>
      service.distribute(contextOf(session), { gift: blanket, households: [home], firstReceipt: null });
    const line = { kind: "1", householdId: home, givenOn: "2026-01-20", fund: "own", valueFen: 100 };
    const added = () => books.add(contextOf(session), { record: "assistance", village, rows: [line] });
    const pairing = pairUp(session, homes[0]!, "2026-01-01");
    const slip = { visitedOn: "2026-02-01", officials: "钱文军", services: "doctor", ownCostFen: null, paperRef: null };
    const { givenOn: _, ...gift } = blanket;
    const visited = () => recordVisit(contextOf(session), { pairing, ...slip, gifts: [{ ...gift, receiptRef: null }] });
    for (const work of [distributed, added, visited]) expect(brokenBy(work)).toEqual(["receipt-missing"]);
    expect(liveRows(session)).toEqual([]);
    expect(tries((write) => write.insert(assistance, village, { ...line, kind: "1", fund: "own" }))).toEqual([]);
  });

  it("goes to households of several villages in one step", async () => {
    const { session, home } = desk(1);
    const far = addHousehold(session, addVillage(session, "白杨村"), "001", ["户主"]).household;
    await service.distribute(contextOf(session), { gift: blanket, households: [far, home], firstReceipt: "7" });
    expect(liveRows(session)).toEqual([
      { household: far, receipt: "7" },
      { household: home, receipt: "8" },
    ]);
  });

  it("is refused whole when the numbers cannot run on, or when a rule is broken", async () => {
    const { session, homes } = desk(3);
    const households = homes.map(({ household }) => household);
    const tried = (more: object, firstReceipt: string | null) => async () =>
      service.distribute(contextOf(session), { gift: { ...blanket, ...more }, households, firstReceipt });
    const rule = (name: string) => ({
      code: "rule",
      details: { violations: [expect.objectContaining({ rule: name })] },
    });
    await expect(tried({}, "年货")).rejects.toMatchObject(rule("receipt-numbers-run-out"));
    await expect(tried({}, "99999999999999999999")).rejects.toMatchObject(rule("receipt-numbers-run-out"));
    await expect(tried({ qty: null }, null)).rejects.toMatchObject({ code: "rule" });
    expect(liveRows(session)).toEqual([]);
  });

  it("stops when the clerk asks, and nothing of it stays", async () => {
    const { session, homes } = desk(120);
    const seen: number[] = [];
    const job = {
      progress: (done: number) => void seen.push(done),
      check: () => {
        if (seen.length === 2) throw new AppError("cancelled");
      },
    };
    const households = homes.map(({ household }) => household);
    const context = { ...contextOf(session), job };
    const stopped = async () => service.distribute(context, { gift: blanket, households, firstReceipt: "1" });
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
    expect(seen).toEqual([0, 40]);
    expect(liveRows(session)).toEqual([]);
  });
});

describe("receipt numbers", () => {
  it("are offered on from the last one that was entered, in its village", async () => {
    const { session, village, home } = desk(1);
    const next = (of: string | null) => service.nextReceipt(contextOf(session), { village: of });
    expect(await next(village)).toBe("001");
    await service.distribute(contextOf(session), { gift: blanket, households: [home], firstReceipt: "2026-0099" });
    expect(await next(village)).toBe("2026-0100");
    expect(await next(addVillage(session, "白杨村"))).toBe("001");
    expect(await next(null)).toBe("2026-0100");
    await service.distribute(contextOf(session), { gift: blanket, households: [home], firstReceipt: "手写" });
    expect(await next(village)).toBe("2026-0100");
  });
});

describe("totals", () => {
  it("are by village: a deed counts on the day on which it is done, and not before", async () => {
    const { session, village, homes, home, tries } = desk();
    const line = { householdId: home, givenOn: "2026-01-20", fund: "own" } as const;
    tries((write) => {
      write.insert(assistance, village, { ...line, kind: "1", valueFen: 20_000 });
      write.insert(assistance, village, { ...line, kind: "1", valueFen: 30_000, givenOn: "2025-12-31" });
      write.insert(assistance, village, { ...line, kind: "3", deedType: "road" });
      write.insert(assistance, village, { ...line, kind: "3", deedType: "water", doneOn: "2026-02-01" });
      write.insert(assistance, village, { ...line, kind: "2", item: "棉被", qty: 100, uom: "bed", valueFen: 8_000 });
    });
    const uid = pairUp(session, homes[0]!, "2026-01-01");
    const slip = { visitedOn: "2026-02-01", officials: "钱文军", services: "doctor", ownCostFen: 1500, paperRef: null };
    await recordVisit(contextOf(session), { pairing: uid, ...slip, gifts: [] });
    addVillage(session, "白杨村");
    const [own, other] = await service.totals(contextOf(session), { from: "2026-01-01", to: "2026-12-31" });
    expect(own).toMatchObject({
      villageName: "青石村",
      visits: 1,
      ownCostFen: 1500,
      households: 1,
      moneyFen: 20_000,
      goods: 1,
      goodsFen: 8_000,
      deeds: 1,
      errands: 0,
    });
    expect(other).toMatchObject({ villageName: "白杨村", visits: 0, households: 0, moneyFen: 0 });
  });
});

describe("the list of help given", () => {
  it("is neither ordered nor bounded by what people were given", async () => {
    const { session, home, village, tries } = desk(1);
    tries((write) =>
      write.insert(assistance, village, {
        kind: "1",
        householdId: home,
        givenOn: "2026-01-20",
        fund: "own",
        valueFen: 5,
      }),
    );
    const listing = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };
    const asked = (more: object) => () => books.list(contextOf(session), { record: "assistance", ...listing, ...more });
    const ranked = expect.objectContaining({ code: "invalid-input" });
    expect(asked({ sort: [{ field: "valueFen", dir: "desc" }] })).toThrow(ranked);
    expect(asked({ filter: { valueFen: { above: 1 } } })).toThrow(ranked);
    expect(asked({ filter: { qty: { not: { most: 5 } } } })).toThrow(ranked);
    expect(asked({ quick: [{ valueFen: { least: 1 } }] })).toThrow(ranked);
    expect((asked({ filter: { valueFen: { equals: 5 } } })() as { total: number }).total).toBe(1);
  });
});

describe("marks", () => {
  it("are in the lists of exactly the books whose rulings warn", () => {
    expect(markedBooks).toEqual(new Set(rulings.flatMap(({ record, noted }) => (noted ? [record] : []))));
  });
});
