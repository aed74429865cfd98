import { consent } from "../../shared/consents/record.ts";
import { records } from "../../shared/records/all.ts";
import type { RecordDescription } from "../../shared/records/record.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { type CellEdit, editableFields, type sheet, type SheetRecord } from "../../shared/sheet/contract.ts";
import { change } from "../database/journal/door.ts";
import type { Writer } from "../database/journal/writer.ts";
import type { Context } from "../worker/context.ts";
import { consentsUnder } from "../database/pairings.ts";
import { agreeToPhones } from "./paperConsents.ts";
import { endHomesOf, removeItems } from "./places.ts";

type Service = Handlers<typeof sheet, Context>;

function applyEdit(
  write: Writer,
  description: RecordDescription,
  allowed: ReadonlySet<string>,
  edit: CellEdit,
): boolean {
  const { uid, field, was, value } = edit;
  if (!allowed.has(field)) throw new AppError("invalid-input", { record: description.name, field, uid });
  const row = write.get(description, uid) as Record<string, unknown> | null;
  if (!row) throw new AppError("not-found", { record: description.name, uid });
  if (row[field] !== was) throw new AppError("stale", { record: description.name, field, uid });
  return write.patch(description, uid, { [field]: value });
}

/** Names a step by the place it happened: the only row's number, or how many cells. */
function lineParams(record: SheetRecord, edits: readonly CellEdit[]): Record<string, string | number> {
  return { record, cells: edits.length, field: edits.length === 1 ? edits[0]!.field : "" };
}

/** Rows that were given a phone number. */
const withNumber = (edits: readonly CellEdit[]): string[] =>
  edits.filter(({ field, value }) => field === "phone" && value !== null).map(({ uid }) => uid);

/** Requests that are closed: a home that was listed for one keeps no link to it. */
const closedBy = (edits: readonly CellEdit[]): string[] =>
  edits.filter(({ field, value }) => field === "state" && value !== "open").map(({ uid }) => uid);

/** Changes cells as one step; refuses the whole of it when one cell is stale or breaks a rule. */
export const editCells: Service["editCells"] = (context, { record, kind, edits, phoneConsent }) => {
  const description: RecordDescription = records[record];
  const allowed = new Set(editableFields(record));
  const done = change(context.session, { kind, params: lineParams(record, edits) }, (write) => {
    const written = edits.filter((edit) => applyEdit(write, description, allowed, edit));
    if (record === "helpRequest") endHomesOf(write, closedBy(edits));
    if (record === "household" && phoneConsent) agreeToPhones(write, withNumber(written), phoneConsent);
    return written.length;
  });
  context.changed(done.features);
  return { step: done.step, changed: done.value, warnings: [...done.warnings] };
};

/** Takes rows entered by mistake off every list; undo brings them back. */
export const removeRows: Service["removeRows"] = (context, { record, uids }) => {
  const line = { kind: "remove", params: { record, rows: uids.length } } as const;
  // The consent under a pairing that never was is not kept either.
  const papers = record === "pairing" ? consentsUnder(context.session.client, uids) : [];
  const done = change(context.session, line, (write) => {
    if (record === "placeCheck") removeItems(write, uids);
    for (const uid of uids) write.remove(records[record], uid, "mistake");
    for (const uid of papers) write.remove(consent, uid, "mistake");
  });
  context.changed(done.features);
  return { step: done.step };
};
