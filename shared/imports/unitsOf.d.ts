import type { InHousehold, InUnit } from "./incoming.ts";
/** A convenor as a household's row names them. */
export interface Named {
  readonly at: number;
  readonly unitNo: string;
  readonly name: string;
  readonly village: string | null;
}
/** Units that households' rows name, in the order of the file, with their convenors. */
export declare function unitsOf(
  households: readonly (InHousehold & {
    readonly leftOut: boolean;
  })[],
  convenors: readonly Named[],
): InUnit[];
