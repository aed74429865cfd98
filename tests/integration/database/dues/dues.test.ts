import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listDues } from "../../../../electron/database/dues/dues.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { officeScope } from "../../../../electron/database/scopes.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { write as writeDues } from "../../../../electron/services/dues/dues.ts";
import { convenorTerm } from "../../../../shared/convenors/record.ts";
import { postedOfficer, posting } from "../../../../shared/officers/record.ts";
import { consent } from "../../../../shared/consents/record.ts";
import { pairing } from "../../../../shared/pairings/record.ts";
import { helpRequest } from "../../../../shared/requests/record.ts";
import { careScene, openCare } from "../../../support/care.ts";
import { addHousehold, addUnit, addVillage } from "../../../support/people.ts";
import { newRegister, tempFolder } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

const today = "2026-11-02";
const line = { kind: "new", params: {} } as const;

const due = (session: Session, village: string | null = null, from: string | null = null, until = "2027-01-31") =>
  listDues(session.client, { village, from, until }, today, 100).rows.map(
    ({ kind, villageName, day, about, person }) => [kind, villageName, day, about, person],
  );

function addRequest(session: Session, village: string, householdId: string, dueOn: string, state: "open" | "done") {
  return change(session, line, (write) =>
    write.insert(helpRequest, village, {
      householdId,
      madeBy: "self",
      channel: "counter",
      category: "medicine",
      madeOn: "2026-10-20",
      dueOn,
      state,
      ...(state === "done" ? { closedOn: "2026-10-25" } : {}),
    }),
  ).value;
}

describe("what needs doing", () => {
  it("lists promised days of open requests, the earliest first, with the head of the household", () => {
    const { session } = newRegister();
    const village = addVillage(session, "青石村");
    const { household } = addHousehold(session, village, "012", ["洛桑"]);
    addRequest(session, village, household, "2026-11-20", "open");
    addRequest(session, village, household, "2026-10-30", "open");
    addRequest(session, village, household, "2026-10-28", "done");
    expect(due(session)).toEqual([
      ["helpRequest", "青石村", "2026-10-30", "012", "洛桑"],
      ["helpRequest", "青石村", "2026-11-20", "012", "洛桑"],
    ]);
  });

  it("is narrowed by village and by days", () => {
    const { session } = newRegister();
    const [one, other] = [addVillage(session, "青石村"), addVillage(session, "白水村")];
    addRequest(session, one, addHousehold(session, one, "1", ["洛桑"]).household, "2026-10-30", "open");
    addRequest(session, other, addHousehold(session, other, "2", ["次仁"]).household, "2026-11-20", "open");
    expect(due(session, other).map(([, , , about]) => about)).toEqual(["2"]);
    expect(due(session, null, today).map(([, , , about]) => about)).toEqual(["2"]);
    expect(due(session, null, null, "2026-11-19").map(([, , , about]) => about)).toEqual(["1"]);
  });

  it("reminds of a unit's last term and of a unit without a convenor", () => {
    const { session } = newRegister();
    const village = addVillage(session, "青石村");
    const [led, unled] = [addUnit(session, village, "3"), addUnit(session, village, "4")];
    const { members } = addHousehold(session, village, "012", ["洛桑"]);
    const term = { unitId: led, memberId: members[0]!, method: "elected", phonePublicConsent: 0 } as const;
    change(session, line, (write) => {
      write.insert(convenorTerm, village, { ...term, dateFrom: "2023-01-01", dateTo: "2023-12-31" });
      write.insert(convenorTerm, village, { ...term, dateFrom: "2024-01-01", dateTo: "2026-12-15" });
    });
    expect(due(session)).toEqual([
      ["convenorTerm", "青石村", "2026-12-15", "3", "洛桑"],
      ["noConvenor", "青石村", null, "4", null],
    ]);
    expect(due(session, null, "2026-12-01").map(([kind]) => kind)).toEqual(["convenorTerm"]);
    expect(unled).not.toBe(led);
  });

  it("reminds of postings that end, but not of those that are over", () => {
    const { session } = newRegister();
    addVillage(session, "青石村");
    const office = officeScope(session.client);
    change(session, line, (write) => {
      const officerId = write.insert(postedOfficer, office, { name: "周海燕", type: "1", homeOrg: "县农业农村局" });
      const place = { officerId, divisionCode: "990102204" };
      write.insert(posting, office, { ...place, dateFrom: "2020-01-01", dateTo: "2022-01-01" });
      write.insert(posting, office, { ...place, dateFrom: "2025-01-01", dateTo: "2027-01-01" });
    });
    expect(due(session)).toEqual([["posting", null, "2027-01-01", "990102204", "周海燕"]]);
  });

  it("reminds of pairings that were agreed until a day, and of care to be looked at again", () => {
    const { session } = newRegister();
    const { village, home } = careScene(session);
    const [grandmother, parent] = home.members as [string, string];
    openCare(session, grandmother, { reviewOn: "2026-10-01" });
    change(session, line, (write) => {
      const given = { memberId: parent, purpose: "pairing", items: "pairing", givenOn: "2026-02-01" } as const;
      const consentId = write.insert(consent, village, { ...given, formVersion: "paper", language: "zh" });
      const official = { officialName: "周海燕", officialOrg: "县水利局", level: "county" } as const;
      const paired = { householdId: home.household, dateFrom: "2026-02-01", dateTo: "2026-12-31", consentId };
      write.insert(pairing, village, { ...official, ...paired });
    });
    expect(due(session)).toEqual([
      ["careReview", "青石村", "2026-10-01", "012", "卓玛"],
      ["pairing", "青石村", "2026-12-31", "012", "周海燕"],
    ]);
  });

  it("goes to a calendar file without names unless they are asked for, and the disclosure register keeps it", async () => {
    const { session } = newRegister();
    const village = addVillage(session, "青石村");
    addRequest(session, village, addHousehold(session, village, "012", ["洛桑"]).household, "2026-11-20", "open");
    addUnit(session, village, "4");
    const target = join(tempFolder(), "dues.ics");
    const bare = contextOf(session);
    const context = { ...bare, files: { ...bare.files, pathOf: (token: string) => token } };
    const ask = { village: null, from: null, until: "2027-01-31", purpose: "HELP", target, language: "zh" } as const;
    expect(await writeDues(context, { ...ask, names: false })).toEqual({ entries: 1 });
    expect(readFileSync(target, "utf8")).toContain("SUMMARY:求助答复 青石村 012\r\n");
    await writeDues(context, { ...ask, names: true });
    expect(readFileSync(target, "utf8")).toContain("SUMMARY:求助答复 青石村 012 洛桑\r\n");
    const kept = session.client.prepare("SELECT what, format, purpose, size FROM disclosure").all();
    expect(kept).toEqual(Array(2).fill({ what: "list.dues", format: "ics", purpose: "HELP", size: 1 }));
  });
});
