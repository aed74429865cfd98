import { variantsOf } from "../../shared/names/variants.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import type { search } from "../../shared/search/contract.ts";
import { findRows, isName } from "../database/search/find.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof search, Context>;

/** Answers the search box; asks for one row more than wanted, to know whether there are others. */
export const find: Service["find"] = ({ session: { client } }, { text, limit }) => {
  const rows = findRows(client, text, limit + 1);
  const variants = variantsOf(text).filter((variant) => isName(client, variant));
  return { rows: rows.slice(0, limit), more: rows.length > limit, variants };
};
