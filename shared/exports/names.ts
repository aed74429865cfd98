import { type RecordName, records } from "../records/all.ts";
import { translate } from "../text/translate.ts";
import { type ExportName, rosterLists } from "./contract.ts";

/** What a list is called: a list of the roster by its own name, a book by its record's. */
export function listLabel(list: ExportName): { readonly zh: string; readonly en: string } {
  const own = rosterLists.find((name) => name === list);
  if (own === undefined) return records[list as RecordName];
  return { zh: translate("zh", `exports.${own}`), en: translate("en", `exports.${own}`) };
}

/** What a list's file and its sheet are called: a label without what file systems and workbooks do not take in a name. */
export const nameForFile = (label: string): string => label.replace(/[\\/:*?"<>|[\]]/g, "、");
