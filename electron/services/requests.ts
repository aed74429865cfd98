import { consent } from "../../shared/consents/record.ts";
import { household } from "../../shared/households/record.ts";
import type { requests } from "../../shared/requests/contract.ts";
import { helpRequest } from "../../shared/requests/record.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { findHousehold } from "../database/households.ts";
import { change } from "../database/journal/door.ts";
import { nameOfRow } from "../database/rowNames.ts";
import type { Context } from "../worker/context.ts";
import { refuse } from "./events/happening.ts";
import { endHomesOf } from "./places.ts";

type Service = Handlers<typeof requests, Context>;

const entrusted = { purpose: "entrust", items: "request", formVersion: "paper" } as const;

export const add: Service["add"] = (context, { consent: given, ...values }) => {
  const { session } = context;
  const householdNo = findHousehold(session.client, values.householdId, null)?.householdNo ?? "";
  const done = change(session, { kind: "new-request", params: { householdNo } }, (write) => {
    const home = write.get(household, values.householdId);
    if (!home) throw new AppError("not-found", { record: "household", uid: values.householdId });
    const consentId = given ? write.insert(consent, home.village, { ...given, ...entrusted }) : null;
    return write.insert(helpRequest, home.village, { ...values, consentId, state: "open" });
  });
  context.changed(done.features);
  return { step: done.step, uid: done.value, warnings: [...done.warnings] };
};

export const close: Service["close"] = (context, { uids, on, state }) => {
  const { session } = context;
  const params = { requests: uids.length, name: nameOfRow(session.client, "helpRequest", uids[0]!) };
  const done = change(session, { kind: "close-request", params }, (write) => {
    for (const uid of uids) {
      const found = write.get(helpRequest, uid);
      if (!found) throw new AppError("not-found", { record: "helpRequest", uid });
      const name = nameOfRow(session.client, "helpRequest", uid);
      if (found.state !== "open") refuse("request-closed", "helpRequest", uid, { name });
      write.patch(helpRequest, uid, { state, closedOn: on });
    }
    endHomesOf(write, uids);
  });
  context.changed(done.features);
  return { step: done.step, warnings: [...done.warnings] };
};
