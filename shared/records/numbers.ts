import type { Kind } from "./fields.ts";

/** A number as it is stored: a whole number of its smallest part, and how many decimal places that part has. */
export interface Numeric {
  readonly kind: Kind;
  readonly places?: number;
}

/** Decimal places of a kind of number: 2 for amounts in yuan, 0 for counts; null for what is no number. */
export function placesOf({ kind, places }: Numeric): number | null {
  if (kind === "fen") return 2;
  if (kind === "decimal") return places ?? 0;
  return kind === "int" ? 0 : null;
}

/**
 * A stored number as it is read, without rounding. Amounts keep both places or none (1234.50, 50); other numbers drop
 * the zeros at the end (12.5).
 */
export function numberText(stored: number, numeric: Numeric): string {
  const places = placesOf(numeric) ?? 0;
  const digits = String(Math.abs(stored)).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places);
  const shown = /^0*$/.test(part) ? "" : numeric.kind === "fen" ? part : part.replace(/0+$/, "");
  return `${stored < 0 ? "-" : ""}${whole}${shown === "" ? "" : `.${shown}`}`;
}

/** Plain digits such as 12.5 as a stored number; null for anything else, more places than there are included. */
export function numberOf(text: string, numeric: Numeric): number | null {
  const places = placesOf(numeric) ?? 0;
  const parts = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(text);
  const [, sign = "", whole = "", part = ""] = parts ?? [];
  if (!parts || part.replace(/0+$/, "").length > places) return null;
  const stored = Number(whole + part.slice(0, places).padEnd(places, "0"));
  return sign === "-" ? -stored : stored;
}
