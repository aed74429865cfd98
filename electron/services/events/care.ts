import { careCase } from "../../../shared/care/record.ts";
import { consent } from "../../../shared/consents/record.ts";
import { careWithContact, openCareOf } from "../../database/care.ts";
import { clientOf, type Happening } from "./happening.ts";

/** Takes somebody who is listed here no more off as the contact of care that goes on. */
function dropContact(at: Happening, memberId: string): void {
  for (const uid of careWithContact(clientOf(at), memberId)) at.write.patch(careCase, uid, { contactId: null });
}

/** Ends the care of somebody who dies or is no longer listed, and takes them off as others' contact. */
export function endCareOf(at: Happening, memberId: string): void {
  for (const { uid } of openCareOf(clientOf(at), memberId)) at.write.patch(careCase, uid, { endOn: at.on });
  dropContact(at, memberId);
}

/**
 * Care goes on in another village of the register under the consent that was given for it, where whoever gave that
 * moves as well; else it ends here.
 * @param copies ids of the people there, by those here
 */
export function moveCare(at: Happening, village: string, copies: ReadonlyMap<string, string>): void {
  for (const [was, memberId] of copies)
    for (const { uid } of openCareOf(clientOf(at), was)) {
      const held = at.write.get(careCase, uid)!;
      at.write.patch(careCase, uid, { endOn: at.on });
      const given = at.write.get(consent, held.consentId);
      const giver = given && copies.get(given.memberId);
      if (!given || !giver) continue;
      const consentId = at.write.insert(consent, village, { ...given, memberId: giver });
      const contactId = copies.get(held.contactId ?? "") ?? null;
      at.write.insert(careCase, village, { ...held, memberId, consentId, contactId, startOn: at.on });
    }
  for (const was of copies.keys()) dropContact(at, was);
}
