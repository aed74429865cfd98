import { expect, test } from "vitest";
import { areaKindOf } from "../../../../shared/divisions/areaKind.ts";

const village = "990102200201";
const says = (divisionCode: string, urbanRural: string | null) => ({ divisionCode, urbanRural });

test("a village is town or country as its own division says, else its township's, else it is not known", () => {
  expect(areaKindOf(village, [says("990102200", "220"), says(village, "121")])).toBe("urban");
  expect(areaKindOf(village, [says("990102200", "122"), says(village, "210")])).toBe("rural");
  expect(areaKindOf(village, [says(village, null), says("990102200", "111")])).toBe("urban");
  expect(areaKindOf(village, [says("990102", "111"), says("990102200202", "111")])).toBe(null);
  expect(areaKindOf(null, [says(village, "111")])).toBe(null);
});
