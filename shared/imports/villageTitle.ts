const named = /([\p{Script=Han}]{1,20}?(?:村|社区|居委会))(?!民|委|组|干|小)/u;

/** 全村, 农村: words that end as a village's name does and name none. */
const none = /^(?:[本全各该我]|新?农|乡|行政|自然|贫困|驻|各行政)村$|^[本全各该我]社区$/;

/** Whether a text that ends as a village's name does can name one. */
export const canNameVillage = (text: string): boolean => !none.test(text);

/** The village that a title or a sheet's name tells: 示范县幸福乡上坝村农牧户花名册; empty where it tells none. */
export function villageIn(text: string): string {
  const line = text
    .replace(/\s+/g, "")
    .replace(/\d{4}年度?(?:\d{1,2}月份?)?/g, "")
    .replace(/村?村民委员会|村(?:民委员会|委会)|(?<=\p{Script=Han}{2})行政村/u, "村")
    .replace(/.*(?:[省市州县乡镇道:：]|(?<!社)区)/u, "");
  const name = named.exec(line)?.[1];
  return name !== undefined && canNameVillage(name) ? name : "";
}

const ofPeople = /村|社区|居委会/;
const title = /(?:名册|花名|登记表|一览表?|统计表|明细表|信息表|情况表|汇总表|名单|台账|底册)(?:[(（].*[)）])?$/;

/** The village that a line tells which is nothing but a table's title; empty where it is none. */
export function villageOfTitle(texts: readonly string[]): string {
  const text = texts[0]!;
  if (texts.length > 4 || text.length > 60 || !ofPeople.test(text) || !title.test(text.trim())) return "";
  return villageIn(text);
}
