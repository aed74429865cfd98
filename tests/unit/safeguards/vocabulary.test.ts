import { describe, expect, test } from "vitest";
import { text } from "../../../shared/records/fields.ts";
import { records } from "../../../shared/records/all.ts";
import { neverKinds, neverWords } from "../../../shared/records/never.ts";
import { record } from "../../../shared/records/record.ts";
import { catalogue } from "../../../shared/text/all.ts";
import { allContracts } from "../../support/contracts.ts";
import { contractFindings, phraseFindings, recordFindings } from "../../support/vocabulary.ts";

const all = Object.values(records);

/** Sentences that must use such a word, and why. */
const excused: Readonly<Record<string, string>> = {
  "errors.internal": "asks the clerk to write down a number",
  "forms.unapproved": "speaks of the form's printed labels",
  "imports.N11": "tells that such columns are left out",
  "imports.N12": "tells that such columns are left out",
  "imports.N2": "tells that such columns are left out",
  "imports.N3": "tells that such columns are left out",
  "imports.N5": "tells that such columns are left out",
  "imports.N7": "tells that such columns are left out",
  "imports.N8": "tells that such columns are left out",
  "imports.N9": "tells that such columns are left out",
  "imports.fileHint": "tells that such columns are left out",
  "imports.found": "counts lines of the file that are notes",
  "paper.never": "says that the product does not hold these",
  "remarks.cell-identity-number": "tells why a cell of the file was refused",
  "rules.own-end": "speaks of the clerk's own sign-in",
  "session.sheetUse": "forbids photographing the recovery sheet",
};

/** Words of the importer about the file it reads, not about people. */
const excusedNames: Readonly<Record<string, string>> = {
  "cell identity number": "why a cell of the file was refused",
  notes: "lines of the file that were left out as notes",
  remark: "the importer's reason beside a row",
};

/** Fields whose closed lists name such a thing for the sake of a service, and where the list is laid down. */
const excusedFields: Readonly<Record<string, string>> = {
  "assistance.basisDoc": "the document that a payment rests on (records.md 1.3), on that payment only",
  "careCase.kinds": "why care was agreed (records.md 1.5); no grade and no diagnosis",
  "enterpriseYear.incomeGainFen": "what an enterprise states for all it works with (records.md 1.4)",
  "meeting.topic": "a topic of notices (records.md 1.6)",
  "notice.topic": "a topic of notices (records.md 1.6)",
  "place.type": "a kind of building (records.md 1.6)",
};

describe("the never-list in the product's own words", () => {
  test("records, fields and codes use one only where it is excused, and every excuse is needed", () => {
    const places = recordFindings(all).map(({ place }) => place);
    expect([...new Set(places)].toSorted()).toEqual(Object.keys(excusedFields));
  });

  test("no contract takes or gives one", async () => {
    const findings = contractFindings(await allContracts());
    expect(findings.filter(({ text: name }) => !(name in excusedNames))).toEqual([]);
    expect([...new Set(findings.map(({ text: name }) => name))].toSorted()).toEqual(Object.keys(excusedNames));
  });

  test("the catalogue uses one only where it is excused, and every excuse is needed", () => {
    const places = phraseFindings(catalogue).map(({ place }) => place);
    expect([...new Set(places)].toSorted()).toEqual(Object.keys(excused));
  });

  test("every line of the list has words in Chinese, Tibetan and English", () => {
    for (const kind of neverKinds)
      for (const words of Object.values(neverWords[kind])) expect(words.filter(Boolean)).not.toHaveLength(0);
  });
});

describe("a planted term fails", () => {
  const planted = (zh: string, en: string) =>
    record("planted", {
      table: "planted",
      zh: "登记",
      en: "Register",
      purpose: "ADMIN",
      keep: "service+1y",
      person: true,
      scope: "village",
      named: ["value"],
      fields: { value: text(10).label(zh, en) },
    });

  test.each(neverKinds)("%s, in each language, as a label", (kind) => {
    for (const word of neverWords[kind].zh) expect(recordFindings([planted(word, "Value")])).not.toEqual([]);
    for (const word of neverWords[kind].bo) expect(recordFindings([planted(word, "Value")])).not.toEqual([]);
    for (const word of neverWords[kind].en) expect(recordFindings([planted("值", word)])).not.toEqual([]);
  });

  test("as a field's name, a code or a heading", () => {
    const base = planted("值", "Value");
    const fields = { ...base.fields, politicalStatus: text(10).label("值", "Value") };
    expect(recordFindings([{ ...base, fields }])).toMatchObject([{ place: "planted.politicalStatus", kind: "N1" }]);
    const heading = { value: text(10).label("值", "Value").alsoCalled("民族") };
    expect(recordFindings([{ ...base, fields: heading }])).toMatchObject([{ text: "民族", kind: "N2" }]);
  });

  test("in the catalogue", () => {
    expect(phraseFindings({ planted: { a: ["风险等级", "Level"] } })).toMatchObject([{ kind: "N5" }]);
    expect(phraseFindings({ planted: { a: ["级别", "Risk level"] } })).toMatchObject([{ kind: "N5" }]);
  });
});
