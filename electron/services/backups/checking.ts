import type { backups } from "../../../shared/backups/contract.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { brokenRules, lostReferences, pageFaults, rowCounts } from "../../database/check.ts";
import type { Context } from "../../worker/context.ts";

const shownAtMost = 200;

/** Looks at the whole register. Where its pages are damaged, nothing that is read from them would say anything. */
export const check: Handlers<typeof backups, Context>["check"] = ({ session }) => {
  const pages = pageFaults(session.client);
  if (pages.length > 0)
    return { sound: false, pages: pages.slice(0, shownAtMost), references: null, rules: null, rows: null };
  const references = lostReferences(session.client);
  const broken = brokenRules(session);
  const first = broken.slice(0, shownAtMost).map(({ rule, record, uid }) => ({ rule, record, uid }));
  return {
    sound: references === 0 && broken.length === 0,
    pages,
    references,
    rules: { broken: broken.length, first },
    rows: rowCounts(session.client),
  };
};
