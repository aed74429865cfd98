import type { BookRowOf } from "../../../shared/books/contract.ts";
import { certificateForm } from "../../../shared/forms/certificate.ts";
import type { FormRequest } from "../../../shared/forms/contract.ts";
import { volunteerCert } from "../../../shared/labour/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import * as stored from "../../database/forms.ts";
import { type Context, commit } from "../../worker/context.ts";
import { type Ask, formsOf, type Loader } from "./loader.ts";
import { headOf, homesOf, rowsOf } from "./subjects.ts";

/** The form language of each volunteer's household. */
function volunteersLanguages(ask: Ask, rows: readonly BookRowOf<"volunteerCert">[]): (member: string) => string | null {
  const members = stored.membersById(
    ask.client,
    rows.map(({ memberId }) => memberId),
  );
  const homes = homesOf(
    ask,
    members.map(({ householdId }) => householdId),
  );
  const languages = new Map(members.map(({ uid, householdId }) => [uid, homes.get(householdId)?.formLanguage]));
  return (member) => languages.get(member) ?? null;
}

/** Certificates that volunteers asked for. */
export const certificates: Loader = (ask) => {
  if (ask.request.subjects.kind === "blank")
    return formsOf([null], (_, page) => [
      certificateForm({ ...headOf(ask, null, null), village: "", volunteer: "", work: null }, page(0)),
    ]);
  return formsOf(rowsOf(ask, "volunteerCert"), (pile, page) => {
    const uids = pile.map(({ eventId }) => eventId);
    const events = new Map(stored.bookRowsById(ask.client, "labourEvent", uids).map((row) => [row.uid, row]));
    const languageOf = volunteersLanguages(ask, pile);
    return pile.flatMap((row, i) => {
      const event = events.get(row.eventId);
      if (!event) return [];
      const head = headOf(ask, null, languageOf(row.memberId));
      const named = { village: String(row["villageName"] ?? ""), volunteer: String(row["memberIdName"] ?? "") };
      return [certificateForm({ ...head, ...named, work: { ...event, hours: row.hours } }, page(i))];
    });
  });
};

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
