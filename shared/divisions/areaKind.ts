import type { areaKinds } from "../units/record.ts";

/** What the statistics say of a division, as far as it is known. */
interface Said {
  readonly divisionCode: string | null;
  readonly urbanRural: string | null;
}

/**
 * Town or country, for a new unit of a village: what its own division says, else its township's (1xx is urban, 2xx
 * rural).
 * @returns null where neither says anything
 */
export function areaKindOf(villageCode: string | null, divisions: readonly Said[]): keyof typeof areaKinds | null {
  const saying = (code: string) =>
    divisions.find(({ divisionCode, urbanRural }) => divisionCode === code && urbanRural !== null)?.urbanRural;
  const said = villageCode === null ? null : (saying(villageCode) ?? saying(villageCode.slice(0, 9)));
  if (!said) return null;
  return said.startsWith("1") ? "urban" : "rural";
}
