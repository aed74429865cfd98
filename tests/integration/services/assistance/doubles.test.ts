import { describe, expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import { officeScope } from "../../../../electron/database/scopes.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { assistance } from "../../../../shared/assistance/record.ts";
import { pairing } from "../../../../shared/pairings/record.ts";
import { happen } from "../../../support/events.ts";
import { pairUp, postOfficer } from "../../../support/pairings.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { bring } from "../../../support/replicas.ts";
import { posting } from "../../../../shared/officers/record.ts";

function twoPcs() {
  const [a, b] = [newRegister().session, newRegister().session];
  const village = addVillage(a);
  const home = addHousehold(a, village, "012", ["张三"]);
  const { officer, posting: first } = postOfficer(a, "林涛", "990102200201", "2025-01-01");
  pairUp(a, home);
  bring(a, b, village);
  bring(a, b, officeScope(a.client));
  return { a, b, village, home, officer, first };
}

const give = (session: Session, village: string, householdId: string, more: object) =>
  change(session, { kind: "new", params: {} }, (write) =>
    write.insert(assistance, village, {
      kind: "1",
      householdId,
      givenOn: "2026-03-01",
      valueFen: 20_000,
      fund: "own",
      ...more,
    }),
  ).value;

/** The rows that a taking names as one thing entered twice, each pair by both of its rows. */
const twice = (report: ReturnType<typeof bring>) =>
  report!.lines.filter(({ kind }) => kind === "duplicates").map(({ record, row, otherRow }) => [record, row, otherRow]);

describe("two PCs that enter the same thing", () => {
  it("are shown both rows of a receipt number that both used, and both are kept", () => {
    const { a, b, village, home } = twoPcs();
    give(a, village, home.household, { receiptRef: "2026-7" });
    give(b, village, home.household, { receiptRef: "2026-7", valueFen: 30_000 });
    const report = bring(a, b, village)!;
    expect(twice(report)).toEqual([["assistance", "012 · 2026-03-01 · 2026-7", "012 · 2026-03-01 · 2026-7"]]);
    expect(report.counts).toMatchObject({ new: 1, duplicates: 1, conflicts: 0 });
    const sum = b.client.prepare("SELECT sum(value_fen) FROM assistance_lines WHERE removed IS NULL").pluck().get();
    expect(sum).toBe(50_000);
  });

  it("are shown the same gift where no receipt tells the two apart, and nothing where receipts do", () => {
    const { a, b, village, home } = twoPcs();
    give(a, village, home.household, {});
    give(b, village, home.household, { receiptRef: "2026-8" });
    expect(twice(bring(a, b, village))).toHaveLength(1);
    give(a, village, home.household, { receiptRef: "2026-9", givenOn: "2026-04-01" });
    give(b, village, home.household, { receiptRef: "2026-10", givenOn: "2026-04-01" });
    expect(twice(bring(a, b, village))).toEqual([]);
  });

  it("are shown postings of one officer that overlap, and a household that is paired twice with one official", () => {
    const { a, b, village, home, officer } = twoPcs();
    const office = officeScope(a.client);
    change(a, { kind: "new", params: {} }, (write) =>
      write.insert(posting, office, { officerId: officer, divisionCode: "990102103", dateFrom: "2025-06-01" }),
    );
    expect(twice(bring(a, b, office))).toEqual([["posting", "林涛 · 2025-06-01", "林涛 · 2025-01-01"]]);
    pairUp(a, home, "2026-02-01");
    expect(twice(bring(a, b, village))).toEqual([["pairing", "012 · 2026-02-01", "012 · 2026-01-10"]]);
  });

  it("are shown a pairing that one PC ended with its consent while the other prolonged it", () => {
    const { a, b, village } = twoPcs();
    const uid = a.client.prepare("SELECT uid FROM pairings").pluck().get() as string;
    change(b, { kind: "edit", params: {} }, (write) => write.patch(pairing, uid, { dateTo: "2026-12-31" }));
    happen(a, { kind: "end-pairing", on: "2026-05-01", pairing: uid, withdrawn: true });
    const report = bring(a, b, village)!;
    const opened = report.lines.filter(({ kind, record }) => kind === "conflicts" && record === "pairing");
    expect(opened.map(({ field }) => field)).toEqual(["dateTo"]);
    const shown = b.client.prepare("SELECT date_to FROM pairings").pluck().get();
    const broken = report.lines.filter(({ kind }) => kind === "broken").map(({ rule }) => rule);
    // Whichever value is shown until a clerk decides: one that outlives the consent is named.
    expect(broken.includes("pairing-without-consent")).toBe(shown !== "2026-05-01");
  });
});
