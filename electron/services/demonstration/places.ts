import { addDays } from "../../../shared/dates/calendarDate.ts";
import { meeting, notice, topics } from "../../../shared/notices/record.ts";
import { itemsOf } from "../../../shared/places/checklists.ts";
import { place, placeCheck, placeCheckItem } from "../../../shared/places/record.ts";
import { surveyOptions, surveyTally } from "../../../shared/surveys/record.ts";
import type { Making, Village } from "./township.ts";

const kinds = [
  { name: "村口桥", type: "bridge", checklist: "road" },
  { name: "蓄水池", type: "water", checklist: "water" },
  { name: "活动室", type: "hall", checklist: "fire" },
  { name: "一号变压器", type: "power", checklist: "electric" },
  { name: "村卫生室", type: "clinic", checklist: "electric" },
] as const;

/** Places with half-yearly checks; some items had to be fixed, and some still must be. */
export function makePlaces({ write, chance, start, today }: Making, { uid }: Village): void {
  for (const { name, type, checklist } of kinds) {
    const placeId = write.insert(place, uid, { name, type });
    for (let day = chance.day(start, addDays(start, 150)); day <= today; day = addDays(day, chance.int(150, 210))) {
      const checkId = write.insert(placeCheck, uid, { placeId, checkedOn: day, checklist });
      for (const item of itemsOf(type, checklist)) {
        const bad = chance.happens(0.15);
        const fixedOn = addDays(day, chance.int(5, 50));
        write.insert(placeCheckItem, uid, {
          checkId,
          item,
          result: bad ? "fix" : chance.happens(0.1) ? "none" : "pass",
          fix: bad ? chance.pick(["repair", "replace", "clear", "strengthen"] as const) : null,
          fixBy: bad ? addDays(day, 30) : null,
          fixedOn: bad && fixedOn <= today && chance.happens(0.85) ? fixedOn : null,
        });
      }
    }
  }
}

const titles = {
  affairs: "村务公开栏更新",
  allowance: "低保评议结果公示",
  insurance: "医保养老缴费提醒",
  safety: "冬季防火用电提醒",
  farming: "春耕农技培训",
  disaster: "汛期防灾提醒",
  dividend: "合作社年度分红",
  schooling: "助学申请办理",
} as const;

/** Meetings with their headcount, and notices that were posted up. */
export function makeNotices({ write, chance, start, today }: Making, { uid }: Village): void {
  const subjects = Object.keys(topics) as (keyof typeof titles)[];
  for (let day = addDays(start, chance.int(5, 40)); day <= today; day = addDays(day, chance.int(40, 75))) {
    const topic = chance.pick(subjects);
    write.insert(meeting, uid, { heldOn: day, venue: "村活动室", topic, headcount: chance.int(25, 110) });
    write.insert(notice, uid, {
      title: titles[topic],
      body: `请各户到村活动室了解${titles[topic]}。\n办理时间：工作日上午。`,
      topic,
      postedFrom: day,
      postedTo: addDays(day, 15),
      languages: "bo zh",
    });
  }
}

/** One tally a year of two questions about services. */
export function makeSurveys({ write, chance, start, today }: Making, { uid }: Village): void {
  for (let year = Number(start.slice(0, 4)); year < Number(today.slice(0, 4)); year++)
    for (const question of ["求助办理是否及时", "慰问品发放是否公开"]) {
      const counts = [chance.int(60, 110), chance.int(10, 30), chance.int(0, 8), chance.int(0, 8)];
      for (const [i, option] of Object.keys(surveyOptions).entries())
        write.insert(surveyTally, uid, {
          surveyNo: `${year}-1`,
          question,
          option: option as "fair",
          count: counts[i]!,
        });
    }
}
