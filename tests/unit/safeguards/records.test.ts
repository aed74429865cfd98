import { expect, test } from "vitest";
import { z } from "zod";
import { type Field, text } from "../../../shared/records/fields.ts";
import { records } from "../../../shared/records/all.ts";
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

test("no record that points to a person or household hides from the check", () => {
  const personal = new Set(["household", "member"]);
  const pointing = all.filter(({ fields }) =>
    Object.values(fields).some(({ target }) => target !== undefined && personal.has(target)),
  );
  expect(pointing.filter(({ person }) => !person)).toEqual([]);
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
