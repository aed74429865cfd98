import { change } from "../../electron/database/journal/door.ts";
import type { Session } from "../../electron/database/session.ts";
import { officeScope } from "../../electron/database/scopes.ts";
import type { Official } from "../../shared/pairings/contract.ts";
import { postedOfficer, posting } from "../../shared/officers/record.ts";
import { consentOf, happen, madeOf } from "./events.ts";
import type { NewHousehold } from "./people.ts";

export const official: Official = { officialName: "钱文军", officialOrg: "青石县农业局", level: "county" };

/** Pairs a household on its head's consent. @returns the pairing */
export const pairUp = (session: Session, { household, members }: NewHousehold, on = "2026-01-10", by = official) =>
  madeOf(
    happen(session, {
      kind: "pair-household",
      on,
      household,
      official: by,
      consent: consentOf(members[0]!, on),
    }),
    "pairing",
  );

export interface Posted {
  readonly officer: string;
  readonly posting: string;
}

/** An officer with a posting. */
export const postOfficer = (session: Session, name: string, divisionCode: string, dateFrom: string): Posted =>
  change(session, { kind: "new", params: {} }, (write) => {
    const office = officeScope(session.client);
    const officer = write.insert(postedOfficer, office, { name, type: "1", homeOrg: "青石县财政局" });
    const values = { officerId: officer, divisionCode, dateFrom, serviceAreas: "farming industry" };
    return { officer, posting: write.insert(posting, office, values) };
  }).value;
