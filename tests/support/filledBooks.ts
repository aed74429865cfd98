import { change } from "../../electron/database/journal/door.ts";
import type { Writer } from "../../electron/database/journal/writer.ts";
import { officeScope } from "../../electron/database/scopes.ts";
import type { Session } from "../../electron/database/session.ts";
import { assistance } from "../../shared/assistance/record.ts";
import { careCase } from "../../shared/care/record.ts";
import { consent } from "../../shared/consents/record.ts";
import { convenorTerm } from "../../shared/convenors/record.ts";
import { distribution, donation } from "../../shared/donations/record.ts";
import { enterprise, enterpriseYear } from "../../shared/enterprises/record.ts";
import { labourEvent, volunteerCert } from "../../shared/labour/record.ts";
import { meeting, notice } from "../../shared/notices/record.ts";
import { postedOfficer, posting } from "../../shared/officers/record.ts";
import { pairing, visit } from "../../shared/pairings/record.ts";
import { itemsOf } from "../../shared/places/checklists.ts";
import { place, placeCheck, placeCheckItem } from "../../shared/places/record.ts";
import { helpRequest } from "../../shared/requests/record.ts";
import { surveyTally } from "../../shared/surveys/record.ts";
import { villageCodeOf } from "./people.ts";

/** Words of a length: as long as a field allows, or as people usually write them. */
type Words = (usual: string, longest: number) => string;

export interface Filled {
  readonly village: string;
  readonly household: string;
  /** An adult of the household. */
  readonly member: string;
}

interface Filling extends Filled {
  readonly write: Writer;
  readonly long: boolean;
  readonly words: Words;
}

const agreed = ({ write, village, member: memberId }: Filling, purpose: "pairing" | "care") =>
  write.insert(consent, village, {
    memberId,
    purpose,
    items: purpose,
    givenOn: "2025-03-01",
    formVersion: "1",
    language: "zh",
  });

function help(filling: Filling, lines: number): void {
  const { write, village, household: householdId, words, long } = filling;
  const pairingId = write.insert(pairing, village, {
    officialName: words("江措", 40),
    officialOrg: words("试验县农牧局", 60),
    level: "county",
    householdId,
    dateFrom: "2025-03-01",
    consentId: agreed(filling, "pairing"),
  });
  write.insert(visit, village, {
    pairingId,
    visitedOn: "2025-04-02",
    officials: Array.from({ length: long ? 10 : 2 }, () => words("江措", 40)).join("、"),
    services: "farming insurance",
    ownCostFen: 12_300,
  });
  for (let no = 1; no <= lines; no += 1)
    write.insert(assistance, village, {
      kind: no % 2 === 0 ? "1" : "2",
      householdId,
      givenOn: "2025-04-02",
      item: words("大米", 30),
      qty: 1_250,
      uom: "kg",
      valueFen: 20_050,
      fund: "unit",
      receiptRef: words(String(no), 20),
      basisDoc: "relief",
    });
  for (let no = 1; no <= lines; no += 1)
    write.insert(assistance, village, {
      kind: "3",
      householdId,
      givenOn: `2025-05-${String((no % 28) + 1).padStart(2, "0")}`,
      item: words("修水渠", 30),
      valueFen: 500_000,
      fund: "finance",
      deedType: "water",
    });
}

function goods({ write, village, household: householdId, member: memberId, words }: Filling, lines: number): void {
  const donationId = write.insert(donation, village, {
    receivedOn: "2025-06-01",
    donorKind: "organisation",
    donorName: words("试验县红十字会", 40),
    item: words("棉被", 30),
    qty: 100 * lines + 2_000,
    uom: "bed",
    valueFen: 12_345_600,
    valueBasis: "invoice",
    purpose: "relief",
  });
  for (let no = 1; no <= lines; no += 1)
    write.insert(distribution, village, {
      donationId,
      householdId,
      givenOn: "2025-06-03",
      qty: 100,
      receiptRef: words(String(no), 20),
    });
  let eventId = "";
  for (let no = 1; no <= lines; no += 1)
    eventId = write.insert(labourEvent, village, {
      dateFrom: "2025-07-01",
      dateTo: "2025-07-02",
      task: "harvest",
      place: words("东头麦地", 40),
      beneficiary: "public",
      personTimes: 12,
      hours: 965,
      voluntary: 1,
    });
  write.insert(volunteerCert, village, { memberId, eventId, hours: 80 });
  const enterpriseId = write.insert(enterprise, village, {
    name: words("青石养殖专业合作社", 80),
    form: "cooperative",
    business: "farming",
    foundedOn: "2019-05-06",
  });
  for (const year of [2022, 2023, 2024])
    write.insert(enterpriseYear, village, {
      enterpriseId,
      year,
      memberCount: 24,
      farmerCount: 20,
      householdsBenefit: 31,
      personsBenefit: 120,
      incomeGainFen: 12_000_000,
    });
}

