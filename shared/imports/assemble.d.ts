import type { Body } from "./body.ts";
import type { Incoming } from "./incoming.ts";
/** Households, units and people that a table's rows tell of, with remarks on what could not be used. */
export declare function assemble(body: Body, today: string): Incoming;
