import type { RawSheet } from "./table.ts";
/**
 * A sheet with tables side by side as one table, the right ones below the left; null where it has none.
 * `origin` tells each row's place in the file.
 */
export declare function stacked(sheet: RawSheet): RawSheet | null;
