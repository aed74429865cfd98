import { expect, test } from "vitest";
import { records } from "../../../../../shared/records/all.ts";
import type { RecordDescription } from "../../../../../shared/records/record.ts";
import { donationPlan } from "../../../../../renderer/pages/donations/plan.ts";
import type { EntryPlan } from "../../../../../renderer/ui/books/entry/plan.ts";
import {
  entryFields,
  lookOf,
  nextOf,
  readEntry,
  startOf,
  tidied,
} from "../../../../../renderer/ui/books/entry/values.ts";

const today = "2026-11-23";
const plain: EntryPlan = {};
const household = "h".repeat(22);

const fieldsOf = (description: RecordDescription) => entryFields(description, "zh", plain.fields);
const startedAs = (description: RecordDescription, given = {}, plan = plain) =>
  startOf(description, fieldsOf(description), given, plan, today);

test("a field is asked for by its kind", () => {
  const looks = [
    records.assistance.fields.item,
    records.notice.fields.body,
    records.visit.fields.visitedOn,
    records.careVisit.fields.month,
    records.assistance.fields.valueFen,
    records.labourEvent.fields.hours,
    records.assistance.fields.kind,
    records.visit.fields.services,
    records.labourEvent.fields.voluntary,
    records.assistance.fields.householdId,
  ].map(lookOf);
  const text = ["text", "paragraphs", "day", "month", "number", "number", "choice", "ticks", "yesNo", "row"];
  expect(looks).toEqual(text);
});

test("a birth known to the year is typed as text, not as a month", () => {
  expect(lookOf(records.member.fields.birth)).toBe("text");
});

test("every book's fields are asked for, but those set by events", () => {
  const fields = fieldsOf(records.household).map(({ name }) => name);
  expect(fields).toContain("householdNo");
  expect(fields).not.toContain("headMemberId");
});

test("a new row starts with today where it must have a day, and with what is given", () => {
  const typed = startedAs(records.assistance, { householdId: household, valueFen: 12050 });
  expect(typed).toMatchObject({ givenOn: today, householdId: household, valueFen: "120.50", doneOn: "" });
  expect(startedAs(records.careVisit)).toMatchObject({ month: "2026-11" });
  expect(startedAs(records.enterprise)).toMatchObject({ foundedOn: "" });
});

test("what a plan starts with stands, unless it is given", () => {
  const plan: EntryPlan = { start: () => ({ madeBy: "self", channel: "phone", consentOn: today }) };
  const typed = startedAs(records.helpRequest, { channel: "counter" }, plan);
  expect(typed).toMatchObject({ madeBy: "self", channel: "counter", consentOn: today });
});

test("a donor is anonymous until the clerk says otherwise", () => {
  expect(startedAs(records.donation, {}, donationPlan)).toMatchObject({ donorKind: "anonymous", donorName: "" });
});

test("typed cells are read as they are stored: days, yuan, decimals, sets, yes and no", () => {
  const typed = { dateFrom: "2026.3.5", dateTo: "20260306", task: "harvest", place: " 东 组 ", hours: "12.5" };
  const { values, problems } = readEntry(fieldsOf(records.labourEvent), {
    ...typed,
    beneficiary: "public",
    personTimes: "30",
    voluntary: "1",
  });
  expect(problems).toEqual({});
  expect(values).toEqual({
    dateFrom: "2026-03-05",
    dateTo: "2026-03-06",
    task: "harvest",
    place: "东组",
    beneficiary: "public",
    personTimes: 30,
    hours: 125,
    voluntary: 1,
  });
});

test("no is stored as no, and not taken for empty", () => {
  const { values } = readEntry(fieldsOf(records.careCase), { canEat: "0", canWalk: "" });
  expect(values).toMatchObject({ canEat: 0 });
  expect(values).not.toHaveProperty("canWalk");
});

test("a month may be typed with or without its sign", () => {
  const month = (typed: string) => readEntry(fieldsOf(records.careVisit), { month: typed });
  expect(month("202603").values["month"]).toBe("2026-03");
  expect(month("2026.3").values["month"]).toBe("2026-03");
  expect(month("2026-03-05").problems["month"]).toBe("notAllowed");
});

test("a notice keeps its paragraphs, without blanks around them", () => {
  const { values } = readEntry(fieldsOf(records.notice), { body: "  第一段 \r\n\r\n第二段\n\n" });
  expect(values["body"]).toBe("第一段\n\n第二段");
});

test("what is missing or wrong is told by field", () => {
  const { problems } = readEntry(fieldsOf(records.assistance), { givenOn: "2026-13-01", valueFen: "abc" });
  expect(problems).toMatchObject({
    kind: "required",
    householdId: "required",
    givenOn: "notADate",
    valueFen: "notANumber",
    fund: "required",
  });
  expect(problems).not.toHaveProperty("item");
});

test("a field that is left shows what will be stored, and what cannot be read stays as it was typed", () => {
  const [day] = fieldsOf(records.visit).filter(({ name }) => name === "visitedOn");
  expect(tidied(day!, "2026年3月5日", "zh")).toBe("2026-03-05");
  expect(tidied(day!, "2026-3", "zh")).toBe("2026-3");
});

test("the next row keeps its day and the thing it belongs to, never the household", () => {
  const saved = { givenOn: "2026-11-01", donationId: "d".repeat(22), householdId: household, qty: "2" };
  const fields = fieldsOf(records.distribution);
  const next = nextOf(records.distribution, fields, plain, saved, startedAs(records.distribution));
  expect(next).toMatchObject({ givenOn: "2026-11-01", donationId: "d".repeat(22), householdId: "", qty: "" });
});

test("a plan says what the next row keeps", () => {
  const saved = { givenOn: "2026-11-01", item: "大米" };
  const plan: EntryPlan = { kept: ["item"] };
  const next = nextOf(records.assistance, fieldsOf(records.assistance), plan, saved, startedAs(records.assistance));
  expect(next).toMatchObject({ item: "大米", givenOn: today });
});
