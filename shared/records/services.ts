import { codes } from "./codes.ts";

/** 服务事项: what posted and paired officials help with (records.md 1.3); requests take them and the needs below. */
export const services = codes({
  industry: ["产业", "Livelihoods"],
  education: ["教育", "Schooling"],
  doctor: ["就医", "Seeing a doctor"],
  insurance: ["社保代办", "Social insurance errands"],
  utilities: ["水电路", "Utilities and roads", "水电路维修"],
  housing: ["住房", "Housing"],
  farming: ["农技", "Farming advice", "农技服务"],
  disaster: ["防灾", "Disaster readiness", "防灾减灾"],
});

/** 需求: what care may bring (records.md 1.5). No diagnosis. */
export const needs = codes({
  meals: ["送餐", "Meals"],
  heating: ["取暖", "Heating"],
  water: ["取水", "Fetching water"],
  company: ["陪护", "Sitting with"],
  hospital: ["送医", "To the doctor"],
  medicine: ["取药", "Fetching medicine"],
  herd: ["看畜", "Minding animals"],
  school: ["接送上学", "To and from school"],
  tutoring: ["辅导", "Help with lessons"],
  visiting: ["探望", "Calling in"],
});

/** 计量单位 of goods (records.md 1.3). */
export const measures = codes({
  yuan: ["元", "Yuan"],
  bag: ["袋", "Bags"],
  kg: ["公斤", "Kilograms", "千克"],
  piece: ["件", "Pieces"],
  set: ["套", "Sets"],
  bed: ["床", "Bedding sets"],
  head: ["头", "Head of cattle"],
  animal: ["只", "Head of sheep or goats"],
});
