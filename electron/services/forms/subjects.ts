import { nameColumn, headColumn, type BookRecord } from "../../../shared/books/book.ts";
import type { BookRow, BookRowOf } from "../../../shared/books/contract.ts";
import type { FormRequest } from "../../../shared/forms/contract.ts";
import type { Home } from "../../../shared/forms/homes.ts";
import { dateWords, type FormHead, words } from "../../../shared/forms/parts.ts";
import type { HouseholdRow } from "../../../shared/households/contract.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import { records } from "../../../shared/records/all.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import * as stored from "../../database/forms.ts";
import { blankHousehold } from "./blank.ts";
import { codeOf } from "./code.ts";
import type { Ask } from "./loader.ts";

/** Whether somebody of this form language reads a second language beside the Chinese. */
export const isBilingual = ({ language }: FormRequest, formLanguage: string | null): boolean =>
  language === "zh+bo" || (language === "own" && (formLanguage ?? "zh") !== "zh");

/** What a form shows of itself; its code opens the record that it is about. */
export function headOf(ask: Ask, about: { record: RecordName; uid: string } | null, language: string | null): FormHead {
  const { request, day: asOf, unitLabel } = ask;
  const qr = about === null ? null : codeOf(about.record, about.uid);
  return { asOf, purpose: request.purpose, unitLabel, bilingual: isBilingual(request, language), qr };
}

/** The same of a form about a household; none of it on an empty form. */
export const homeHead = (ask: Ask, home: HouseholdRow | null): FormHead =>
  headOf(
    ask,
    home && home.householdNo !== "" ? { record: "household", uid: home.uid } : null,
    home?.formLanguage ?? null,
  );

/** Households as they are now, by id. */
export const homesOf = ({ client }: Ask, uids: readonly string[]): Map<string, HouseholdRow> =>
  uids.length === 0
    ? new Map()
    : new Map(
        stored.householdsFor(client, { kind: "chosen", uids: [...new Set(uids)] }, null).map((row) => [row.uid, row]),
      );

/** The household that a row points to; of one that is no longer listed what the row itself tells. */
export function homeOf(homes: ReadonlyMap<string, HouseholdRow>, row: BookRow, field: string): Home & HouseholdRow {
  const uid = String(row[field] ?? "");
  const told = {
    ...blankHousehold,
    uid,
    householdNo: String(row[nameColumn(field)] ?? ""),
    headName: (row[headColumn(field)] as string | null | undefined) ?? null,
    villageName: String(row["villageName"] ?? ""),
  };
  return homes.get(uid) ?? told;
}

/** Whether a day lies in the period that is asked for. */
export const inPeriod = ({ request: { period } }: Ask, day: unknown): boolean =>
  period === undefined || (typeof day === "string" && day >= period.from && day <= period.to);

/** Rows of a book that the request means, of its period only. */
export function rowsOf<R extends BookRecord>(ask: Ask, record: R): BookRowOf<R>[] {
  const description: RecordDescription = records[record];
  const rows = stored.bookRowsFor(ask.client, record, ask.request.subjects, null);
  const { on } = description;
  return on === undefined ? rows : rows.filter((row) => inPeriod(ask, (row as BookRow)[on]));
}

/** The days that a ledger covers, in words. */
export function periodWords({ request: { period, subjects }, day }: Ask): string {
  if (subjects.kind === "blank") return words("periodHand");
  return period
    ? words("periodWords", { from: dateWords(period.from), to: dateWords(period.to) })
    : words("untilToday", { date: dateWords(day) });
}

/** One village's part of a ledger. */
export interface Place<T> {
  readonly village: string;
  readonly rows: readonly T[];
  readonly empty: boolean;
}

/** Rows by village, in the order in which they come; one empty place for a form that is filled in by hand. */
export function placesOf<T extends BookRow>({ request: { subjects } }: Ask, rows: readonly T[]): Place<T>[] {
  if (subjects.kind === "blank") return [{ village: "", rows: [], empty: true }];
  return [...Map.groupBy(rows, ({ village }) => village).values()].map((some) => ({
    village: String((some[0] as BookRow)["villageName"] ?? ""),
    rows: some,
    empty: false,
  }));
}
