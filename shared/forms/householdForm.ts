import type { HouseholdRow } from "../households/contract.ts";
import { relations, sexes } from "../members/codes.ts";
import type { MemberRow } from "../members/contract.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import {
  dateWords,
  handDate,
  type FormHead,
  label,
  meaning,
  purposeLines,
  signatures,
  tearOff,
  title,
  titleOf,
  under,
  words,
  yearWords,
} from "./parts.ts";

export interface HouseholdSheet extends FormHead {
  readonly household: HouseholdRow;
  /** Listed on the day, head first. */
  readonly members: readonly MemberRow[];
}

/** Rows of an empty form, to be filled in by hand. */
const emptyRows = 10;
/** More people than this stand closer, so that twenty fit on one page with the resident's copy. */
const closeFrom = 12;
/** Rows that stay with the signatures when the table breaks over pages. */
const kept = 3;

/** People whose form is one page when names are of usual length; more take two. */
const onOnePage = 19;

const nameOf = ({ nameZh, nameBo, nameTag }: MemberRow): Html => {
  const tag = nameTag === null ? "" : `（${nameTag}）`;
  const bo = nameBo === null ? null : html`<span class="bo" lang="bo">${nameBo}</span>`;
  return html`${nameZh === null ? "" : nameZh + tag}${bo}`;
};

function memberRow(member: MemberRow | null, no: number): Html {
  if (!member) return html`<tr style="height:8mm"><td>${no}</td><td></td><td></td><td></td><td></td></tr>`;
  return html`<tr><td>${no}</td><td class="name">${nameOf(member)}</td><td>${meaning(sexes, member.sex)}</td><td>${yearWords(member.birth)}</td><td>${meaning(relations, member.relation)}</td></tr>`;
}

function facts({ household, bilingual }: HouseholdSheet): Html {
  const say = label;
  return html`<table><colgroup><col style="width:17%"><col style="width:33%"><col style="width:17%"><col style="width:33%"></colgroup>
<tr><th>${say("householdNo", bilingual, "household")}</th><td>${household.householdNo}</td><th>${say("village", bilingual, "village")}</th><td>${household.villageName}</td></tr>
<tr><th>${say("houseName")}</th><td>${household.houseName}</td><th>${say("head", bilingual, "head")}</th><td>${household.headName}</td></tr>
<tr><th>${say("address", bilingual, "address")}</th><td class="text" colspan="3">${household.addressLine}</td></tr>
<tr><th>${say("phone", bilingual, "phone")}</th><td>${household.phone}</td><th>${say("people")}</th><td>${household.householdNo === "" ? "" : words("peopleCount", { count: household.personCount })}</td></tr>
</table>`;
}

/** People, signatures and the resident's copy in one table: its last rows stay together on a page. */
function memberTable(sheet: HouseholdSheet): Html {
  const { household, members, bilingual } = sheet;
  const empty = household.householdNo === "";
  const rows = empty
    ? Array.from({ length: emptyRows }, (_, i) => memberRow(null, i + 1))
    : members.map((member, i) => memberRow(member, i + 1));
  const free = rows.slice(0, Math.max(0, rows.length - kept));
  const tail = rows.slice(free.length);
  const signed = signatures([2, words("signHousehold")], [2, words("signClerk")], [1, handDate()]);
  return html`<table class="tail ${rows.length > closeFrom ? "close" : ""}"><colgroup><col style="width:8%"><col style="width:42%"><col style="width:12%"><col style="width:16%"><col style="width:22%"></colgroup>
<thead><tr><th>${words("serial")}</th><th>${label("name", bilingual, "name")}</th><th>${label("sex", bilingual, "sex")}</th><th>${words("birth")}</th><th>${words("relation")}</th></tr></thead>
<tbody>${free}</tbody><tbody class="glue">${tail}<tr><td colspan="5" class="text">${words("checked")}</td></tr>${signed}<tr><td colspan="5" class="bare">${purposeLines(sheet.purpose, words("keepHousehold"))}${copyOf(sheet)}</td></tr></tbody></table>`;
}

const memberLine = (member: MemberRow): Html => {
  const facts = [meaning(relations, member.relation), meaning(sexes, member.sex), yearWords(member.birth)];
  const known = facts.filter((fact) => fact !== "").join("，");
  return html`${nameOf(member)}${known === "" ? "" : `（${known}）`}`;
};

/** The resident's part holds everything that the form holds. */
function copyOf({ household, members, purpose, asOf, unitLabel }: HouseholdSheet): Html {
  const empty = household.householdNo === "";
  const blank = "＿＿＿＿＿＿";
  const fact = (key: Parameters<typeof words>[0], value: string | null) =>
    value === null && empty
      ? html`<span class="near">${words(key)}：${blank}</span>　`
      : `${words(key)}：${value ?? "—"}　`;
  return tearOff(`${titleOf("household", unitLabel)}　${words("copyTitle")}`, [
    [
      fact("householdNo", empty ? null : household.householdNo),
      fact("village", empty ? null : household.villageName),
      fact("houseName", household.houseName),
      household.unitNo === null ? "" : `${unitLabel}：${household.unitNo}　`,
      fact("phone", household.phone),
      fact("people", empty ? null : words("peopleCount", { count: household.personCount })),
      empty ? "" : words("asOf", { date: dateWords(asOf) }),
    ],
    fact("address", household.addressLine),
    empty
      ? null
      : [
          `${words("members")}：`,
          members.length === 0 ? "—" : members.map((member, i) => [i === 0 ? "" : "；", memberLine(member)]),
        ],
    `${words("purpose")}：${words(`purpose${purpose}`)}。${words("kept")}：${words("keepHousehold")}`,
    [`${words("refuse")}${words("rights")}${words("contact")}：${words("contactVillage")}${blank}　`, handDate()],
  ]);
}

/** F3 户基本信息表（服务用）, A4 portrait, with the resident's copy to tear off. */
export function householdForm(sheet: HouseholdSheet, page: string): Sheet {
  const { household, members, asOf } = sheet;
  const name = titleOf("household", sheet.unitLabel);
  const day = household.householdNo === "" ? words("dateBlank") : words("asOf", { date: dateWords(asOf) });
  return {
    page,
    html: html`${title(name, sheet)}${under(household.unitNo === null ? "" : `${sheet.unitLabel}：${household.unitNo}`, day)}${facts(sheet)}${memberTable(sheet)}`,
    running: `${name} ${household.villageName} ${household.householdNo}`.trim(),
    like: `${members.length} ${sheet.bilingual}`,
    likely: members.length > onOnePage ? 2 : 1,
  };
}
