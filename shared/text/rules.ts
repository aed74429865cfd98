import { phrases } from "./text.ts";

/** The sentence of each broken rule; names the row and says what to do. */
export const rules = phrases({
  "last-keeper": ["至少要有一名管理员。", "At least one keeper must remain."],
  "clerk-name-taken": ["已有同名的经办人，请加以区分。", "A clerk with this name exists already. Tell them apart."],
  "own-end": ["不能停用自己的账号，请另一位管理员操作。", "You cannot end your own sign-in. Ask another keeper."],
  "reference-missing": [
    "{{name}}：{{field}}所指的记录不存在或已移除，请重新选择。",
    "{{name}}: the row under {{field}} is not there or was removed. Choose it again.",
  ],
  "household-without-head": [
    "{{householdNo}} 户有成员但没有户主，请指定户主。",
    "Household {{householdNo}} has members but no head. Choose one.",
  ],
  "head-without-household": [
    "{{householdNo}} 户没有在册成员，不能有户主。",
    "Household {{householdNo}} has no listed members, so it cannot have a head.",
  ],
  "household-no-missing": ["户编号不能为空。", "The household number is missing."],
  "household-no-taken": [
    "户编号 {{householdNo}} 在本村已被使用，请换一个。",
    "Household number {{householdNo}} is already used in this village. Choose another.",
  ],
  "phone-without-consent": [
    "{{householdNo}} 户的电话没有有效的同意，不能保存。",
    "Household {{householdNo}} has a phone number without a standing consent.",
  ],
  "phone-without-head": [
    "{{householdNo}} 户还没有户主，没有人能同意登记电话，请先登记成员。",
    "Household {{householdNo}} has no head who could agree to keeping a number. List its members first.",
  ],
  "no-phone-consent": [
    "{{householdNo}} 户没有可撤回的电话登记同意。",
    "Household {{householdNo}} has no consent to keeping a number that could be withdrawn.",
  ],
  "fewer-people-than-names": [
    "{{householdNo}} 户登记了 {{listed}} 名成员，人口数不能更少。",
    "Household {{householdNo}} lists {{listed}} members; its people cannot be fewer.",
  ],
  "ended-household-with-members": [
    "{{householdNo}} 户已终止，不能再有在册成员。",
    "Household {{householdNo}} has ended and cannot have listed members.",
  ],
  "ended-household-in-unit": [
    "{{householdNo}} 户已终止，请先退出联户单位。",
    "Household {{householdNo}} has ended; it must leave its unit first.",
  ],
  "two-open-memberships": [
    "{{householdNo}} 户同时参加了两个联户单位，只能参加一个。",
    "Household {{householdNo}} is in two units; it can be in one only.",
  ],
  "member-without-name": [
    "成员至少要有一个姓名（汉字或藏文）。",
    "A member needs at least one name, in Chinese or Tibetan.",
  ],
  "birth-in-future": ["{{name}} 的出生日期在今天之后，请检查。", "{{name}} would be born after today. Check the date."],
  "member-without-household": ["{{name}} 没有所在户。", "{{name}} belongs to no household."],
  "guardian-unknown": [
    "{{name}} 的监护人不在本村名册中。",
    "The guardian of {{name}} is not in this village's roster.",
  ],
  "guardian-is-oneself": [
    "{{name}} 不能做自己的监护人，请另选一人。",
    "{{name}} cannot be their own guardian. Choose somebody else.",
  ],
  "guardian-not-adult": [
    "按登记的出生日期，{{name}} 可能不满 18 周岁，不能做监护人。",
    "By the listed birth {{name}} may be under 18 and cannot be a guardian.",
  ],
  "guardian-unchanged": ["{{name}} 的监护人没有变化。", "The guardian of {{name}} would stay the same."],
  "double-is-itself": ["请选另一条登记，不能选 {{name}} 的这一条。", "Choose another entry than this one of {{name}}."],
  "double-in-other-village": [
    "{{name}} 登记在另一个村，只能合并本村的登记。",
    "{{name}} is listed in another village; only entries of one village can be joined.",
  ],
  "double-heads-household": [
    "{{name}} 是 {{householdNo}} 户的户主，户内还有别人。请先变更户主，或者先合并两户。",
    "{{name}} heads household {{householdNo}}, which has other people. Change its head or merge the households first.",
  ],
  "state-before-joining": ["{{name}} 的状态日期早于入户日期。", "{{name}} changed state before joining the household."],
  "membership-without-consent": [
    "{{householdNo}} 户参加联户单位需要有效的同意书。",
    "Household {{householdNo}} needs a standing consent to be in a unit.",
  ],
  "membership-without-unit": [
    "{{householdNo}} 户参加的联户单位不存在。",
    "The unit that household {{householdNo}} joined does not exist.",
  ],
  "membership-ends-before-start": [
    "{{householdNo}} 户的退出日期早于参加日期。",
    "Household {{householdNo}} left before it joined.",
  ],
  "membership-before-unit": [
    "{{householdNo}} 户的参加日期早于 {{unitNo}} 的成立日期，请检查日期。",
    "Household {{householdNo}} would join {{unitNo}} before it was set up. Check the dates.",
  ],
  "membership-after-unit": [
    "{{householdNo}} 户的参加或退出日期晚于 {{unitNo}} 的终止日期，请检查日期。",
    "Household {{householdNo}} would join or leave {{unitNo}} after its end. Check the dates.",
  ],
  "memberships-overlap": [
    "{{householdNo}} 户的参加日期重叠，请先退出原单位。",
    "Memberships of household {{householdNo}} overlap. It must leave the earlier unit first.",
  ],
  "unit-no-missing": ["联户单位编号不能为空。", "The unit number is missing."],
  "unit-no-taken": [
    "联户单位编号 {{unitNo}} 在本村已被使用，请换一个。",
    "Unit number {{unitNo}} is already used in this village. Choose another.",
  ],
  "unit-ends-before-start": ["{{unitNo}} 的终止日期早于成立日期。", "Unit {{unitNo}} would end before it was set up."],
  "ended-unit-with-members": [
    "{{unitNo}} 已终止，但还有户在其中。",
    "Unit {{unitNo}} has ended but still has households.",
  ],
  "ended-unit-with-convenor": [
    "{{unitNo}} 终止后不能还有户长任期。",
    "Unit {{unitNo}} cannot have a convenor after its end.",
  ],
  "term-without-unit": ["户长任期没有对应的联户单位。", "The convenor term has no unit."],
  "term-without-convenor": ["{{unitNo}} 的户长不在名册中。", "The convenor of {{unitNo}} is not in the roster."],
  "term-ends-before-start": ["{{unitNo}} 的任期止早于任期起。", "The term in {{unitNo}} ends before it starts."],
  "term-too-long": [
    "{{unitNo}} 的户长任期不能超过三年。",
    "A convenor's term in {{unitNo}} cannot be longer than three years.",
  ],
  "terms-overlap": ["{{unitNo}} 的户长任期重叠。", "Convenor terms of {{unitNo}} overlap."],
  "village-without-name": ["村(居)名称不能为空。", "The village has no name."],
  "village-code-missing": ["{{name}} 没有村级代码。", "{{name}} has no village code."],
  "village-code-class": [
    "{{name}} 的村级代码第七位应为 0 至 5（0 街道，1 镇，2、3 乡，4、5 特殊区域）。",
    "The seventh digit of the code of {{name}} should be 0 to 5 (0 subdistrict, 1 town, 2 and 3 township, 4 and 5 special area).",
  ],
  "village-code-taken": [
    "{{name}} 的村级代码已被另一个村使用。",
    "The code of {{name}} is already used by another village.",
  ],
  "village-kind-against-code": [
    "{{name}} 的类别与代码第十位不符。",
    "The kind of {{name}} does not agree with the tenth digit of its code.",
  ],
  "division-code-length": [
    "区划代码 {{code}} 的位数与级别不符。",
    "Division code {{code}} has the wrong length for its level.",
  ],
  "division-ends-before-start": ["区划 {{code}} 的停用日期早于启用日期。", "Division {{code}} ends before it starts."],
  "divisions-overlap": ["区划 {{code}} 的有效期重叠。", "Periods of division {{code}} overlap."],
  "relation-says-head": [
    "{{householdNo}} 户有不是户主的成员，与户主关系却是“户主”。",
    "In household {{householdNo}} somebody's relation says head, but the head is another.",
  ],
  "unit-end-without-reason": [
    "{{unitNo}} 的终止日期和终止方式要一起填写。",
    "Unit {{unitNo}} needs both the day and the manner of its end.",
  ],
  "unit-too-large": ["{{unitNo}} 最多 99 户。", "Unit {{unitNo}} can hold 99 households at most."],
  "paid-without-stipend": [
    "{{unitNo}} 的户长有发放日期，但没有补助金额。",
    "The convenor of {{unitNo}} has a day of payment but no stipend.",
  ],
  "history-ends-before-start": [
    "{{name}} 的经历中，结束日期早于开始日期，请检查日期。",
    "In the history of {{name}} a period would end before it starts. Check the date.",
  ],
  "history-overlaps": [
    "{{name}} 的经历日期重叠，请检查日期。",
    "Periods in the history of {{name}} would overlap. Check the date.",
  ],
  "consent-without-member": [
    "同意书的同意人不在本村名册中。",
    "The person who gave the consent is not in this village's roster.",
  ],
  "consent-withdrawn-before-given": ["撤回日期早于同意日期。", "The consent would be withdrawn before it was given."],
  "division-outside-parent": [
    "区划代码 {{code}} 不以任何上级区划的代码开头。",
    "Division code {{code}} does not begin with the code of any division above it.",
  ],
  "household-ended": ["{{householdNo}} 户已终止。", "Household {{householdNo}} has ended."],
  "unit-ended": ["{{unitNo}} 已终止。", "Unit {{unitNo}} has ended."],
  "member-not-listed": ["{{name}} 已不在册。", "{{name}} is no longer listed."],
  "household-too-large": [
    "{{householdNo}} 户的人口数超过 40，请先核对。",
    "Household {{householdNo}} would have more than 40 people. Check first.",
  ],
  "head-not-in-household": [
    "选定的户主不是 {{householdNo}} 户的在册成员。",
    "The chosen head is not a listed member of household {{householdNo}}.",
  ],
  "same-head": [
    "选定的人已经是 {{householdNo}} 户的户主。",
    "The chosen person is already the head of household {{householdNo}}.",
  ],
  "same-household": [
    "请另选一户，{{householdNo}} 户就是原来的户。",
    "Choose another household; {{householdNo}} is the same one.",
  ],
  "same-unit": ["{{householdNo}} 户已在该联户单位中。", "Household {{householdNo}} is already in that unit."],
  "same-village": ["{{householdNo}} 户已在该村。", "Household {{householdNo}} is already in that village."],
  "household-in-other-village": [
    "{{householdNo}} 户在另一个村，请用“迁到另一个村”。",
    "Household {{householdNo}} is in another village. Move the whole household instead.",
  ],
  "unit-in-other-village": ["{{unitNo}} 在另一个村。", "Unit {{unitNo}} is in another village."],
  "convenor-of-other-village": [
    "{{name}} 不在 {{unitNo}} 所在的村。",
    "{{name}} is not in the village of unit {{unitNo}}.",
  ],
  "household-in-no-unit": [
    "{{householdNo}} 户没有可退出的联户单位。",
    "Household {{householdNo}} has no unit to leave.",
  ],
  "household-not-in-unit": [
    "分配的户不在 {{unitNo}} 中，或分配了两次。",
    "A placed household is not in unit {{unitNo}}, or was placed twice.",
  ],
  "split-without-rest": [
    "{{householdNo}} 户至少要留下一名成员。",
    "At least one member must stay in household {{householdNo}}.",
  ],
  "event-in-future": ["日期不能晚于今天（{{today}}）。", "The day cannot be after today ({{today}})."],
});
