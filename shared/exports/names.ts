import { type RecordName, records } from "../records/all.ts";
import { exports as words } from "../text/exports.ts";
import { type ExportName, rosterLists } from "./contract.ts";

/** What a list is called: a list of the roster by its own name, a book by its record's. */
export function listLabel(list: ExportName): { readonly zh: string; readonly en: string } {
  const own = rosterLists.find((name) => name === list);
  if (own === undefined) return records[list as RecordName];
  const [zh, en] = words[own];
  return { zh, en };
}
