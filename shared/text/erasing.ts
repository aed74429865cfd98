import { phrases } from "./text.ts";

/** Erasing a person or a household for ever. */
export const erasing = phrases({
  tab: ["永久删除", "Erasures"],
  household: ["永久删除此户…", "Erase this household…"],
  member: ["永久删除此人…", "Erase this person…"],
  titleHousehold: ["永久删除 {{householdNo}} 户", "Erase household {{householdNo}}"],
  titleMember: ["永久删除 {{name}}（{{householdNo}} 户）", "Erase {{name}} (household {{householdNo}})"],
  everything: ["以下内容全部删除", "All of this goes"],
  rowsOf: ["{{record}}：{{count}} 条", "{{record}}: {{count}}"],
  people: ["连同删除的人", "People erased"],
  wards: [
    "{{names}} 的监护人在其中，删除后监护人一栏为空。",
    "The guardian of {{names}} is among them; that field will be empty.",
  ],
  stays: [
    "{{householdNo}} 户保留，户内其他人不受影响，人口数不变。如此人已离开，请先办理“不再列入”。",
    "Household {{householdNo}} stays with everybody else in it; its number of people stays too. If the person has left, record that first.",
  ],
  settleTitle: ["请先办理", "To be settled first"],
  "settle-head": [
    "此人是 {{no}} 户的户主，请先变更户主。",
    "This person heads household {{no}}. Change the head first.",
  ],
  "settle-only": [
    "{{no}} 户没有其他在册的人。请删除整户，或先办理“不再列入”。",
    "Nobody else is listed in household {{no}}. Erase the household, or record first that the person is no longer listed.",
  ],
  "settle-phone": [
    "{{no}} 户的电话依据的是此人的同意书，请先撤回同意，或由户内其他人另签。",
    "The phone number of household {{no}} rests on this person's consent. Withdraw it first, or let somebody else of the household sign.",
  ],
  "settle-unit": [
    "{{no}} 户参加联户单位依据的是此人的同意书，请先办理退出，或另签同意书后转入。",
    "The membership of household {{no}} rests on this person's consent. Leave the unit first, or move to a unit on another consent.",
  ],
  "settle-convenor": [
    "{{no}} 的户长任期还没有结束，请先更换户长。",
    "The term of the convenor of {{no}} still runs. Replace the convenor first.",
  ],
  "settle-care": [
    "{{no}} 户有人的照料依据的是此人的同意书，请先结束照料，或由另一位监护人重新同意。",
    "Care in household {{no}} rests on this person's consent. End it first, or let another guardian agree anew.",
  ],
  "settle-pairing": [
    "{{no}} 户的结对依据的是此人的同意书，请先终止结对，或由户内其他人另签。",
    "The pairing of household {{no}} rests on this person's consent. End it first, or let somebody else of the household sign.",
  ],
  "settle-request": [
    "{{no}} 户还有受此人委托的求助没有办结，请先办结。",
    "A request of household {{no}} was entrusted by this person and is still open. Close it first.",
  ],
  "settle-guarantee": [
    "联保小组 {{no}} 还有此人担保的贷款没有还清，请先与贷款机构办理。",
    "Loans of group {{no}} that this person guarantees are not repaid. Settle it with the lender first.",
  ],
  "settle-loan": ["贷款 {{no}} 还没有还清，结清后再删除。", "Loan {{no}} is not repaid. Erase once it is settled."],
  reason: ["原因", "Reason"],
  chooseReason: ["请选择原因", "Choose a reason"],
  forGoodTitle: ["删除后不能恢复", "This cannot be undone"],
  forGood: [
    "没有撤销，也不能从备份或旧文件找回。名单只留下随机编号和原因，不留姓名。",
    "There is no undo, and no backup or old file brings it back. Only random ids and the reason are kept, no name.",
  ],
  others: [
    "其他电脑（{{names}}）收到下一份文件时同样删除。",
    "Other computers ({{names}}) erase it too when they take the next file.",
  ],
  backups: [
    "现有 {{count}} 份备份里还有这些内容：备份已加密，满 90 天自动清除；恢复时会先按名单再删除一次。",
    "Backups that still hold it: {{count}}. They are encrypted and go after 90 days; restoring one erases it again first.",
  ],
  noBackups: ["没有备份还保留这些内容。", "No backup holds it."],
  paper: [
    "已经打印或导出的文件不在程序里，请另行处理。",
    "What was printed or exported is outside the program; deal with it separately.",
  ],
  typeNo: ["请输入户编号 {{householdNo}} 以确认", "Type the household number {{householdNo}} to confirm"],
  typeNoWrong: ["与户编号不符", "This is not the household's number"],
  confirm: ["永久删除", "Erase for ever"],
  done: ["已永久删除 {{count}} 条记录。", "Records erased for ever: {{count}}."],
  listHint: [
    "删除随每一份交换文件传到其他电脑。这里只有日期和原因，不留姓名。",
    "Every file carries erasures along. Only the day and the reason are kept here, no name.",
  ],
  noneTitle: ["还没有永久删除过", "Nothing was erased yet"],
  noneHint: [
    "要删除一户或一人，请在“户”“成员”中右键选择“永久删除”。由管理员办理。",
    "To erase a household or a person, choose it in the menu of Households or Members. Keepers do this.",
  ],
  when: ["日期", "Day"],
  village: ["村(居)", "Village"],
  by: ["经办", "By"],
  count: ["条数", "Records"],
  state: ["其他电脑", "Other computers"],
  doneEverywhere: ["各处均已删除", "Erased everywhere"],
  waitingFor: ["本机已删除，还在等：{{names}}", "Erased here; still waiting for: {{names}}"],
  waitingOne: ["{{name}}（{{office}}，最近来文件 {{on}}）", "{{name}} ({{office}}, last file {{on}})"],
  waitingNever: ["{{name}}（{{office}}，还没有来过文件）", "{{name}} ({{office}}, no file yet)"],
  clockDoubtful: ["日期不明（那台电脑的时钟不准）", "Day unknown (that computer's clock was wrong)"],
  notTold: ["日期随后到", "Day not known yet"],
  more: ["只显示最近 {{count}} 次", "The newest {{count}} are shown"],
  dueTitle: ["保存期已满", "Kept as long as allowed"],
  dueHint: [
    "终止、不再列入，或者因登记有误移除，已满一年。核实没有仍在办理的事项后，可以永久删除。",
    "Closed, or removed as entered by mistake, for a year or more. Check that nothing is still being done for them, then erase.",
  ],
  dueNone: ["没有保存期已满的户或人。", "No household or person has been kept that long."],
  dueMore: ["共 {{total}} 项，先显示最早的 {{count}} 项。", "{{total}} in all; the oldest {{count}} are shown."],
  dueHousehold: ["{{householdNo}} 户 {{name}}", "Household {{householdNo}} {{name}}"],
  dueMember: ["{{name}}（{{householdNo}} 户）", "{{name}} (household {{householdNo}})"],
  closedOn: ["{{on}} 终止", "closed {{on}}"],
  removedOn: ["{{on}} 移除", "removed {{on}}"],
  removed: ["已移除", "removed"],
  subject: ["户或人", "Household or person"],
});
