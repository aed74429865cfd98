import type { consents } from "../../shared/consents/contract.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { findConsent, listConsents } from "../database/consents.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof consents, Context>;

export const list: Service["list"] = ({ session }, listing) => listConsents(session.client, listing);

export const get: Service["get"] = ({ session }, { uid }) => {
  const found = findConsent(session.client, uid);
  if (!found) throw new AppError("not-found", { uid });
  return found;
};
