import { type RawSheet } from "./table.ts";
/** The top of a sheet with joined cells filled, so that a group's name stands over all its columns. */
export declare function filledTop(sheet: RawSheet, height: number): string[][];
