import { receiptAfter } from "../../shared/assistance/rules.ts";
import type { donations } from "../../shared/donations/contract.ts";
import { distribution, donation } from "../../shared/donations/record.ts";
import { nextReceipt } from "../../shared/donations/rules.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { receivers, receiptsOf, stockLeft } from "../database/books/donations.ts";
import { findInBook } from "../database/books/books.ts";
import { change } from "../database/journal/door.ts";
import type { Writer } from "../database/journal/writer.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof donations, Context>;
type Lines = Parameters<Service["distribute"]>[1]["lines"];

export const toDistribute: Service["toDistribute"] = ({ session: { client } }, { donation: uid }) => {
  const found = findInBook(client, "donation", uid);
  if (!found) throw new AppError("not-found", { record: "donation", uid });
  return {
    item: String(found["item"]),
    uom: String(found["uom"]),
    receivedOn: String(found["receivedOn"]),
    qty: Number(found["qty"]),
    left: Number(found["left"]),
    nextReceipt: nextReceipt(receiptsOf(client, uid)),
    households: receivers(client, found.village, uid),
  };
};

/** @throws AppError rule where the first number does not end in digits, or the last would be too long */
function receiptsFrom(first: string | null, uid: string, lines: Lines): (string | null)[] {
  const numbers = lines.map((_, place) => (first === null ? null : receiptAfter(first, place)));
  if (first !== null && numbers.includes(null))
    throw new AppError("rule", {
      count: 1,
      violations: [{ rule: "receipts-not-running", record: "donation", uid, params: {} }],
    });
  return numbers;
}

function writeLines(write: Writer, uid: string, givenOn: string, lines: Lines, receipts: (string | null)[]): string[] {
  const found = write.get(donation, uid);
  if (!found) throw new AppError("not-found", { record: "donation", uid });
  return lines.map(({ household, qty }, place) =>
    write.insert(distribution, found.village, {
      donationId: uid,
      householdId: household,
      givenOn,
      qty,
      receiptRef: receipts[place] ?? null,
    }),
  );
}

/** One distribution, signed for on one day: all of its households, or none where more would go out than came in. */
export const distribute: Service["distribute"] = (context, { donation: uid, givenOn, firstReceipt, lines }) => {
  const receipts = receiptsFrom(firstReceipt, uid, lines);
  const done = change(context.session, { kind: "distribute", params: { rows: lines.length } }, (write) =>
    writeLines(write, uid, givenOn, lines, receipts),
  );
  context.changed(done.features);
  const left = stockLeft(context.session.client, uid);
  return { step: done.step, uids: done.value, left, warnings: [...done.warnings] };
};
