export const lights = ["green", "amber", "red"] as const;
export type Light = (typeof lights)[number];

const dayMs = 86_400_000;

/**
 * Traffic light of the home page: green within a day or when nothing changed since, amber within seven, else red.
 * @param newest time of the newest checked backup in ms, null when there is none
 * @param changed whether the register has steps that the backup lacks
 */
export function lightOf(newest: number | null, changed: boolean, now: number): Light {
  if (newest === null) return changed ? "red" : "green";
  if (!changed) return "green";
  const age = Math.max(0, now - newest);
  if (age <= dayMs) return "green";
  return age <= 7 * dayMs ? "amber" : "red";
}
