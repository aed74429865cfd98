import { change } from "../../electron/database/journal/door.ts";
import type { Session } from "../../electron/database/session.ts";
import { donation } from "../../shared/donations/record.ts";
import type { NewOf } from "../../shared/records/record.ts";

/** A hundred quilts that breaks no rule, with changes. */
export function addDonation(session: Session, village: string, more: Partial<NewOf<typeof donation>> = {}): string {
  return change(session, { kind: "new", params: {} }, (write) =>
    write.insert(donation, village, {
      receivedOn: "2026-10-01",
      donorKind: "anonymous",
      item: "棉被",
      qty: 10_000,
      uom: "bed",
      purpose: "disaster",
      ...more,
    }),
  ).value;
}
