import { phrases } from "./text.ts";

/** Titles of printed forms, on the paper and in the dialog. */
export const formTitles = phrases({
  household: ["户基本信息表（服务用）", "Household form (for services)"],
  unit: ["联户单位基本情况表", "Unit form"],
  roster: ["村（居）花名册台账", "Village roster ledger"],
  convenors: ["户长轮值/任期登记表", "Convenors and their terms"],
  joining: ["参加/退出联户单位自愿书", "Joining and leaving a unit"],
  officers: ["派驻人员花名册", "Posted officers"],
  pairing: ["结对帮扶意愿书", "Pairing agreement"],
  visit: ["结对走访服务单", "Visit slip"],
  visitTotals: ["结对走访月度汇总表", "Visits by month (totals only)"],
  receipt: ["慰问金（品）签收单", "Receipt for money or goods"],
  receiptList: ["慰问金（品）发放签收表", "Receipt list for money and goods"],
  deeds: ["实事好事台账", "Practical deeds"],
  enterprise: ["合作社/经济实体登记表", "Co-operative or enterprise"],
  labour: ["互助投工登记表", "Mutual labour"],
  donation: ["捐赠物资接收与发放表", "Donation received and handed out"],
  care: ["照料服务约定书", "Care agreement"],
  careGrid: ["照料服务记录", "Care given in a month"],
  request: ["居民求助单", "Request for help"],
  placeCheck: ["场所安全检查表", "Place safety check"],
  notices: ["会议与通知登记簿", "Meetings and notices"],
  tally: ["服务满意度计数表", "Satisfaction tally sheet"],
  rights: ["个人信息查阅/更正/删除/撤回申请与回执", "Request to view, correct, erase or withdraw, with receipt"],
});
