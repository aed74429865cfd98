import { records } from "../../records/all.ts";
import { neverKind } from "../../records/never.ts";
import type { RecordDescription } from "../../records/record.ts";
import { exportHeadings } from "../../text/exports.ts";
import { fold, type Meaning } from "../headings.ts";
import { derived, extra, serials } from "../headingWords.ts";
import type { Target } from "../targets.ts";
import { type LedgerName, ledgerTargets } from "./targets.ts";

/** Headings of what stands for a row; the words that our own export writes are among them. */
const named: Partial<Record<Target, readonly string[]>> = {
  "ledger.uid": exportHeadings.rowUid,
  "village.nameZh": [...exportHeadings.village, "村", "村名", "行政村", "所在村", "村(居)"],
  "household.householdNo": [
    ...exportHeadings.householdNo,
    "户编号",
    "户号",
    "户编码",
    ...(extra["household.householdNo"] ?? []),
  ],
  "household.head": [...exportHeadings.head, "姓名", "户主姓名", "受助人", "领取人", "借款人", "求助人", "帮扶对象"],
  "posting.place": ["派驻地", "派驻村", "驻村", "派驻地点", "村名", "Place"],
  "jlg.groupNo": ["联保小组", "小组编号", "联保组", "Group"],
  "loan.contractNo": ["合同号", "贷款合同号", "合同编号", "贷款", "Contract no.", "Loan"],
  "postedOfficer.name": ["派驻人员", "姓名", "Officer"],
};

const bracketed = /[(（[【].*?[)）\]】]/g;

function headingsOf(ledger: LedgerName): ReadonlyMap<string, Target> {
  const found = new Map<string, Target>();
  const add = (text: string, target: Target) => {
    const key = fold(text);
    if (key !== "" && !found.has(key)) found.set(key, target);
  };
  for (const target of ledgerTargets[ledger]) {
    const [record, field] = target.split(".") as [string, string];
    const described: RecordDescription | undefined = Object.values(records).find(({ name }) => name === record);
    const own = described?.fields[field];
    for (const text of named[target] ?? []) add(text, target);
    if (own && record !== "household" && record !== "village")
      for (const text of [own.zh, own.en, ...own.matches]) add(text, target);
  }
  return found;
}

const words = new Map<LedgerName, ReadonlyMap<string, Target>>();

/** What a heading of a ledger means: a field, or why its column is left out. */
export function ledgerMeaning(ledger: LedgerName, parts: readonly string[]): Meaning {
  let known = words.get(ledger);
  if (!known) words.set(ledger, (known = headingsOf(ledger)));
  const leaf = fold(parts.at(-1) ?? "");
  const whole = parts.map(fold).join("");
  for (const text of [leaf, whole, leaf.replace(bracketed, ""), whole.replace(bracketed, "")]) {
    const target = known.get(text);
    if (target) return { target };
  }
  const never = neverKind(parts.at(-1) ?? "") ?? neverKind(whole);
  if (never) return { leftOut: { why: "never", kind: never } };
  if (serials.has(leaf)) return { leftOut: { why: "serial" } };
  return { leftOut: { why: derived.has(leaf) ? "derived" : "unknown" } };
}
