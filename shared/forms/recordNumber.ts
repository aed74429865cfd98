import type { RecordName } from "../records/all.ts";

/** Kinds of record that a printed form can point to. Numbers are on paper: never reuse one. */
const kinds = [
  ["11", "village"],
  ["12", "unit"],
  ["13", "household"],
  ["14", "member"],
] as const;

type Numbered = (typeof kinds)[number][1];

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Kind 2, uid 39 (128 bits), check 2. */
export const recordNumberLength = 43;

/** ISO 7064 MOD 97-10: catches every single wrong digit and every swap of neighbours. */
const checkDigits = (digits: string): string => String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, "0");

function uidToNumber(uid: string): bigint {
  let value = 0n;
  for (const char of uid) value = value * 64n + BigInt(alphabet.indexOf(char));
  return value >> 4n;
}

function numberToUid(value: bigint): string {
  let rest = value << 4n;
  let uid = "";
  for (let i = 0; i < 22; i += 1) {
    uid = alphabet[Number(rest % 64n)]! + uid;
    rest /= 64n;
  }
  return uid;
}

/** The digits of a form's code for a record. Digits only: a scanner types like a keyboard, and input methods eat letters. */
export function toRecordNumber(record: RecordName, uid: string): string {
  const kind = kinds.find(([, name]) => name === record);
  if (!kind) throw new Error(`no record number for ${record}`);
  const digits = kind[0] + String(uidToNumber(uid)).padStart(39, "0");
  return digits + checkDigits(digits);
}

/** What scanned digits point to; null where they are no record number or were misread. */
export function fromRecordNumber(scanned: string): { record: Numbered; uid: string } | null {
  const digits = scanned.normalize("NFKC").replace(/\s+/g, "");
  if (!/^\d+$/.test(digits) || digits.length !== recordNumberLength) return null;
  const body = digits.slice(0, -2);
  const kind = kinds.find(([number]) => number === body.slice(0, 2));
  const value = BigInt(body.slice(2));
  if (!kind || checkDigits(body) !== digits.slice(-2) || value >= 1n << 128n) return null;
  return { record: kind[1], uid: numberToUid(value) };
}
