import type { Column } from "./layout.ts";
/**
 * Tells a row for each person from a row for each household with its people in columns of their own.
 * In a row of a person, whose spouse or parent that is would be somebody else's fact: left out.
 */
export declare function settlePeople(columns: readonly Column[]): readonly Column[];
