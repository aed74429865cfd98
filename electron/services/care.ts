import type { care } from "../../shared/care/contract.ts";
import { careCase, careVisit } from "../../shared/care/record.ts";
import { needsGuardian, reviewWithin } from "../../shared/care/rules.ts";
import type { StepKind, StepLine } from "../../shared/changes/step.ts";
import { consent } from "../../shared/consents/record.ts";
import { addYears, dayOf } from "../../shared/dates/calendarDate.ts";
import { member } from "../../shared/members/record.ts";
import type { Cell } from "../../shared/records/fields.ts";
import type { RowOf } from "../../shared/records/record.ts";
import type { Handlers, InputOf } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { countOf, memberOfCase, monthOfCare } from "../database/care.ts";
import { findHousehold } from "../database/households.ts";
import { change } from "../database/journal/door.ts";
import type { Writer } from "../database/journal/writer.ts";
import { findMember } from "../database/members.ts";
import { nameOfRow } from "../database/rowNames.ts";
import type { Context } from "../worker/context.ts";
import { nameOf, refuse } from "./events/happening.ts";

type Service = Handlers<typeof care, Context>;
type Methods = (typeof care)["methods"];
type Opening = InputOf<Methods["open"]>;
type Count = InputOf<Methods["saveMonth"]>["counts"][number] &
  Pick<InputOf<Methods["saveMonth"]>, "month" | "carerRole">;

function run<T>(context: Context, line: StepLine, work: (write: Writer) => T) {
  const done = change(context.session, line, work);
  context.changed(done.features);
  return { step: done.step, value: done.value, warnings: [...done.warnings] };
}

/** The step's sentence names the household's number, never the person. */
function lineOf({ session: { client } }: Context, kind: StepKind, householdId: string | undefined): StepLine {
  const householdNo = findHousehold(client, householdId ?? "", null)?.householdNo ?? "";
  return { kind, params: { householdNo } };
}

/** The person agrees, or the guardian of a child. */
function giverOf(person: RowOf<typeof member>, kinds: string, givenOn: string): string {
  if (!needsGuardian(person.birth, kinds, givenOn)) return person.uid;
  return person.guardianId ?? refuse("care-minor-without-guardian", "member", person.uid, { name: nameOf(person) });
}

/**
 * Care that is entered on the books rests on the same person's word. A guardian's days are not kept, so this is asked
 * when the care is written, and a guardian who comes later leaves it as it is.
 * @throws AppError rule where somebody else gave the consent
 */
export function requireOwnConsents(write: Writer, cases: readonly Readonly<Record<string, Cell>>[]): void {
  for (const { memberId, consentId, kinds } of cases) {
    const person = write.get(member, String(memberId));
    const given = write.get(consent, String(consentId));
    if (!person || !given || given.memberId === giverOf(person, String(kinds), given.givenOn)) continue;
    refuse("care-consent-by-other", "careCase", person.uid, { name: nameOf(person) });
  }
}

function begin(write: Writer, { consent: given, ...values }: Opening): string {
  const person = write.get(member, values.memberId);
  if (!person) throw new AppError("not-found", { record: "member", uid: values.memberId });
  const paper = { ...given, purpose: "care", items: "care", formVersion: "paper" } as const;
  const memberId = giverOf(person, values.kinds, given.givenOn);
  const consentId = write.insert(consent, person.village, { ...paper, memberId });
  return write.insert(careCase, person.village, { ...values, consentId });
}

/** The first review comes within twelve months of the start; older care may have been looked at since. */
function refuseLateReview({ startOn, reviewOn, memberId }: Opening, { session }: Context): void {
  const last = addYears(startOn, reviewWithin);
  if (reviewOn <= last || last < dayOf(session.clock.now())) return;
  refuse("care-review-too-late", "careCase", memberId, { name: nameOfRow(session.client, "member", memberId) });
}

export const open: Service["open"] = (context, asked) => {
  refuseLateReview(asked, context);
  const person = findMember(context.session.client, asked.memberId);
  const line = lineOf(context, "open-care", person?.householdId);
  const { value: uid, ...done } = run(context, line, (write) => begin(write, asked));
  return { ...done, uid };
};

/** @throws AppError not-found, rule for care that has ended */
function running(write: Writer, uid: string): RowOf<typeof careCase> {
  const found = write.get(careCase, uid);
  if (!found) throw new AppError("not-found", { record: "careCase", uid });
  const name = nameOfRow(write.session.client, "member", found.memberId);
  if (found.endOn !== null) refuse("care-ended", "careCase", uid, { name });
  return found;
}

/** The household of a case, for the step's sentence. */
function homeOf({ session: { client } }: Context, uid: string): string | undefined {
  return findMember(client, memberOfCase(client, uid) ?? "")?.householdId;
}

export const review: Service["review"] = (context, { uid, on, reviewOn, ...values }) => {
  const { session } = context;
  const today = dayOf(session.clock.now());
  const { step, warnings } = run(context, lineOf(context, "review-care", homeOf(context, uid)), (write) => {
    const { memberId } = running(write, uid);
    const name = nameOfRow(session.client, "member", memberId);
    if (on > today) refuse("event-in-future", "careCase", uid, { today });
    if (reviewOn > addYears(on, reviewWithin)) refuse("care-review-too-late", "careCase", uid, { name });
    write.patch(careCase, uid, { ...values, reviewOn });
  });
  return { step, warnings };
};

export const end: Service["end"] = (context, { uid, on, withdrawn }) => {
  const today = dayOf(context.session.clock.now());
  const { step, warnings } = run(context, lineOf(context, "end-care", homeOf(context, uid)), (write) => {
    const { consentId } = running(write, uid);
    if (on > today) refuse("event-in-future", "careCase", uid, { today });
    write.patch(careCase, uid, { endOn: on });
    if (withdrawn) write.patch(consent, consentId, { withdrawnOn: on });
  });
  return { step, warnings };
};

export const month: Service["month"] = ({ session }, { village, month: wanted, carerRole }) => ({
  rows: monthOfCare(session.client, village, wanted, carerRole),
});

/** Adds, changes or takes away one count. */
function put(write: Writer, village: string, { times, ...count }: Count): void {
  const known = countOf(write.session.client, count.caseId, count);
  if (times === null) {
    if (known) write.remove(careVisit, known.uid, "mistake");
  } else if (known) write.patch(careVisit, known.uid, { times });
  else write.insert(careVisit, village, { ...count, times });
}

export const saveMonth: Service["saveMonth"] = (context, { village, counts, ...of }) => {
  const line = { kind: "count-care", params: { month: of.month } } as const;
  const { step, warnings } = run(context, line, (write) => {
    for (const count of counts) put(write, village, { ...count, ...of });
  });
  return { step, warnings };
};