function caring(filling: Filling): void {
  const { write, village, household: householdId, member: memberId, words, long } = filling;
  write.insert(careCase, village, {
    memberId,
    kinds: long ? "disabled emptyNest frail noKin sick" : "frail",
    consentId: agreed(filling, "care"),
    startOn: "2025-03-01",
    reviewOn: "2025-09-01",
    canEat: 1,
    canBathe: 0,
    needs: long ? "company heating herd hospital meals medicine visiting water" : "heating meals",
    contactId: memberId,
  });
  write.insert(helpRequest, village, {
    householdId,
    madeBy: "self",
    channel: "counter",
    category: "utilities",
    madeOn: "2025-05-01",
    dueOn: "2025-05-10",
    state: "open",
    paperRef: words("Q-01", 20),
  });
}

function announced({ write, village, words }: Filling, lines: number): void {
  for (let no = 1; no <= lines; no += 1) {
    const day = `2025-08-${String((no % 28) + 1).padStart(2, "0")}`;
    write.insert(meeting, village, { heldOn: day, venue: words("村活动室", 30), topic: "safety", headcount: 41 });
    write.insert(notice, village, {
      title: words("防火通知", 60),
      body: words("注意防火。", 1_000),
      topic: "safety",
      postedFrom: day,
      postedTo: "2025-09-30",
      languages: "zh",
    });
  }
  for (const option of ["satisfied", "fair"] as const)
    write.insert(surveyTally, village, {
      surveyNo: "2025-1",
      question: words("水电服务怎么样？", 80),
      option,
      count: 12,
    });
  const placeId = write.insert(place, village, { name: words("村活动室", 40), type: "hall" });
  const checkId = write.insert(placeCheck, village, { placeId, checkedOn: "2025-10-01", checklist: "fire" });
  for (const item of itemsOf("hall", "fire"))
    write.insert(placeCheckItem, village, { checkId, item, result: "fix", fix: "report", fixBy: "2025-11-01" });
}

/**
 * Fills every book of a village with invented rows about one household.
 * @param lines rows of each list
 * @param long every text as long as its field allows
 */
export function fillBooks(session: Session, filled: Filled & { readonly unit: string }, lines = 2, long = false): void {
  const words: Words = (usual, longest) => (long ? usual.repeat(longest).slice(0, longest) : usual);
  const code = villageCodeOf(session, filled.village);
  const office = officeScope(session.client);
  change(session, { kind: "new", params: {} }, (write) => {
    const filling = { ...filled, write, words, long };
    help(filling, lines);
    goods(filling, lines);
    caring(filling);
    announced(filling, lines);
    write.insert(convenorTerm, filled.village, {
      unitId: filled.unit,
      memberId: filled.member,
      dateFrom: "2025-01-01",
      dateTo: "2027-12-31",
      method: "elected",
      phonePublicConsent: 0,
    });
    for (let no = 1; no <= lines; no += 1) {
      const homeOrg = words("试验县水利局", 60);
      const officerId = write.insert(postedOfficer, office, { name: words("江措", 40), type: "1", homeOrg });
      write.insert(posting, office, {
        officerId,
        divisionCode: code,
        dateFrom: "2025-01-01",
        serviceAreas: long
          ? "disaster doctor education farming housing industry insurance utilities"
          : "farming housing",
        docNo: words("试组〔2025〕1号", 40),
      });
    }
  });
}
