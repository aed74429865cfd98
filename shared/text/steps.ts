import type { StepKind } from "../changes/step.ts";
import type { Phrase } from "./text.ts";

/** The sentence of each kind of step in the history; `{{…}}` are the step's params. */
export const stepSentences: Readonly<Record<StepKind, Phrase>> = {
  "add-rows": ["新增{{record}} {{rows}} 条", "Added to {{record}}: {{rows}}"],
  birth: ["登记新成员：{{householdNo}} 户", "Added a member to household {{householdNo}}"],
  "change-head": ["变更户主：{{householdNo}} 户", "Changed head of household {{householdNo}}"],
  clear: ["清空 {{cells}} 个单元格", "Cleared {{cells}} cells"],
  "convenor-replaced": ["更换户长：{{unitNo}}", "Replaced convenor of {{unitNo}}"],
  death: ["登记去世：{{householdNo}} 户", "Recorded a death in household {{householdNo}}"],
  decide: ["决定 {{cells}} 处不一致", "Decided {{cells}} conflicts"],
  "dissolve-unit": ["解散联户单位：{{unitNo}}", "Dissolved unit {{unitNo}}"],
  "divide-unit": ["拆分联户单位：{{unitNo}}", "Divided unit {{unitNo}}"],
  edit: ["修改 {{cells}} 个单元格", "Edited {{cells}} cells"],
  erase: ["删除个人信息", "Erased personal data"],
  fill: ["向下填充 {{cells}} 个单元格", "Filled {{cells}} cells down"],
  "form-unit": ["成立联户单位：{{unitNo}}", "Formed unit {{unitNo}}"],
  found: ["建立台账", "Founded the register"],
  "hand-over": ["移交到另一个台账：{{householdNo}} 户", "Handed household {{householdNo}} over to another register"],
  import: [
    "导入文件：{{file}}（{{households}} 户，{{members}} 人）",
    "Imported {{file}} ({{households}} households, {{members}} people)",
  ],
  "join-unit": ["参加联户单位：{{householdNo}} 户 → {{unitNo}}", "Household {{householdNo}} joined {{unitNo}}"],
  "leave-unit": ["退出联户单位：{{householdNo}} 户", "Household {{householdNo}} left its unit"],
  "merge-households": ["合并两户：{{householdNo}} 户", "Merged into household {{householdNo}}"],
  "move-household": ["迁移：{{householdNo}} 户", "Moved household {{householdNo}}"],
  "move-member": ["成员转户：{{householdNo}} 户", "Moved a member to household {{householdNo}}"],
  new: ["新增记录", "Added a record"],
  paste: ["粘贴 {{cells}} 个单元格", "Pasted {{cells}} cells"],
  redo: ["重做", "Redid a step"],
  remove: ["移除 {{rows}} 行", "Removed {{rows}} rows"],
  "split-household": ["分户：{{householdNo}} 户", "Split household {{householdNo}}"],
  take: ["接收文件", "Took files of another computer"],
  "take-over": ["接收移交来的户：{{householdNo}} 户", "Took over household {{householdNo}} from another register"],
  undo: ["撤销", "Undid a step"],
  unlist: ["不再列入：{{householdNo}} 户", "No longer listed in household {{householdNo}}"],
  "withdraw-phone": [
    "撤回电话登记同意：{{householdNo}} 户",
    "Household {{householdNo}} withdrew its consent to keeping its number",
  ],
};
