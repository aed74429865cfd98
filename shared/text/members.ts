import { phrases } from "./text.ts";

export const members = phrases({
  title: ["家庭成员", "Members"],
  count: ["{{count}} 人", "{{count}}"],
  village: ["村(居)", "Village"],
  household: ["户编号", "Household"],
  houseName: ["房名", "House name"],
  age: ["年龄", "Age"],
  head: ["户主", "Head"],
  emptyTitle: ["还没有成员", "No member yet"],
  emptyHint: [
    "成员登记在住户下面。请导入名册，或者先新增住户。",
    "Members belong to households. Import a roster, or add a household first.",
  ],
  toHouseholds: ["去住户页", "Go to households"],
  import: ["导入名册", "Import a roster"],
});
