import { phrases } from "./text.ts";

export const labour = phrases({
  labourEventNone: ["还没有互助劳动", "No mutual labour yet"],
  labourEventHint: ["登记人次和工时，不记姓名。", "Enter person-times and hours; no names."],
  volunteerCertNone: ["没有待打印的志愿证明", "No certificate waits to be printed"],
  volunteerCertHint: ["志愿者本人要求时才登记，打印后移除。", "Only for a volunteer who asks; removed once printed."],
  noNames: [
    "只登记人次和工时。志愿者本人要求时，可以开具证明。",
    "Only numbers are kept. A volunteer who asks may have a certificate.",
  ],
  newCertificate: ["开具志愿证明", "New certificate"],
  printOnce: ["打印并移除", "Print and remove"],
  once: [
    "打印或存为 PDF 后，这份证明即从台账移除，可以撤销。",
    "Once printed or saved as PDF it is removed from the register. This can be undone.",
  ],
});

/** The sentences of rules about mutual labour; `name` is the place, or the volunteer's. */
export const labourRules = phrases({
  "labour-ends-before-start": ["{{name}} 的结束日期早于开始日期。", "The work at {{name}} would end before it starts."],
  "labour-in-future": ["{{name}} 的互助劳动还没结束，结束后再登记。", "List the work at {{name}} once it is done."],
  "labour-hours-too-many": [
    "{{name}} 的工时超过人次 × 天数 × 16 小时，请核对。",
    "The hours at {{name}} are more than person-times × days × 16. Please check.",
  ],
  "labour-not-voluntary": [
    "{{name}}：只登记自愿参加的互助劳动，请确认自愿。",
    "Only voluntary work is listed. Confirm that the work at {{name}} was.",
  ],
  "certificate-hours-too-many": [
    "{{name}} 的证明工时超过天数 × 16 小时。",
    "The hours certified to {{name}} are more than days × 16.",
  ],
  "certificates-over-event": [
    "{{name}}：各份证明的工时合计超过这次互助劳动的工时。",
    "With the certificate of {{name}} more hours are certified than were worked.",
  ],
  "certificate-twice": [
    "{{name}} 这次互助劳动的证明已经登记。",
    "A certificate for {{name}} for this work is listed already.",
  ],
});
