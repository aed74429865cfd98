import { numberOf, numberText } from "../records/numbers.ts";

/** Fen as yuan without rounding: 123450 -> 1234.50, 5000 -> 50. */
export const yuanOf = (fen: number): string => numberText(fen, { kind: "fen" });

/** Fen as yuan as a form prints it, always with two decimals and thousands apart: 123450 -> 1,234.50. */
export function printedYuan(fen: number): string {
  const yuan = yuanOf(fen);
  return `${yuan.replace(/\B(?=(\d{3})+(\.|$))/g, ",")}${yuan.includes(".") ? "" : ".00"}`;
}

/**
 * Reads yuan as clerks write them, as fen and without floating point: 1,234.5, ¥50, 50元, 3.25万元, full-width digits
 * included. No more decimals than fen have; undefined where the text is none of these or below 0.
 */
export function readYuan(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/[\s¥,，元]/g, "");
  const read = plain.endsWith("万")
    ? numberOf(plain.slice(0, -1), { kind: "decimal", places: 6 })
    : numberOf(plain, { kind: "fen" });
  return read !== null && read >= 0 && Number.isSafeInteger(read) ? read : undefined;
}
