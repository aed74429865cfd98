import { phrases } from "./text.ts";

/** Cells with two values that wait for a clerk. */
export const conflicts = phrases({
  title: ["不一致", "Conflicts"],
  badge: ["{{count}} 处不一致", "To decide: {{count}}"],
  badgeLabel: ["{{count}} 处不一致等待决定", "To decide: {{count}}, cells with two values"],
  noneTitle: ["没有需要决定的地方", "Nothing to decide"],
  noneHint: [
    "两台电脑把同一处改成不同的内容时，两个值都会保留，在这里由您选定。",
    "When two computers change the same cell in different ways, both values are kept, and you choose here.",
  ],
  list: ["等待决定的地方", "Cells that wait"],
  taking: ["{{device}} 的文件，{{when}} 接收", "From {{device}}, taken {{when}}"],
  ofHousehold: ["{{village}} {{no}} 户", "{{village}}, household {{no}}"],
  open: ["共 {{count}} 处", "{{count}} in all"],
  first: ["先列出前 {{count}} 处，决定后接着列出。", "The first {{count}} are listed; the others follow."],
  details: ["两边的值", "Both values"],
  shownNow: ["现在显示的", "shown now"],
  here: ["本机", "this computer"],
  keepKey: ["{{key}} 用这个", "{{key}} Take this"],
  otherKey: ["{{key}} 其他值…", "{{key}} Another value…"],
  openRow: ["打开（Enter）", "Open (Enter)"],
  otherTitle: ["{{field}}：其他值", "{{field}}: another value"],
  otherNot: [
    "这一栏由登记变动产生，请先保留其中一个；需要别的内容时，再到户里登记变动。",
    "This field is set by life events. Keep one of the values first; record an event for anything else.",
  ],
  allOurs: ["这份文件全部保留本机的…", "This whole file: keep ours…"],
  allTheirs: ["这份文件全部保留对方的…", "This whole file: keep theirs…"],
  allTitle: ["一次决定 {{count}} 处", "Decide {{count}} at once"],
  allSureOurs: [
    "“{{device}}”的文件带来的 {{count}} 处不一致，全部保留本机的值。这是一步操作，可以撤销。",
    "All {{count}} conflicts that the file of {{device}} brought keep this computer's value. It is one step and can be undone.",
  ],
  allSureTheirs: [
    "“{{device}}”的文件带来的 {{count}} 处不一致，全部保留对方的值。这是一步操作，可以撤销。",
    "All {{count}} conflicts that the file of {{device}} brought keep the other computer's value. It is one step and can be undone.",
  ],
  allDo: ["全部决定", "Decide all"],
  decided: ["已决定 {{count}} 处", "{{count}} decided"],
  keys: [
    "↑↓ 移动，1、2 选用，3 其他值，Enter 打开，Ctrl+Z 撤销",
    "↑↓ move, 1 and 2 take one, 3 another value, Enter opens, Ctrl+Z undoes",
  ],
  presence: ["是否保留这条记录", "Whether the row stays"],
  stays: ["保留", "stays"],
  goes: ["删除", "is removed"],
  by: ["{{author}}，{{device}}，{{when}}", "{{author}}, {{device}}, {{when}}"],
  somebody: ["不知是谁", "somebody"],
  toIt: ["去决定", "Decide it"],
});
