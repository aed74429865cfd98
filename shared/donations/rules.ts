import { receiptAfter } from "../assistance/rules.ts";
import type { Cell } from "../records/fields.ts";
import { isYes, namesOf } from "../records/rules.ts";
import type { RowOf } from "../records/record.ts";
import type { distribution, donation } from "./record.ts";

/**
 * One donation as it came in (records.md 1.5).
 * @param row `distributedQty`: what of it went to households, in hundredths of its unit
 */
export function donationRules(
  row: RowOf<typeof donation> & Readonly<Record<"distributedQty", Cell>>,
  today: string,
): string[] {
  return namesOf([
    ["donation-in-future", row.receivedOn > today],
    ["donor-named-though-anonymous", row.donorKind === "anonymous" && row.donorName !== null],
    ["donation-value-without-basis", row.valueFen !== null && row.valueBasis === null],
    ["donation-over-distributed", stockOf(row.qty, row.distributedQty).over > 0],
  ]);
}

/** A donation's stock, in hundredths of its unit. */
export interface Stock {
  readonly left: number;
  /** What went out beyond what came in, where two PCs together gave more: it is told beside the stock, never taken off it. */
  readonly over: number;
}

/** What is left of a donation: never below nothing. */
export function stockOf(received: number, distributed: Cell): Stock {
  const rest = received - (typeof distributed === "number" ? distributed : 0);
  return { left: Math.max(0, rest), over: Math.max(0, -rest) };
}

/** What of a donation is to be looked at until it is put right. */
export const stockWarnings = (
  row: Pick<RowOf<typeof donation>, "qty"> & Readonly<Record<"distributedQty", Cell>>,
): string[] => namesOf([["donation-over-distributed", stockOf(row.qty, row.distributedQty).over > 0]]);

/**
 * One household's part of a donation.
 * @param row `receivedOn`: the donation's day
 */
export function distributionRules(
  row: RowOf<typeof distribution> & Readonly<Record<"receivedOn", Cell>>,
  today: string,
): string[] {
  return namesOf([
    ["distribution-in-future", row.givenOn > today],
    ["distribution-before-donation", typeof row.receivedOn === "string" && row.givenOn < row.receivedOn],
  ]);
}

/** The receipt number after the highest of those that end in digits; 001 where there is none. */
export function nextReceipt(used: readonly string[]): string {
  const numbered = used.flatMap((number) => {
    const digits = /\d{1,15}$/.exec(number)?.[0];
    return digits === undefined ? [] : [{ number, at: Number(digits) }];
  });
  const [highest] = numbered.toSorted((a, b) => b.at - a.at);
  return (highest && receiptAfter(highest.number, 1)) ?? "001";
}

/** @param row `receiptTwice`: another part of the same donation bears its receipt number */
export const distributionWarnings = ({ receiptTwice }: Readonly<Record<"receiptTwice", Cell>>): string[] =>
  namesOf([["receipt-number-twice", isYes(receiptTwice)]]);
