import type { Writer } from "../../electron/database/journal/writer.ts";
import { assistance } from "../../shared/assistance/record.ts";
import { careCase } from "../../shared/care/record.ts";
import { consent } from "../../shared/consents/record.ts";
import { donation } from "../../shared/donations/record.ts";
import { enterprise } from "../../shared/enterprises/record.ts";
import { household } from "../../shared/households/record.ts";
import { labourEvent, volunteerCert } from "../../shared/labour/record.ts";
import { guarantorConsent, jlg, jlgHousehold, loan } from "../../shared/lending/record.ts";
import { member } from "../../shared/members/record.ts";
import { pairing, visit } from "../../shared/pairings/record.ts";
import { itemsOf } from "../../shared/places/checklists.ts";
import { place, placeCheck, placeCheckItem } from "../../shared/places/record.ts";
import { helpRequest } from "../../shared/requests/record.ts";
import { surveyTally } from "../../shared/surveys/record.ts";
import { unit } from "../../shared/units/record.ts";
import { agreementOf, goodConsent, goodLoan } from "./lending.ts";

interface Home {
  readonly uid: string;
  readonly head: string;
}
export type Homes = readonly Home[];

/** A household of one adult, its head. */
export function homeIn(write: Writer, village: string, no: number): Home {
  const uid = write.insert(household, village, {
    householdNo: String(no),
    personCount: 1,
    listedFrom: "2020-01-01",
  });
  const head = write.insert(member, village, {
    householdId: uid,
    householdFrom: "2020-01-01",
    nameZh: `扎西${no}`,
    birth: "1980",
    sex: "9",
    relation: "0",
    state: "listed",
  });
  write.patch(household, uid, { headMemberId: head, headFrom: "2020-01-01" });
  return { uid, head };
}

const agreed = (write: Writer, village: string, memberId: string, purpose: "pairing" | "care") =>
  write.insert(consent, village, {
    memberId,
    purpose,
    items: purpose,
    givenOn: "2025-03-01",
    formVersion: "1",
    language: "zh",
  });

function help(write: Writer, village: string, { uid: householdId, head }: Home, no: number): void {
  const pairingId = write.insert(pairing, village, {
    officialName: "江措",
    officialOrg: "试验县农牧局",
    level: "county",
    householdId,
    dateFrom: "2025-03-01",
    consentId: agreed(write, village, head, "pairing"),
  });
  write.insert(visit, village, { pairingId, visitedOn: "2025-04-02", officials: "江措", services: "farming" });
  write.insert(assistance, village, {
    kind: "1",
    householdId,
    givenOn: "2025-04-02",
    item: "大米",
    valueFen: 20_050,
    fund: "unit",
    receiptRef: String(no),
    basisDoc: "relief",
  });
  write.insert(helpRequest, village, {
    householdId,
    madeBy: "self",
    channel: "counter",
    category: "utilities",
    madeOn: "2025-05-01",
    dueOn: "2025-05-10",
    state: "open",
  });
  write.insert(careCase, village, {
    memberId: head,
    kinds: "frail",
    consentId: agreed(write, village, head, "care"),
    startOn: "2025-03-01",
    reviewOn: "2025-09-01",
    needs: "heating meals",
  });
}

function ofTheVillage(write: Writer, village: string, { head: memberId }: Home, no: number): void {
  const eventId = write.insert(labourEvent, village, {
    dateFrom: "2025-07-01",
    dateTo: "2025-07-02",
    task: "harvest",
    place: "东头麦地",
    beneficiary: "public",
    personTimes: 12,
    hours: 965,
    voluntary: 1,
  });
  write.insert(volunteerCert, village, { memberId, eventId, hours: 80 });
  write.insert(donation, village, {
    receivedOn: "2025-06-01",
    donorKind: "organisation",
    donorName: "试验县红十字会",
    item: "棉被",
    qty: 100,
    uom: "bed",
    purpose: "relief",
  });
  write.insert(enterprise, village, { name: `合作社${no}`, form: "cooperative", business: "farming" });
  write.insert(surveyTally, village, {
    surveyNo: `2025-${no}`,
    question: "水电服务怎么样？",
    option: "satisfied",
    count: 12,
  });
  const placeId = write.insert(place, village, { name: `活动室${no}`, type: "hall" });
  const checkId = write.insert(placeCheck, village, { placeId, checkedOn: "2025-10-01", checklist: "fire" });
  for (const item of itemsOf("hall", "fire"))
    write.insert(placeCheckItem, village, { checkId, item, result: "fix", fix: "report", fixBy: "2025-11-01" });
}

/** One row of every record that a form of its own is printed of, but for lending. */
export function subjectsOf(write: Writer, village: string, home: Home, no: number): void {
  write.insert(unit, village, {
    unitNo: `${no}组`,
    areaKind: "rural",
    nominalSize: "10",
    activities: "labour",
    setUpOn: "2020-01-01",
  });
  help(write, village, home, no);
  ofTheVillage(write, village, home, no);
}

/** A group of these households, each of which guarantees and borrows. */
export function lendAmong(write: Writer, village: string, homes: Homes, no: number): void {
  const jlgId = write.insert(jlg, village, agreementOf(`L${no}`));
  for (const { uid: householdId } of homes)
    write.insert(jlgHousehold, village, { jlgId, householdId, joinedOn: "2025-03-01" });
  for (const [i, { uid, head }] of homes.entries()) {
    write.insert(guarantorConsent, village, goodConsent(jlgId, head));
    write.insert(loan, village, { ...goodLoan(jlgId, uid), contractNo: `2025-${no}-${i + 1}` });
  }
}
