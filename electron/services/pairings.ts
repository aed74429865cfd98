import { assistance } from "../../shared/assistance/record.ts";
import type { pairings } from "../../shared/pairings/contract.ts";
import { pairing, visit } from "../../shared/pairings/record.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { change } from "../database/journal/door.ts";
import { knownOfficials } from "../database/pairings.ts";
import { nameOfRow } from "../database/rowNames.ts";
import type { Context } from "../worker/context.ts";
import { requireReceipts } from "./assistance.ts";

type Service = Handlers<typeof pairings, Context>;

export const officials: Service["officials"] = ({ session }) => knownOfficials(session.client);

/** A visit and what was given at it; all of it, or nothing. */
export const recordVisit: Service["recordVisit"] = (context, { pairing: pairingId, gifts, ...slip }) => {
  const { session } = context;
  const params = { householdNo: nameOfRow(session.client, "pairing", pairingId), gifts: gifts.length };
  const done = change(session, { kind: "visit", params }, (write) => {
    const found = write.get(pairing, pairingId);
    if (!found) throw new AppError("not-found", { record: "pairing", uid: pairingId });
    const { village, householdId } = found;
    requireReceipts(gifts.map((gift) => ({ ...gift, householdId })));
    const first = write.insert(visit, village, { pairingId, ...slip });
    const given = gifts.map((gift) =>
      write.insert(assistance, village, { ...gift, householdId, givenOn: slip.visitedOn }),
    );
    return [first, ...given];
  });
  context.changed(done.features);
  return { step: done.step, uids: done.value, warnings: [...done.warnings] };
};
