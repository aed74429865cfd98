import type { disclosures } from "../../shared/disclosures/contract.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { listDisclosures } from "../database/disclosures.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof disclosures, Context>;

/** What was exported or printed, newest first. */
export const list: Service["list"] = ({ session: { client } }, { before, limit }) => {
  const rows = listDisclosures(client, before, limit);
  return { rows: rows.slice(0, limit), more: rows.length > limit };
};
