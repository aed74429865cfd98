import { phrases } from "./text.ts";

export const households = phrases({
  title: ["住户", "Households"],
  count: ["{{count}} 户", "{{count}}"],
  village: ["村(居)", "Village"],
  head: ["户主", "Head"],
  unit: ["联户单位", "Unit"],
  listed: ["在册成员", "Listed"],
  add: ["新增住户", "Add a household"],
  emptyTitle: ["还没有住户", "No household yet"],
  emptyHint: ["导入现有的名册，或者逐户录入。", "Import a roster you already have, or type households in one by one."],
  needVillage: ["请先添加村(居)，再录入住户。", "Add a village first, then its households."],
  import: ["导入名册", "Import a roster"],
  members: ["{{householdNo}} 户的成员", "Members of household {{householdNo}}"],
  membersNone: ["选一户，在这里看它的成员。", "Choose a household to see its members here."],
  noMembers: ["这一户没有在册成员。", "This household has no listed members."],
  linked: [
    "左表选户，右表是它的成员；F6 在两表之间切换。",
    "Choose a household at the left; its members are at the right. F6 changes sides.",
  ],
  headOf: ["户主", "Head"],
  added: ["已新增 {{householdNo}} 户", "Added household {{householdNo}}"],
  nameNeeded: ["汉字姓名和藏文姓名至少填一个", "Give a name in Chinese or in Tibetan"],
});
