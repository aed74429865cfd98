import { activities } from "../units/record.ts";
import { fact, factTable, isDense, residentsCopy, said, signatureTable, statement, ticks } from "./blocks.ts";
import { aboutHome, type Home, homeFacts, homeLine } from "./homes.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import { type FormHead, keepWords, purposeLines, tearOff, title, titleOf, under, words } from "./parts.ts";

export interface JoiningSheet extends FormHead {
  readonly home: Home;
  /** Of the unit that the household is in, or may join. */
  readonly activities: string | null;
}

const keep = "closing+90d";

/** Two languages stand closer, so that both halves stay on their sheet. */
const halfOf = ({ bilingual }: JoiningSheet): string => (bilingual ? "half both" : "half");

function joining(sheet: JoiningSheet, name: string): Html {
  const { home, unitLabel } = sheet;
  const facts = [...homeFacts(home, sheet), fact(`${unitLabel}${words("number")}`, home.unitNo)];
  return html`<div class="${halfOf(sheet)}">${title(name, sheet)}${under("", words("dateRoom"))}${factTable(facts)}
${statement(words("joinAgree", { unit: unitLabel }), [`${words("activities")}：`, ...ticks(activities, sheet.activities)], words("joinLeave"))}
${signatureTable(words("signAdult"), words("signReader"))}${purposeLines(sheet.purpose, keepWords(keep))}
${residentsCopy(sheet, name, keep, [[homeLine(home), said(unitLabel, home.unitNo)], words("joinAgree", { unit: unitLabel }), words("joinLeave")])}</div>`;
}

function leaving(sheet: JoiningSheet): Html {
  const { home, unitLabel } = sheet;
  const heading = words("leaveTitle", { unit: unitLabel });
  const facts = [...homeFacts(home, sheet), fact(`${unitLabel}${words("number")}`, home.unitNo)];
  const agree = words("leaveAgree", { unit: unitLabel, date: words("dateRoom") });
  const copy = [homeLine(home), `${agree}${words("leaveNoReason")}${words("leaveAfter")}`];
  return html`<div class="${halfOf(sheet)} lower"><h1>${heading}</h1>${under("", words("dateRoom"))}${factTable(facts)}
${statement(agree, words("leaveNoReason"))}${signatureTable(words("signAdult"), words("signClerk"))}
<div class="lines">${words("leaveAfter")} ${words("rights")}</div>${tearOff(`${heading}　${words("copyTitle")}`, copy, isDense(copy))}</div>`;
}

/** F4 参加/退出互助小组自愿书: joining above, leaving below; the leaving slip asks for no reason. */
export function joiningForm(sheet: JoiningSheet, page: string): Sheet {
  const name = titleOf("joining", sheet.unitLabel);
  return {
    page,
    html: html`${joining(sheet, words("joinTitle", { unit: sheet.unitLabel }))}<div class="cutline"></div>${leaving(sheet)}`,
    running: `${name} ${aboutHome(sheet.home)}`.trim(),
    like: "joining",
    likely: 1,
  };
}
