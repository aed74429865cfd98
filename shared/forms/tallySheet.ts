import { codesOf } from "../records/codes.ts";
import type { Purpose } from "../records/record.ts";
import { surveyOptions, surveyTally } from "../surveys/record.ts";
import { fact, factTable, signatureTable } from "./blocks.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import { keepWords, label, titleOf, under, words } from "./parts.ts";

export interface TallySheet {
  readonly purpose: Purpose;
  readonly unitLabel: string;
  readonly bilingual: boolean;
  readonly village: string;
  readonly surveyNo: string;
  /** Without what was counted: this is the paper on which the marks are made. */
  readonly questions: readonly string[];
}

const emptyQuestions = 6;

function questionTable({ questions }: TallySheet): Html {
  const options = codesOf(surveyOptions);
  const asked = questions.length > 0 ? questions : Array.from({ length: emptyQuestions }, () => "");
  const blocks = asked.map((question, i) => {
    const rows = options.map(({ zh }, at) => {
      const first =
        at === 0
          ? html`<td rowspan="${options.length}">${i + 1}</td><td class="text" rowspan="${options.length}">${question}</td>`
          : null;
      return html`<tr class="hand">${first}<td>${zh}</td><td></td><td></td></tr>`;
    });
    return html`<tbody class="glue">${rows}</tbody>`;
  });
  return html`<table class="tail"><colgroup><col style="width:7%"><col style="width:33%"><col style="width:14%"><col style="width:34%"><col style="width:12%"></colgroup><thead><tr><th>${words("serial")}</th><th>${words("question")}</th><th>${words("option")}</th><th>${words("marks")}</th><th>${words("total")}</th></tr></thead>${blocks}</table>`;
}

/** F21 服务满意度计数表: marks counted from a box; the ballots are destroyed. */
export function tallySheet(sheet: TallySheet, page: string): Sheet {
  const { purpose, unitLabel, bilingual, village, surveyNo, questions } = sheet;
  const name = titleOf("tally", unitLabel);
  const facts = [
    fact(surveyTally.fields.surveyNo.zh, surveyNo),
    fact(label("village", bilingual, "village"), village),
    fact(words("ballotsInBox"), ""),
    fact(words("ballotsVoid"), ""),
  ];
  const foot = html`<div class="lines"><div>${words("ballotsDestroyed")}</div><div><b>${words("purpose")}</b>${words(`purpose${purpose}`)}。<b style="margin-left:1em">${words("kept")}</b>${keepWords(surveyTally.keep)}</div></div>`;
  return {
    page,
    html: html`<h1>${name}</h1>${under("", words("dateBlank"))}${factTable(facts)}${questionTable(sheet)}<div class="keep">${signatureTable(words("signCounter"), words("signSecondCounter"))}${foot}</div>`,
    running: `${name} ${village} ${surveyNo}`.trim(),
    like: `tally ${questions.length}`,
    likely: questions.length > 6 ? 2 : 1,
  };
}
