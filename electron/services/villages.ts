import { dayOf } from "../../shared/dates/calendarDate.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { ageBands } from "../../shared/villages/charts.ts";
import type { villages } from "../../shared/villages/contract.ts";
import { village as description } from "../../shared/villages/record.ts";
import { change } from "../database/journal/door.ts";
import { scopeIndex } from "../database/scopes.ts";
import { birthsAndSexes, findVillage, householdSizes, listVillages } from "../database/villages.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof villages, Context>;

export const list: Service["list"] = ({ session }, listing) => listVillages(session.client, listing);

export const get: Service["get"] = ({ session }, { uid, asOf }) => {
  const found = findVillage(session.client, uid, asOf);
  if (!found) throw new AppError("not-found", { uid });
  return found;
};

export const add: Service["add"] = (context, { values }) => {
  const line = { kind: "new", params: { record: "village", no: values.villageCode } } as const;
  const done = change(context.session, line, (write) => write.insert(description, "", values));
  context.changed(done.features);
  return { uid: done.value, step: done.step };
};

/** Totals for one village, shown inside the office only. */
export const charts: Service["charts"] = ({ session: { client, clock } }, { village, asOf }) => {
  const day = asOf ?? dayOf(clock.now());
  const scope = scopeIndex(client, village);
  return {
    asOf: day,
    ...ageBands(birthsAndSexes(client, scope, day), day),
    sizes: householdSizes(client, scope, day),
  };
};
