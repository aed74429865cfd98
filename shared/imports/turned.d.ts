import type { RawSheet } from "./table.ts";
/** A sheet with its columns as rows, for tables that have a unit in each column; null where it is too long for that. */
export declare function turned(sheet: RawSheet): RawSheet | null;
