import { type Target, targets } from "../../../shared/imports/headings.ts";
import { type LedgerName, ledgerTargets } from "../../../shared/imports/ledgers/targets.ts";
import type { Column } from "../../../shared/imports/contract.ts";
import { records } from "../../../shared/records/all.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import { catalogue, type TextKey } from "../../../shared/text/all.ts";
import { codesOf } from "../../../shared/records/codes.ts";
import type { Language } from "../../../shared/text/translate.ts";
import { officeWords, type Say } from "../../app/text.ts";

const described: Readonly<Record<string, RecordDescription>> = records;

/** What a target is called: its record and field, or its own words. */
export function targetWords(target: Target, t: Say, language: Language): string {
  const key = `target-${target}`;
  if (key in catalogue.imports) return t(`imports.${key}` as TextKey);
  const [record, field] = target.split(".") as [string, string];
  const description = described[record];
  return officeWords(`${description?.[language] ?? ""} · ${description?.fields[field]?.[language] ?? field}`);
}

/** What a column of a roster, or of a ledger, may be said to hold. */
export const targetChoices = (t: Say, language: Language, ledger: LedgerName | null) =>
  (ledger === null ? targets : ledgerTargets[ledger]).map((target) => ({
    value: target as string,
    label: targetWords(target, t, language),
  }));

/** Why a column is left out, in words. */
export function whyWords({ leftOut }: Column, t: Say): string {
  if (!leftOut) return "";
  if (leftOut.why === "never")
    return t("imports.why-never", { kind: leftOut.kind, what: t(`imports.${leftOut.kind}`) });
  return t(`imports.why-${leftOut.why}`);
}

export const fieldLabel = (record: string, field: string, language: Language): string =>
  described[record]?.fields[field]?.[language] ?? field;

/** A cell in words: codes by their labels. */
export function cellWords(record: string, field: string, cell: string | number | null, language: Language): string {
  if (cell === null) return "";
  const codes = described[record]?.fields[field]?.codes;
  return (codes && codesOf(codes).find(({ code }) => code === cell)?.[language]) ?? String(cell);
}
