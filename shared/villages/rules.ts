import type { Violation } from "../records/violation.ts";

export interface VillageState {
  readonly uid: string;
  readonly villageCode: string | null;
  readonly nameZh: string | null;
  readonly kind: string | null;
  readonly sameCode: number;
}

/**
 * Rules of a village (records.md 1.1): a name, a code used once, digit 7 of the code telling what the township is
 * (0 subdistrict, 1 town, 2-3 township, 4-5 special), and digit 10 agreeing with the kind: 0-1 residents' committee,
 * 2-3 village committee, 4 and up special.
 */
export function villageViolations(state: VillageState): Violation[] {
  const digit = state.villageCode?.[9] ?? "4";
  const says = digit <= "1" ? "residents" : digit <= "3" ? "village" : state.kind;
  const broken: [string, boolean][] = [
    ["village-without-name", state.nameZh === null],
    ["village-code-missing", state.villageCode === null],
    ["village-code-class", (state.villageCode?.[6] ?? "0") > "5"],
    ["village-code-taken", state.sameCode > 0],
    ["village-kind-against-code", says !== state.kind],
  ];
  const params = { name: state.nameZh ?? "" };
  return broken.filter(([, is]) => is).map(([rule]) => ({ rule, record: "village", uid: state.uid, params }));
}
