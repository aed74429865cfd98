import type { RecordName } from "../../shared/records/all.ts";
import type { Cell } from "../../shared/records/fields.ts";
import type { EveryBook } from "./everyBook.ts";
import { agreementOf, goodConsent } from "./lending.ts";

type Cells = Readonly<Record<string, Cell>>;

/** A village with every book, as two PCs hold it. */
export interface TwinScene extends EveryBook {
  /** Two people of age who guarantee nothing and are not cared for, each with a consent to care. */
  readonly idle: readonly { readonly member: string; readonly consent: string }[];
  /** The one row of a record that the village was filled with. */
  readonly first: (record: RecordName) => string;
}

/** A row that two PCs enter each for itself, and what makes it another thing. */
export interface Twin {
  readonly record: RecordName;
  readonly cells: (scene: TwinScene) => Cells;
  readonly else: (scene: TwinScene) => Cells;
}

export const twins: readonly Twin[] = [
  {
    record: "jlg",
    cells: () => ({ ...agreementOf("L7"), agreementNo: "2025-7" }),
    else: () => ({ groupNo: "L8", agreementNo: "2025-8" }),
  },
  {
    record: "guarantorConsent",
    cells: ({ group, idle }) => goodConsent(group, idle[0]!.member),
    else: ({ idle }) => ({ memberId: idle[1]!.member }),
  },
  {
    record: "repayment",
    cells: ({ loan }) => ({ loanId: loan, paidOn: "2026-03-10", amountFen: 500, paidBy: "borrower", channel: "cash" }),
    else: () => ({ amountFen: 501 }),
  },
  {
    record: "posting",
    cells: ({ first }) => ({
      officerId: first("postedOfficer"),
      divisionCode: "990102103",
      dateFrom: "2021-01-01",
      dateTo: "2022-01-01",
    }),
    else: () => ({ dateFrom: "2022-01-01", dateTo: "2023-01-01" }),
  },
  {
    record: "pairing",
    cells: ({ households, first }) => ({
      officialName: "白云",
      officialOrg: "试验县农牧局",
      level: "county",
      householdId: households[1]!.household,
      dateFrom: "2025-04-01",
      consentId: first("consent"),
    }),
    else: () => ({ officialName: "丹增" }),
  },
  {
    record: "visit",
    cells: ({ first }) => ({
      pairingId: first("pairing"),
      visitedOn: "2025-07-01",
      officials: "江措",
      services: "farming",
    }),
    else: () => ({ visitedOn: "2025-07-02" }),
  },
  {
    record: "assistance",
    cells: ({ households }) => ({
      kind: "1",
      householdId: households[2]!.household,
      givenOn: "2025-07-01",
      valueFen: 20_000,
      fund: "own",
      receiptRef: "R-1",
    }),
    else: () => ({ receiptRef: "R-2" }),
  },
  {
    record: "donation",
    cells: () => ({
      receivedOn: "2025-07-01",
      donorKind: "anonymous",
      item: "毛毯",
      qty: 1_000,
      uom: "bed",
      purpose: "relief",
    }),
    else: () => ({ qty: 1_100 }),
  },
  {
    record: "distribution",
    cells: ({ households, first }) => ({
      donationId: first("donation"),
      householdId: households[3]!.household,
      givenOn: "2025-07-01",
      qty: 100,
    }),
    else: ({ households }) => ({ householdId: households[4]!.household }),
  },
  {
    record: "enterprise",
    cells: () => ({ name: "白杨养殖社", form: "company", business: "farming" }),
    else: () => ({ name: "白杨编织社" }),
  },
  {
    record: "enterpriseYear",
    cells: ({ first }) => ({ enterpriseId: first("enterprise"), year: 2020, householdsBenefit: 3, personsBenefit: 9 }),
    else: () => ({ year: 2021 }),
  },
  {
    record: "labourEvent",
    cells: () => ({
      dateFrom: "2025-07-05",
      dateTo: "2025-07-06",
      task: "harvest",
      place: "南滩",
      beneficiary: "public",
      personTimes: 4,
      hours: 100,
      voluntary: 1,
    }),
    else: () => ({ place: "北滩" }),
  },
  {
    record: "meeting",
    cells: () => ({ heldOn: "2025-07-01", venue: "村活动室", topic: "safety", headcount: 30 }),
    else: () => ({ venue: "东头" }),
  },
  {
    record: "notice",
    cells: () => ({
      title: "停水通知",
      body: "明日停水。",
      topic: "safety",
      postedFrom: "2025-07-01",
      postedTo: "2025-07-09",
      languages: "zh",
    }),
    else: () => ({ title: "停电通知" }),
  },
  {
    record: "placeCheck",
    cells: ({ first }) => ({ placeId: first("place"), checkedOn: "2025-12-01", checklist: "fire" }),
    else: () => ({ checkedOn: "2025-12-02" }),
  },
  {
    record: "surveyTally",
    cells: () => ({ surveyNo: "2025-2", question: "道路怎么样？", option: "fair", count: 12 }),
    else: () => ({ option: "satisfied" }),
  },
  {
    record: "careCase",
    cells: ({ idle }) => ({
      memberId: idle[0]!.member,
      kinds: "frail",
      consentId: idle[0]!.consent,
      startOn: "2025-03-01",
      reviewOn: "2025-09-01",
      needs: "meals",
    }),
    else: ({ idle }) => ({ memberId: idle[1]!.member, consentId: idle[1]!.consent }),
  },
  {
    record: "careVisit",
    cells: ({ first }) => ({
      caseId: first("careCase"),
      month: "2025-06",
      service: "meals",
      times: 4,
      carerRole: "neighbour",
    }),
    else: () => ({ service: "water" }),
  },
  {
    record: "helpRequest",
    cells: ({ households }) => ({
      householdId: households[0]!.household,
      madeBy: "self",
      channel: "counter",
      category: "housing",
      madeOn: "2025-07-01",
      dueOn: "2025-07-10",
      state: "open",
    }),
    else: () => ({ category: "farming" }),
  },
];
