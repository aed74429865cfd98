import type { Conflict, conflicts, Decision } from "../../shared/conflicts/contract.ts";
import { type RecordName, records } from "../../shared/records/all.ts";
import type { Cell } from "../../shared/records/fields.ts";
import { type RecordDescription } from "../../shared/records/record.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import * as stored from "../database/exchange/conflicts.ts";
import { change } from "../database/journal/door.ts";
import { authorNames, deviceName } from "../database/packages.ts";
import { nameOfRow } from "../database/rowNames.ts";
import { scopeName } from "../database/scopes.ts";
import { stepOrigin } from "../database/steps.ts";
import type { Client } from "../database/open.ts";
import { ownDevice } from "../database/session.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof conflicts, Context>;

export const count: Service["count"] = ({ session }) => ({ open: stored.countConflicts(session.client) });

/** A value as a clerk reads it: the row that a reference leads to by its number or name. */
function shownOf(client: Client, record: RecordName, field: string, value: Cell): string {
  const { kind, target } = (records[record] as RecordDescription).fields[field] ?? {};
  if (kind === "reference" && typeof value === "string") return nameOfRow(client, target as RecordName, value);
  return value === null ? "" : String(value);
}

function toConflict(client: Client, authors: Readonly<Record<string, string>>, found: stored.OpenConflict): Conflict {
  const { record, uid, field, row, household, scope, step, sides } = found;
  return {
    record,
    uid,
    field,
    row,
    household: household?.no ?? "",
    householdUid: household?.uid ?? null,
    village: scopeName(client, scope),
    step,
    sides: sides.map(({ dot, value, author, device, at, clockDoubtful }) => ({
      dot,
      value,
      shown: shownOf(client, record, field, value),
      author: authors[author] ?? "",
      device: deviceName(client, device).name,
      own: device === ownDevice(client),
      at,
      clockDoubtful,
    })),
  };
}

export const list: Service["list"] = ({ session: { client } }, { step, village, offset, limit }) => {
  const filter = { step, scope: village };
  const authors = authorNames(client);
  return {
    rows: stored.openConflicts(client, { ...filter, offset, limit }).map((found) => toConflict(client, authors, found)),
    total: stored.countConflicts(client, filter),
    takings: stored
      .conflictsByTaking(client)
      .map(({ step: taking, open }) => ({ step: taking, open, ...stepOrigin(client, taking) })),
  };
};

/** The chosen value; one that another clerk's decision has removed meanwhile is stale. */
function chosen(client: Client, decision: Decision): Cell {
  if ("other" in decision) return decision.other;
  const sides = stored.sidesOf(client, decision.record as RecordName, decision.uid, decision.field);
  const side = sides.find(({ dot }) => dot === decision.keep);
  if (!side) throw new AppError("stale", { record: decision.record, uid: decision.uid, field: decision.field });
  return side.value;
}

/** Decides cells as one step. */
function decideThese(context: Context, decisions: readonly Decision[]): { step: number; open: number } {
  const { session, job } = context;
  const line = { kind: "decide", params: { cells: decisions.length } } as const;
  const done = change(session, line, (write) => {
    for (const [at, decision] of decisions.entries()) {
      job.check();
      job.progress(at, decisions.length);
      if (!(decision.record in records)) throw new AppError("not-found", { record: decision.record });
      stored.decide(
        write,
        decision.record as RecordName,
        decision.uid,
        decision.field,
        chosen(session.client, decision),
      );
    }
  });
  context.changed(done.features);
  return { step: done.step, open: stored.countConflicts(session.client) };
}

export const decide: Service["decide"] = (context, { decisions }) => decideThese(context, decisions);

/** All cells of one taking in the same way: the value of this PC, or the latest of another one. */
export const decideAll: Service["decideAll"] = (context, { step, side }) => {
  const { client } = context.session;
  const own = ownDevice(client);
  const total = stored.countConflicts(client, { step });
  const found = stored.openConflicts(client, { step, offset: 0, limit: total });
  const decisions = found.map(({ record, uid, field, sides }): Decision => {
    const wanted = sides.find(({ device }) => (device === own) === (side === "ours")) ?? sides[0]!;
    return { record, uid, field, keep: wanted.dot };
  });
  if (decisions.length === 0) throw new AppError("not-found", { step });
  return decideThese(context, decisions);
};
