import type { InHousehold, InUnit } from "./incoming.ts";

/** A convenor as a household's row names them. */
export interface Named {
  readonly at: number;
  readonly unitNo: string;
  readonly name: string;
  readonly village: string | null;
}

/** Units that households' rows name, in the order of the file, with their convenors. */
export function unitsOf(
  households: readonly (InHousehold & { readonly leftOut: boolean })[],
  convenors: readonly Named[],
): InUnit[] {
  const found = new Map<string, InUnit>();
  for (const { at, village, unitNo, leftOut } of households) {
    const key = `${village ?? ""}\n${unitNo ?? ""}`;
    if (leftOut || unitNo === null || found.has(key)) continue;
    const named = convenors.find((convenor) => convenor.unitNo === unitNo && convenor.village === village);
    const convenor = named ? { name: named.name, household: null } : null;
    found.set(key, { at, village, unitNo, cells: {}, convenor, term: {} });
  }
  return [...found.values()];
}
