import type { Client } from "../open.ts";
import type { Touched } from "../journal/touched.ts";

/** Brings the search keys of touched members and households up to date, inside the step's transaction. */
export function indexTouched(_client: Client, _touched: Touched): void {}
