import { describe, expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import type { Writer } from "../../../../electron/database/journal/writer.ts";
import { consent as paper } from "../../../../shared/consents/record.ts";
import { convenorTerm } from "../../../../shared/convenors/record.ts";
import { household as homeRecord } from "../../../../shared/households/record.ts";
import { guarantorConsent, jlgHousehold } from "../../../../shared/lending/record.ts";
import { member } from "../../../../shared/members/record.ts";
import { pairing } from "../../../../shared/pairings/record.ts";
import { unitMembership } from "../../../../shared/units/record.ts";
import { trying } from "../../../support/brokenRules.ts";
import { addGroup, goodConsent, type NewGroup } from "../../../support/lending.ts";
import { addHousehold, addUnit } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";

function desk() {
  const { session } = newRegister();
  return { session, ...addGroup(session), tries: trying(session) };
}

describe("a guarantor's consent", () => {
  it("is an adult's by the worst case, also when the birth is mended later", () => {
    const { households, tries } = desk();
    const guarantor = households[0]!.guarantor;
    expect(tries((write) => write.patch(member, guarantor, { birth: "2007" }))).toEqual(["guarantor-under-age"]);
    expect(tries((write) => write.patch(member, guarantor, { birth: "2006" }))).toEqual([]);
    expect(tries((write) => write.patch(member, guarantor, { birth: null }))).toEqual(["guarantor-birth-unknown"]);
  });

  it("is of somebody whose household is in the group", () => {
    const { session, village, group, tries } = desk();
    const stranger = addHousehold(session, village, "099", ["外来户"]).members[0]!;
    const consents = (write: Writer) => {
      write.patch(member, stranger, { birth: "1980" });
      write.insert(guarantorConsent, village, goodConsent(group, stranger));
    };
    expect(tries(consents)).toEqual(["guarantor-outside-group"]);
  });

  it("is not given after the household left the group, also when its days there are mended", () => {
    const { session, households, tries } = desk();
    const { household, consent } = households[0]!;
    const row = session.client
      .prepare("SELECT uid FROM jlg_households WHERE household_id = ?")
      .pluck()
      .get(household) as string;
    const inside = (more: object) => tries((write) => write.patch(jlgHousehold, row, more));
    expect(inside({ leftOn: "2025-06-01" })).toEqual([]);
    const given = (givenOn: string) =>
      tries((write) => write.patch(guarantorConsent, consent, { givenOn, coolingUntil: "2025-06-05" }));
    expect(given("2025-06-02")).toEqual(["guarantor-outside-group"]);
    expect(given("2025-06-01")).toEqual([]);
    expect(inside({ leftOn: "2025-05-31" })).toEqual(["guarantor-outside-group"]);
  });

  it("with those of the same household stays within the cap", () => {
    const { village, group, households, tries } = desk();
    const { household } = households[0]!;
    const spouse = (maxFen: number) => (write: Writer) => {
      write.patch(homeRecord, household, { personCount: 3 });
      const uid = write.insert(member, village, {
        householdId: household,
        householdFrom: "2020-01-01",
        nameZh: "德吉",
        sex: "9",
        birth: "1982",
        relation: "1",
        state: "listed",
      });
      write.insert(guarantorConsent, village, { ...goodConsent(group, uid), maxFen });
    };
    expect(tries(spouse(15_000_001))).toEqual(["guarantees-of-household-over-cap"]);
    expect(tries(spouse(15_000_000))).toEqual([]);
  });

  it("is not read aloud by the convenor of a household of the group", () => {
    const { session, village, households, tries } = desk();
    const [{ household, consent }, { guarantor }] = households as [
      NewGroup["households"][0],
      NewGroup["households"][0],
    ];
    const unit = addUnit(session, village, "001");
    change(session, { kind: "edit", params: {} }, (write) => {
      const consentId = write.insert(paper, village, {
        memberId: households[0]!.guarantor,
        purpose: "membership",
        items: "membership",
        givenOn: "2024-01-01",
        formVersion: "2024-1",
        language: "zh",
      });
      write.insert(unitMembership, village, {
        unitId: unit,
        householdId: household,
        joinedOn: "2024-01-01",
        consentId,
      });
      write.insert(convenorTerm, village, {
        unitId: unit,
        memberId: guarantor,
        dateFrom: "2024-01-01",
        dateTo: "2026-12-31",
        method: "elected",
      });
    });
    expect(tries((write) => write.patch(guarantorConsent, consent, { readBy: "次仁L1" }))).toEqual([
      "read-by-convenor",
    ]);
    expect(tries((write) => write.patch(guarantorConsent, consent, { readBy: "次仁L2" }))).toEqual([]);
  });

  it("is not read aloud by an official paired with the household", () => {
    const { village, households, tries } = desk();
    const { household, guarantor, consent } = households[0]!;
    const paired = tries((write) => {
      const consentId = write.insert(paper, village, {
        memberId: guarantor,
        purpose: "pairing",
        items: "pairing",
        givenOn: "2024-01-01",
        formVersion: "2024-1",
        language: "zh",
      });
      write.insert(pairing, village, {
        officialName: "马建国",
        officialOrg: "县水利局",
        level: "county",
        householdId: household,
        dateFrom: "2024-01-01",
        dateTo: "2026-12-31",
        consentId,
      });
    });
    expect(paired).toEqual([]);
    expect(tries((write) => write.patch(guarantorConsent, consent, { readBy: "马 建国" }))).toEqual([
      "read-by-paired-official",
    ]);
  });
});
