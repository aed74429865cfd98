import { expect, test } from "vitest";
import { z } from "zod";
import { type Field, reference, text } from "../../../shared/records/fields.ts";
import { records } from "../../../shared/records/all.ts";
import { reachOf, tellsOfPeople } from "../../../shared/records/reach.ts";
import { keeps, purposes, type RecordDescription, record, valuesSchema } from "../../../shared/records/record.ts";
import { allContracts } from "../../support/contracts.ts";

const all: readonly RecordDescription[] = Object.values(records);

/** The only free text about a person or household: names, addresses, and numbers of things (safeguards M2). */
const freeText = new Set([
  "assistance.item",
  "assistance.paperRef",
  "assistance.receiptRef",
  "careCase.paperRef",
  "careVisit.paperRef",
  "consent.formVersion",
  "consent.paperRef",
  "convenorTerm.paperRef",
  "distribution.paperRef",
  "distribution.receiptRef",
  "guarantorConsent.paperRef",
  "guarantorConsent.readBy",
  "headTerm.paperRef",
  "helpRequest.paperRef",
  "household.addressLine",
  "household.houseName",
  "household.householdNo",
  "household.paperRef",
  "household.phone",
  "householdStay.paperRef",
  "instalment.paperRef",
  "jlgHousehold.paperRef",
  "loan.contractNo",
  "loan.paperRef",
  "member.aliases",
  "member.nameBo",
  "member.nameTag",
  "member.nameZh",
  "member.paperRef",
  "pairing.officialName",
  "pairing.officialOrg",
  "pairing.paperRef",
  "postedOfficer.dutyPhone",
  "postedOfficer.homeOrg",
  "postedOfficer.name",
  "postedOfficer.paperRef",
  "posting.divisionCode",
  "posting.docNo",
  "posting.paperRef",
  "repayment.paperRef",
  "unitMembership.paperRef",
  "visit.officials",
  "visit.paperRef",
  "volunteerCert.paperRef",
]);

const isText = ({ kind }: Field): boolean => kind === "text" || kind === "list";

function unlistedText(descriptions: readonly RecordDescription[]): string[] {
  return descriptions
    .filter(({ person }) => person)
    .flatMap(({ name, fields }) =>
      Object.entries(fields)
        .filter(([field, kind]) => isText(kind) && !freeText.has(`${name}.${field}`))
        .map(([field]) => `${name}.${field}`),
    );
}

test("records about people and households have no text but the listed ones", () => {
  expect(unlistedText(all)).toEqual([]);
});

test("the list of texts names nothing that is not there", () => {
  const there = new Set(all.flatMap(({ name, fields }) => Object.keys(fields).map((field) => `${name}.${field}`)));
  expect([...freeText].filter((place) => !there.has(place))).toEqual([]);
});

test("a planted text field is found", () => {
  const { household } = records;
  const fields = { ...household.fields, remark: text(200).label("说明", "Explanation") };
  expect(unlistedText([{ ...household, fields }])).toEqual(["household.remark"]);
});

/** Records that could tell of comings and goings, and all that they hold: what was done, never where, by whom seen, how. */
const whole: Readonly<Record<string, readonly string[]>> = {
  // No place, no length of stay, no observation.
  visit: ["pairingId", "visitedOn", "officials", "services", "ownCostFen"],
  // No occupants, visitors, photographs or blame.
  placeCheck: ["placeId", "checkedOn", "checklist"],
  placeCheckItem: ["checkId", "item", "result", "fix", "fixBy", "fixedOn"],
  // Nobody who came, was expected or was missing.
  labourEvent: ["dateFrom", "dateTo", "task", "place", "beneficiary", "personTimes", "hours", "voluntary"],
  meeting: ["heldOn", "venue", "topic", "headcount"],
  // Counts of a month, no day.
  careVisit: ["caseId", "month", "service", "times", "carerRole", "referral"],
  // Nobody but the household itself.
  helpRequest: ["householdId", "madeBy", "consentId", "channel", "category", "madeOn", "dueOn", "state", "closedOn"],
};

test.each(Object.entries(whole))("%s holds these fields and no other", (name, fields) => {
  const found = Object.keys(all.find((one) => one.name === name)!.fields);
  expect(found.filter((field) => field !== "paperRef")).toEqual(fields);
});

/**
 * Records that lead to somebody over another record, and are about that one: the check of a place that a household
 * asked for. Their texts, with those of records that name a donor or whose names may be a home's, are listed here.
 */
const leadsOverAnother = {
  place: "the request of a home's check; dropped when the checks of the home end",
  placeCheck: "its place",
  placeCheckItem: "the check of its place",
};
const textBesidePeople = [
  "donation.donorName",
  "donation.item",
  "donation.paperRef",
  "place.name",
  "place.paperRef",
  "placeCheck.paperRef",
  "placeCheckItem.paperRef",
];

test("no record that leads to a person or household, over however many references, hides from the check", () => {
  const hidden = all.filter((description) => tellsOfPeople(description) && !description.person);
  expect(hidden.map(({ name }) => name)).toEqual(Object.keys(leadsOverAnother));
});

test("texts beside people are listed: of what leads to them over another record, and of who gave something", () => {
  const names = new Set([...Object.keys(leadsOverAnother), "donation"]);
  const texts = all
    .filter(({ name }) => names.has(name))
    .flatMap(({ name, fields }) => Object.keys(fields).flatMap((at) => (isText(fields[at]!) ? [`${name}.${at}`] : [])));
  expect(texts.toSorted()).toEqual(textBesidePeople);
});

test("a record that leads to somebody over two others is found", () => {
  const planted = record("planted", {
    table: "planted",
    zh: "登记",
    en: "Register",
    purpose: "ADMIN",
    keep: "2y",
    person: false,
    scope: "village",
    named: ["checkId"],
    fields: { checkId: reference("repayment").label("还款", "Repayment") },
  });
  expect([...reachOf(planted)]).toEqual(expect.arrayContaining(["repayment", "loan", "household", "member"]));
  expect(tellsOfPeople(planted)).toBe(true);
  expect(tellsOfPeople(records.meeting)).toBe(false);
});

test("every record says why it is kept and for how long, and is labelled in two languages", () => {
  for (const { purpose, keep, zh, en, fields } of all) {
    expect(purposes).toContain(purpose);
    expect(keeps).toContain(keep);
    expect([zh, en, ...Object.values(fields).flatMap((field) => [field.zh, field.en])]).not.toContain("");
  }
});

test("nothing about a person is kept without limit", () => {
  expect(all.filter(({ person, keep }) => person && keep === "unlimited")).toEqual([]);
});

test("a record takes no field that its description does not have", () => {
  const schema = valuesSchema(
    record("planted", {
      table: "planted",
      zh: "登记",
      en: "Register",
      purpose: "ADMIN",
      keep: "unlimited",
      person: false,
      scope: "office",
      named: ["paperRef"],
      fields: {},
    }),
  );
  expect(schema.safeParse({ paperRef: null }).success).toBe(true);
  expect(schema.safeParse({ paperRef: null, other: 1 }).success).toBe(false);
});

test("no method takes a value that its contract does not name", async () => {
  const open = (await allContracts()).flatMap(({ name, methods }) =>
    Object.entries(methods)
      .filter(([, { input }]) => {
        const shape = z.toJSONSchema(input as z.ZodType, { unrepresentable: "any" });
        return shape.additionalProperties !== false;
      })
      .map(([method]) => `${name}.${method}`),
  );
  expect(open).toEqual([]);
});
