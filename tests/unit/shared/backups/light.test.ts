import { expect, it } from "vitest";
import { lightOf } from "../../../../shared/backups/light.ts";

const day = 86_400_000;

it.each([
  ["no backup of an empty register", null, false, "green"],
  ["no backup of changes", null, true, "red"],
  ["a day old", 10 * day, true, "green"],
  ["a day and a bit old", 10 * day - 1, true, "amber"],
  ["seven days old", 4 * day, true, "amber"],
  ["older", 4 * day - 1, true, "red"],
  ["old, but nothing changed since", 0, false, "green"],
  ["from a clock that was ahead", 20 * day, true, "green"],
] as const)("shows %s", (_, newest, changed, light) => {
  expect(lightOf(newest, changed, 11 * day)).toBe(light);
});
