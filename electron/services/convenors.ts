import type { convenors } from "../../shared/convenors/contract.ts";
import { dayOf } from "../../shared/dates/calendarDate.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { findTerm, listTerms } from "../database/units.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof convenors, Context>;

export const list: Service["list"] = ({ session }, listing) =>
  listTerms(session.client, listing, dayOf(session.clock.now()));

export const get: Service["get"] = ({ session }, { uid }) => {
  const found = findTerm(session.client, uid);
  if (!found) throw new AppError("not-found", { uid });
  return found;
};
