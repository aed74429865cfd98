import { codes } from "../records/codes.ts";
import { date, oneOf, reference } from "../records/fields.ts";
import { record } from "../records/record.ts";
import { needs, services } from "../records/services.ts";

export const requesters = codes({
  self: ["本人", "The resident"],
  guardian: ["监护人", "A guardian"],
  entrusted: ["受托", "Someone entrusted"],
});

export const requestChannels = codes({
  counter: ["当面", "In person"],
  phone: ["电话", "Phone"],
  paper: ["书面", "In writing"],
});

export const requestStates = codes({
  open: ["办理中", "Open", "在办"],
  done: ["已办结", "Done", "办结"],
  withdrawn: ["已撤回", "Taken back", "撤回"],
});

/** 求助: asked by the resident for the own household; about nobody else. */
export const helpRequest = record("helpRequest", {
  table: "help_requests",
  zh: "求助",
  en: "Help request",
  purpose: "HELP",
  keep: "2y",
  person: true,
  scope: "village",
  named: ["householdId"],
  on: "madeOn",
  fields: {
    householdId: reference("household").label("受益户", "Household").mandatory(),
    madeBy: oneOf(requesters).label("提出人", "Made by").mandatory(),
    consentId: reference("consent").label("委托同意书", "Consent to act"),
    channel: oneOf(requestChannels).label("方式", "Channel").alsoCalled("求助方式").mandatory(),
    category: oneOf({ ...services, ...needs })
      .label("事项", "Category")
      .alsoCalled("求助事项")
      .mandatory(),
    madeOn: date().label("求助日期", "Made on").alsoCalled("日期").mandatory(),
    dueOn: date().label("答复期限", "Promised for").alsoCalled("承诺日期").mandatory(),
    state: oneOf(requestStates).label("状态", "State").mandatory(),
    closedOn: date().label("办结日期", "Closed on"),
  },
});
