import { phrases } from "./text.ts";

/** The sentences of broken rules about care and help requests; `name` is the person's name or the household's number. */
export const careRules = phrases({
  "care-without-consent": [
    "{{name}} 的照料没有有效的同意书：同意应在开始之前作出，撤回当天照料结束。",
    "The care of {{name}} has no standing consent: it is given before care starts, and care ends the day it is withdrawn.",
  ],
  "care-consent-by-other": [
    "{{name}} 的照料应由本人同意；不满 14 周岁的由监护人同意。",
    "{{name}} must agree in person; for a child under 14 the guardian agrees.",
  ],
  "care-minor-without-guardian": [
    "按登记的出生日期，{{name}} 可能不满 14 周岁，请先在成员页登记监护人。",
    "By the listed birth {{name}} may be under 14. List a guardian on the members page first.",
  ],
  "care-starts-in-future": ["{{name}} 的照料开始日期在今天之后。", "The care of {{name}} would start after today."],
  "care-ends-before-start": [
    "{{name}} 的照料结束日期早于开始日期。",
    "The care of {{name}} would end before it starts.",
  ],
  "care-review-before-start": [
    "{{name}} 的复核日期早于照料开始日期。",
    "The review for {{name}} would be before care starts.",
  ],
  "care-review-too-late": [
    "{{name}} 的复核日期应在 12 个月之内。",
    "The care of {{name}} must be reviewed within 12 months.",
  ],
  "care-of-gone-person": [
    "{{name}} 已不在册，照料应在当日结束。",
    "{{name}} is no longer listed; care ends on that day.",
  ],
  "care-open-twice": [
    "{{name}} 已有进行中的照料，请在原记录上办理。",
    "{{name}} is being cared for already. Use that entry.",
  ],
  "care-ended": ["{{name}} 的照料已经结束。", "The care of {{name}} has ended already."],
  "request-closed": ["{{name}} 户的这项求助已经结束。", "This request of household {{name}} is closed already."],
  "care-month-in-future": [
    "{{name}}：只能登记本月和以前的次数。",
    "{{name}}: counts are entered for this month and earlier ones only.",
  ],
  "care-month-outside": ["{{name}}：这个月不在照料期间。", "{{name}}: there was no care in this month."],
  "care-month-twice": [
    "{{name}}：同一个月同一项服务登记了两次，请核对。",
    "{{name}}: the same service is counted twice in one month. Compare the two.",
  ],
  "request-without-consent": [
    "{{name}} 户受托提出的求助没有该户成员的委托同意书。",
    "The request for household {{name}} was made by someone entrusted, but the household's consent is missing.",
  ],
  "request-consent-unneeded": [
    "{{name}} 户的求助不是受托提出的，不需要委托同意书。",
    "The request of household {{name}} was not made by someone entrusted; it takes no consent.",
  ],
  "request-in-future": ["{{name}} 户的求助日期在今天之后。", "The request of household {{name}} is dated after today."],
  "request-due-before-made": [
    "{{name}} 户的答复期限早于求助日期。",
    "The promised day for household {{name}} is before the request was made.",
  ],
  "request-closed-without-day": [
    "{{name}} 户的求助已办结或撤回，请填写日期。",
    "The request of household {{name}} is closed; enter the day.",
  ],
  "request-open-with-day": [
    "{{name}} 户的求助还在办理，不能有办结日期。",
    "The request of household {{name}} is open; it has no closing day yet.",
  ],
  "request-closed-before-made": [
    "{{name}} 户的办结日期早于求助日期。",
    "The request of household {{name}} would be closed before it was made.",
  ],
  "request-closed-in-future": [
    "{{name}} 户的办结日期在今天之后。",
    "The request of household {{name}} would be closed after today.",
  ],
  "request-of-ended-household": [
    "{{name}} 户已终止，不能有办理中的求助。",
    "Household {{name}} has ended; it cannot have an open request.",
  ],
});
