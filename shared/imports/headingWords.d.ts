import type { Target } from "./targets.ts";
/** Headings of things that have no field of their own. The first of each list is what our own export writes. */
export declare const extra: Partial<Record<Target, readonly string[]>>;
export declare const derived: Set<string>;
export declare const serials: Set<string>;
