import { phrases } from "./text.ts";

export const common = phrases({
  appName: ["互助台账", "Hearthbook"],
  cancel: ["取消", "Cancel"],
  confirm: ["确定", "OK"],
  back: ["返回", "Back"],
  next: ["下一步", "Next"],
  retry: ["重试", "Try again"],
  save: ["保存", "Save"],
  asOf: ["截至日期", "As of"],
  today: ["今天", "today"],
  previousPage: ["上一页", "Previous page"],
  nextPage: ["下一页", "Next page"],
  page: ["第 {{page}} 页，共 {{pages}} 页", "Page {{page}} of {{pages}}"],
});
