import { phrases } from "./text.ts";

export const convenors = phrases({
  title: ["户长", "Convenors"],
  count: ["{{count}} 人", "{{count}}"],
  village: ["村(居)", "Village"],
  unit: ["联户单位", "Unit"],
  name: ["户长", "Convenor"],
  household: ["户编号", "Household"],
  emptyTitle: ["还没有户长", "No convenor yet"],
  emptyHint: [
    "户长由联户单位的住户推选，每届不超过三年。请先成立联户单位。",
    "Each unit's households choose their convenor, for three years at most. Form a unit first.",
  ],
  pick: ["选一行，在这里看所在联户单位和历任户长。", "Choose a row to see its unit and all its convenors here."],
  toUnits: ["去联户单位页", "Go to units"],
});
