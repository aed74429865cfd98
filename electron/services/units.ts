import { dayOf } from "../../shared/dates/calendarDate.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { units } from "../../shared/units/contract.ts";
import { householdsOfUnit } from "../database/households.ts";
import { findUnit, listUnits, termsOf } from "../database/units.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof units, Context>;

export const list: Service["list"] = ({ session }, listing) =>
  listUnits(session.client, listing, dayOf(session.clock.now()));

export const get: Service["get"] = ({ session: { client, clock } }, { uid, asOf }) => {
  const found = findUnit(client, uid, asOf, dayOf(clock.now()));
  if (!found) throw new AppError("not-found", { uid });
  return { unit: found, households: householdsOfUnit(client, uid, asOf), terms: termsOf(client, uid) };
};
