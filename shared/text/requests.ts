import { phrases } from "./text.ts";

/** Help requests. */
export const requests = phrases({
  helpRequestNone: ["还没有求助", "No help request yet"],
  helpRequestHint: [
    "登记住户自己提出的求助和答应的日期。",
    "Enter what residents ask for their own household, and the promised day.",
  ],
  entrustedBy: ["委托人（该户成员）", "Entrusted by (of the household)"],
  entrustedOn: ["委托日期", "Entrusted on"],
  entrustedHint: ["与求助日期相同", "the same as the request"],
  entrustedPaper: ["委托书编号", "Number on the paper"],
  whoEntrusts: [
    "受托提出的求助，须有该户成员签字的委托。",
    "A request made by somebody entrusted needs the signature of one of the household.",
  ],
  done: ["办结…", "Done…"],
  withdrawn: ["求助人撤回…", "Taken back…"],
  closeTitle: ["办结求助", "Close help requests"],
  closeWithdrawn: ["求助人撤回", "Taken back by the resident"],
  closeAsk: ["{{count}} 项求助，日期：", "{{count}} requests, on:"],
  closeOn: ["日期", "Day"],
  closed: ["已办结 {{count}} 项", "Closed: {{count}}"],
  overdueBy: ["已超过答复期限 {{days}} 天", "Overdue by {{days}} days"],
  dueIn: ["还有 {{days}} 天到答复期限", "Promised within {{days}} days"],
  dueToday: ["今天到答复期限", "Promised for today"],
});
