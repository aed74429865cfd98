import { phrases } from "./text.ts";

/** The search box. */
export const search = phrases({
  title: ["搜索", "Search"],
  open: ["搜索（Ctrl+K）", "Search (Ctrl+K)"],
  placeholder: [
    "姓名、拼音、首字母、藏文、户编号、房名、单位、电话后四位，或扫描表单码",
    "Name, pinyin, initials, Tibetan, household, house or unit, last 4 digits of a telephone, or scan a form",
  ],
  dialogFirst: ["请先保存或关闭打开的窗口，再搜索。", "Save or close the open dialog first, then search."],
  nothing: [
    "没有找到。可以只输入名字的拼音首字母，例如 zx。",
    "Nothing found. Try only the initials of a name, such as zx.",
  ],
  hint: ["↑↓ 选择 · Enter 打开 · Esc 关闭", "↑↓ choose · Enter open · Esc close"],
  more: ["还有更多，请多输入几个字。", "There are more. Type a little more."],
  variants: ["其他写法：", "Other spellings:"],
  member: ["成员", "Member"],
  household: ["住户", "Household"],
  unit: ["联户单位", "Unit"],
  village: ["村(居)", "Village"],
  born: ["{{year}}年生", "born {{year}}"],
  householdNo: ["户 {{no}}", "household {{no}}"],
  houseName: ["房名 {{name}}", "house {{name}}"],
  unitNo: ["单位 {{no}}", "unit {{no}}"],
  headIs: ["户主 {{name}}", "head {{name}}"],
  alias: ["又写 {{names}}", "also {{names}}"],
  unlisted: ["不在册", "not listed"],
  results: ["结果：{{count}} 个。", "Results: {{count}}."],
});
