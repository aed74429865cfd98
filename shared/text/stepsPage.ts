import { phrases } from "./text.ts";

/** The history page. */
export const stepsPage = phrases({
  title: ["操作记录", "History"],
  hint: ["台账的每一次改动都在这里，可以撤销。", "Every change of the register is here, and can be taken back."],
  emptyTitle: ["还没有操作", "No steps yet"],
  emptyHint: [
    "导入名册或修改台账后，这里会列出每一步。",
    "Once you import a roster or change something, each step is listed here.",
  ],
  list: ["操作列表", "List of steps"],
  older: ["更早的操作", "Older steps"],
  by: ["{{author}}，{{when}}", "{{author}}, {{when}}"],
  undone: ["已撤销", "Undone"],
  doubtful: ["本机时钟当时可能不准", "This computer's clock may have been wrong"],
  undoThis: ["撤销这一步", "Undo this step"],
  redoLast: ["重做", "Redo"],
  cannot: ["这一步不能撤销。", "This step cannot be undone."],
  cannotFound: ["建立台账的这一步不能撤销。", "The founding of the register cannot be undone."],
  alreadyUndone: [
    "这一步已经撤销；如需恢复，请按“重做”。",
    "This step is undone already. Press Redo to bring it back.",
  ],
  details: ["这一步改了什么", "What this step changed"],
  created: ["新增 {{count}} 条：{{record}}", "{{count}} new: {{record}}"],
  field: ["项目", "Field"],
  before: ["原来", "Before"],
  after: ["现在", "After"],
  blank: ["空", "empty"],
  shownFirst: ["共 {{total}} 处，先列出 {{count}} 处。", "{{total}} changes in all; the first {{count}} are shown."],
  nothing: ["这一步没有改动单元格。", "This step changed no cells."],
  refused: ["没有撤销：{{why}}", "Not undone: {{why}}"],
});
