import { consent } from "../../../shared/consents/record.ts";
import { helpRequest } from "../../../shared/requests/record.ts";
import { openRequestsOf } from "../../database/requests.ts";
import { endHomesOf } from "../places.ts";
import { clientOf, type Happening } from "./happening.ts";

/** What a household that ends had asked for is taken back. */
export function endRequestsOf(at: Happening, householdId: string): void {
  const open = openRequestsOf(clientOf(at), householdId);
  for (const uid of open) at.write.patch(helpRequest, uid, { state: "withdrawn", closedOn: at.on });
  endHomesOf(at.write, open);
}

/** What a household that goes into another one had asked for goes along. */
export function joinRequests(at: Happening, from: string, into: string): void {
  for (const uid of openRequestsOf(clientOf(at), from)) at.write.patch(helpRequest, uid, { householdId: into });
}

/** The consent under a request goes along with whoever gave it; undefined where it stays behind. */
function movedConsent(at: Happening, village: string, held: string | null, copies: ReadonlyMap<string, string>) {
  if (held === null) return null;
  const given = at.write.get(consent, held);
  const memberId = given ? copies.get(given.memberId) : undefined;
  return given && memberId ? at.write.insert(consent, village, { ...given, memberId }) : undefined;
}

/**
 * Open requests go along to another village of the register, each with its consent; the row here is taken off, so that
 * no total counts one request twice. One whose consent stays behind is taken back with the household's end.
 * @param copies ids of the people there, by those here
 */
export function moveRequests(
  at: Happening,
  from: string,
  to: { readonly household: string; readonly village: string },
  copies: ReadonlyMap<string, string>,
): void {
  for (const uid of openRequestsOf(clientOf(at), from)) {
    const held = at.write.get(helpRequest, uid)!;
    const consentId = movedConsent(at, to.village, held.consentId, copies);
    if (consentId === undefined) continue;
    at.write.insert(helpRequest, to.village, { ...held, householdId: to.household, consentId });
    endHomesOf(at.write, [uid]);
    at.write.remove(helpRequest, uid, "duplicate");
  }
}
