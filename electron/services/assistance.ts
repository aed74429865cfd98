import type { assistances } from "../../shared/assistance/contract.ts";
import { assistance } from "../../shared/assistance/record.ts";
import { assistanceEntryRules, firstReceiptEver, receiptAfter } from "../../shared/assistance/rules.ts";
import { household } from "../../shared/households/record.ts";
import type { Cell } from "../../shared/records/fields.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { helpByVillage, lastReceipt } from "../database/assistance.ts";
import { change } from "../database/journal/door.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof assistances, Context>;

/** @throws AppError rule where money or goods are entered without the number of their receipt */
export function requireReceipts(lines: readonly Readonly<Record<string, Cell>>[]): void {
  const violations = lines.flatMap((line) =>
    assistanceEntryRules(line).map((rule) => ({
      rule,
      record: "assistance",
      uid: String(line["householdId"] ?? ""),
      params: {},
    })),
  );
  if (violations.length > 0) throw new AppError("rule", { count: violations.length, violations });
}

/** Receipt numbers for so many households, one after another. @throws AppError rule when they do not run on so far */
function receiptsFrom(first: string | null, households: readonly string[]): (string | null)[] {
  if (first === null) return households.map(() => null);
  return households.map((uid, place) => {
    const next = receiptAfter(first, place);
    if (next !== null) return next;
    const params = { first, count: households.length };
    const violations = [{ rule: "receipt-numbers-run-out", record: "assistance", uid, params }];
    throw new AppError("rule", { count: 1, violations });
  });
}

/** How many rows are written between two looks at whether the clerk has stopped it. */
const pace = 40;

/** One gift to many households, one row each; all of them, or none. */
export const distribute: Service["distribute"] = (context, { gift, households, firstReceipt }) => {
  const { session, job } = context;
  const homes = [...new Set(households)];
  const receipts = receiptsFrom(firstReceipt, homes);
  requireReceipts(homes.map((householdId, place) => ({ ...gift, householdId, receiptRef: receipts[place] ?? null })));
  const done = change(session, { kind: "distribute", params: { rows: homes.length } }, (write) => {
    for (const [place, uid] of homes.entries()) {
      if (place % pace === 0) {
        job.check();
        job.progress(place, homes.length);
      }
      const home = write.get(household, uid);
      if (!home) throw new AppError("not-found", { record: "household", uid });
      write.insert(assistance, home.village, { ...gift, householdId: uid, receiptRef: receipts[place] ?? null });
    }
    // What remains, the rules and the index, takes a while too.
    job.check();
    job.progress(homes.length, homes.length);
  });
  context.changed(done.features);
  return { step: done.step, rows: homes.length, lastReceipt: receipts.at(-1) ?? null, warnings: [...done.warnings] };
};

export const nextReceipt: Service["nextReceipt"] = ({ session }, { village }) => {
  const last = lastReceipt(session.client, village);
  return (last === null ? null : receiptAfter(last, 1)) ?? firstReceiptEver;
};

export const totals: Service["totals"] = ({ session }, { from, to }) => helpByVillage(session.client, from, to);
