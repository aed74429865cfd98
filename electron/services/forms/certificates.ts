import { certificateForm } from "../../../shared/forms/certificate.ts";
import type { FormRequest } from "../../../shared/forms/contract.ts";
import { volunteerCert } from "../../../shared/labour/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import * as stored from "../../database/forms.ts";
import { type Context, commit } from "../../worker/context.ts";
import { formsOf, type Loader } from "./loader.ts";
import { headOf, rowsOf } from "./subjects.ts";

/** Certificates that volunteers asked for. */
export const certificates: Loader = (ask) =>
  formsOf(rowsOf(ask, "volunteerCert"), (pile, page) => {
    const uids = [...new Set(pile.map(({ eventId }) => eventId))];
    const events = new Map(stored.bookRowsById(ask.client, "labourEvent", uids).map((row) => [row.uid, row]));
    return pile.flatMap((row, i) => {
      const work = events.get(row.eventId);
      if (!work) return [];
      const named = { village: String(row["villageName"] ?? ""), volunteer: String(row["memberIdName"] ?? "") };
      return [certificateForm({ ...headOf(ask, null, null), ...named, hours: row.hours, work }, page(i))];
    });
  });

/** Ids of the rows that go once they are printed; of other forms none. @throws AppError forbidden for a reader */
export function goingOnce({ session }: Context, { form, subjects }: FormRequest): string[] {
  if (form !== "certificate" || subjects.kind === "blank") return [];
  if (session.clerk.role === "reader") throw new AppError("forbidden");
  return stored.bookRowsFor(session.client, "volunteerCert", subjects, null).map(({ uid }) => uid);
}

/** Takes printed certificates off the register (records.md 1.5); undo brings one back that the printer ate. */
export function takeOffPrinted(context: Context, uids: readonly string[]): void {
  if (uids.length === 0) return;
  commit(context, { kind: "print-certificate", params: { rows: uids.length } }, (write) => {
    for (const uid of uids) write.remove(volunteerCert, uid, "mistake");
  });
}
