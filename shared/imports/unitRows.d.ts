import type { Body } from "./body.ts";
import type { Target } from "./headings.ts";
import type { Incoming } from "./incoming.ts";
/** Units with their convenors, from a table of one unit a row with the heads of its households across. */
export declare function assembleUnits(body: Body, states: ReadonlySet<Target>): Incoming;
