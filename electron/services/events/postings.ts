import type { EventOf } from "../../../shared/events/contract.ts";
import { postedOfficer, posting } from "../../../shared/officers/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { Happening } from "./happening.ts";
import { refuse } from "./happening.ts";

/**
 * One officer takes over a place from another: the posting that runs ends that day and the next begins, with the same
 * services. A successor who is not listed yet is listed with it.
 */
export function handOverPosting(at: Happening, event: EventOf<"hand-over-posting">): void {
  const { write, on } = at;
  const before = write.get(posting, event.posting);
  if (!before) throw new AppError("not-found", { record: "posting", uid: event.posting });
  const { village: office, officerId: left, divisionCode, dateTo } = before;
  if (event.successor === left) {
    const name = write.get(postedOfficer, left)?.name ?? "";
    refuse("same-officer", "posting", event.posting, { name });
  }
  const officerId =
    typeof event.successor === "string" ? event.successor : write.insert(postedOfficer, office, event.successor);
  if (dateTo === null || dateTo > on) write.patch(posting, event.posting, { dateTo: on });
  const { to, docNo, serviceAreas } = event;
  write.insert(posting, office, { officerId, divisionCode, dateFrom: on, dateTo: to, docNo, serviceAreas });
}
