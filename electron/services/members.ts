import type { members } from "../../shared/members/contract.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { findMember, listMembers, staysOf } from "../database/members.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof members, Context>;

export const list: Service["list"] = ({ session }, listing) => listMembers(session.client, listing);

export const get: Service["get"] = ({ session: { client } }, { uid }) => {
  const found = findMember(client, uid);
  if (!found) throw new AppError("not-found", { uid });
  return { member: found, stays: staysOf(client, uid) };
};
