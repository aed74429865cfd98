import { phrases } from "./text.ts";

/** Words of the certificate that a volunteer may ask for. */
export const paperLabour = phrases({
  workDays: ["劳动日期", "Days of work"],
  workTask: ["劳动事项", "Work"],
  workPlace: ["劳动地点", "Place of work"],
  certifies: [
    "兹证明 {{volunteer}} 于 {{date}} 在 {{place}} 自愿参加互助劳动（{{task}}），计 {{hours}} 小时。",
    "This certifies that {{volunteer}} took part in mutual labour ({{task}}) at {{place}} on {{date}} of free will, for {{hours}} hours.",
  ],
  certificateThanks: ["谨致谢意。", "With thanks."],
  sealVillage: ["村（居）委会盖章", "Seal of the village committee"],
  certificateOnce: [
    "本证明应本人要求开具，打印后从台账移除，不作其他用途。",
    "Issued at the volunteer's own wish; removed from the register once printed, and used for nothing else.",
  ],
});
