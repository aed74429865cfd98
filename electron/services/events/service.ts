import type { StepKind, StepLine } from "../../../shared/changes/step.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { EventKind, EventOf, events, LifeEvent } from "../../../shared/events/contract.ts";
import { Broken, type Card } from "../../../shared/events/card.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { rowsMade } from "../../database/events.ts";
import { findHousehold } from "../../database/households.ts";
import { change, preview as tryOut } from "../../database/journal/door.ts";
import type { Writer } from "../../database/journal/writer.ts";
import { findMember } from "../../database/members.ts";
import { nameOfRow } from "../../database/rowNames.ts";
import type { Session } from "../../database/session.ts";
import { findUnit } from "../../database/units.ts";
import type { Context } from "../../worker/context.ts";
import { type After, cardOf, readAfter } from "./cards.ts";
import { type Happening, refuse } from "./happening.ts";
import { differencesOf, mergeMembers } from "./doubles.ts";
import { setGuardian } from "./guardians.ts";
import { changeHead, merge, moveToVillage, split } from "./households.ts";
import { withdrawGuarantee } from "./guarantees.ts";
import { birth, death, moveMember, unlist } from "./members.ts";
import { endPairing, pair } from "./pairings.ts";
import { withdrawPhone } from "./phones.ts";
import { handOverPosting } from "./postings.ts";
import { dissolve, divide, form, join, leave, moveToUnit, replaceConvenor } from "./units.ts";

type Service = Handlers<typeof events, Context>;

const verbs: { readonly [K in EventKind]: (at: Happening, event: EventOf<K>) => void } = {
  birth,
  death,
  unlist,
  "split-household": split,
  "merge-households": merge,
  "move-to-unit": moveToUnit,
  "move-to-village": moveToVillage,
  "move-member": moveMember,
  "change-head": changeHead,
  "form-unit": form,
  "dissolve-unit": dissolve,
  "divide-unit": divide,
  "convenor-replaced": replaceConvenor,
  "join-unit": join,
  "leave-unit": leave,
  "withdraw-phone": withdrawPhone,
  "set-guardian": setGuardian,
  "merge-members": mergeMembers,
  "pair-household": pair,
  "end-pairing": endPairing,
  "hand-over-posting": handOverPosting,
  "withdraw-guarantee": withdrawGuarantee,
};

/** What may be recorded before its day. */
const planned: ReadonlySet<EventKind> = new Set(["convenor-replaced", "hand-over-posting"]);

/** Runs the verb of an event; `kind` ties the event to its verb, which TypeScript cannot follow by itself. */
function happen<K extends EventKind>(kind: K, event: EventOf<K>, write: Writer): void {
  const at = { write, on: event.on };
  const today = dayOf(write.session.clock.now());
  if (event.on > today && !planned.has(kind))
    refuse("event-in-future", subject(event).record, subject(event).uid, { today });
  verbs[kind](at, event);
}

/** The row that an event is about, which its line in the history names. */
function subject(event: LifeEvent): { record: RecordName; uid: string } {
  if (event.kind === "merge-households") return { record: "household", uid: event.into };
  if (event.kind === "form-unit") return { record: "village", uid: event.village };
  if ("household" in event) return { record: "household", uid: event.household };
  if ("pairing" in event) return { record: "pairing", uid: event.pairing };
  if ("posting" in event) return { record: "posting", uid: event.posting };
  if ("unit" in event) return { record: "unit", uid: event.unit };
  return { record: "member", uid: event.member };
}

/** Numbers for the history's sentence; names stay out of it. */
function paramsOf({ client, clock }: Session, event: LifeEvent): StepLine["params"] {
  const { record, uid } = subject(event);
  const home = record === "member" ? findMember(client, uid)?.householdId : uid;
  const householdNo =
    record === "pairing" ? nameOfRow(client, record, uid) : findHousehold(client, home ?? "", null)?.householdNo;
  const formed = event.kind === "form-unit" ? event.unit.unitNo : null;
  const unitUid = "unit" in event && typeof event.unit === "string" ? event.unit : "";
  const unitNo = formed ?? findUnit(client, unitUid, null, dayOf(clock.now()))?.unitNo;
  return { on: event.on, ...(householdNo ? { householdNo } : {}), ...(unitNo ? { unitNo } : {}) };
}

const stepKind = ({ kind }: LifeEvent): StepKind =>
  kind === "move-to-unit" || kind === "move-to-village" ? "move-household" : kind;

/** The before/after card of an event; rules that it would break come back as its violations. */
export const preview: Service["preview"] = ({ session }, { event }) => {
  let after: After | null = null;
  let violations: Card["violations"] = [];
  let differences: Card["differences"] = [];
  const line = { kind: stepKind(event), params: {} };
  const work = (write: Writer) => {
    if (event.kind === "merge-members") differences = differencesOf(write, event);
    happen(event.kind, event, write);
    after = readAfter(session, write);
  };
  try {
    tryOut(session, line, work, () => null);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "rule") throw error;
    violations = Broken.array().parse(error.details["violations"]);
  }
  return { ...cardOf(session, after, violations), differences };
};

/** Records an event as one step. */
export const apply: Service["apply"] = (context, { event }) => {
  const { session } = context;
  const line = { kind: stepKind(event), params: paramsOf(session, event) };
  const done = change(session, line, (write) => {
    happen(event.kind, event, write);
    return rowsMade(session.client, write.touched, write.dots);
  });
  context.changed(done.features);
  return { step: done.step, created: done.value, warnings: [...done.warnings] };
};
