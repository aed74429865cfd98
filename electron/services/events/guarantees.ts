import type { EventOf } from "../../../shared/events/contract.ts";
import { guarantorConsent } from "../../../shared/lending/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { type Happening, refuse } from "./happening.ts";

/** A guarantor withdraws, on any day and without a reason. What was paid out before stays guaranteed by law. */
export function withdrawGuarantee({ write, on }: Happening, event: EventOf<"withdraw-guarantee">): void {
  const found = write.get(guarantorConsent, event.consent);
  if (!found || found.memberId !== event.member)
    throw new AppError("not-found", { record: "guarantorConsent", uid: event.consent });
  if (found.withdrawnOn !== null) refuse("guarantee-withdrawn-already", "guarantorConsent", event.consent, {});
  write.patch(guarantorConsent, event.consent, { withdrawnOn: on });
}
