import { consent } from "../../shared/consents/record.ts";
import type { PhoneConsent } from "../../shared/consents/contract.ts";
import { dayOf } from "../../shared/dates/calendarDate.ts";
import { household } from "../../shared/households/record.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { Writer } from "../database/journal/writer.ts";
import { phoneConsents } from "../database/phones.ts";
import { refuse } from "./events/happening.ts";

interface Given extends PhoneConsent {
  /** Who signed for the household: its head. */
  readonly memberId: string;
  readonly purpose: "phone" | "membership";
}

const items = { phone: "phone", membership: "membership name" } as const;

/** Writes a consent that was signed on paper, as the clerk states it; gives its id. @throws AppError rule for a day to come */
export function writePaperConsent(write: Writer, village: string, given: Given): string {
  const today = dayOf(write.session.clock.now());
  if (given.givenOn > today) refuse("event-in-future", "member", given.memberId, { today });
  return write.insert(consent, village, {
    ...given,
    items: items[given.purpose],
    formVersion: "paper",
    language: "zh",
  });
}

/**
 * Writes the consent under each household's first phone number, given by its head; where one stands, none is added.
 * @throws AppError rule for a day to come, or for a household in which nobody is listed
 */
export function agreeToPhones(write: Writer, households: Iterable<string>, { givenOn, paperRef }: PhoneConsent): void {
  for (const uid of new Set(households)) {
    if (phoneConsents(write.session.client, uid).length > 0) continue;
    const home = write.get(household, uid);
    if (!home) throw new AppError("not-found", { record: "household", uid });
    const { householdNo, headMemberId: memberId, village } = home;
    if (memberId === null) refuse("phone-without-head", "household", uid, { householdNo });
    writePaperConsent(write, village, { memberId, purpose: "phone", givenOn, paperRef });
  }
}
