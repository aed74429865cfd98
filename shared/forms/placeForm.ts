import { checkItems, checklists, listsFor, itemsOf } from "../places/checklists.ts";
import { checkResults, fixes, placeCheck, placeCheckItem, placeTypes } from "../places/record.ts";
import { codesOf } from "../records/codes.ts";
import type { Purpose } from "../records/record.ts";
import { fact, factTable, fieldLabel, signatureTable, tick, wide } from "./blocks.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import { dateWords, keepWords, label, meaning, titleOf, under, words } from "./parts.ts";

/** A line of a checklist; only its item where the check is still to be made. */
export interface CheckLine {
  readonly list: string;
  readonly item: string | null;
  readonly result?: string | null;
  readonly fix?: string | null;
  readonly fixBy?: string | null;
  readonly fixedOn?: string | null;
}

export interface PlaceSheet {
  readonly asOf: string;
  readonly purpose: Purpose;
  readonly unitLabel: string;
  readonly bilingual: boolean;
  readonly village: string;
  /** Null on an empty form. */
  readonly place: { readonly name: string; readonly type: string } | null;
  /** Null where the check is still to be made. */
  readonly checkedOn: string | null;
  readonly lines: readonly CheckLine[];
}

const { fields } = placeCheckItem;
const emptyLines = 16;

/** All fixed items of a type of place, for a check on the spot; free lines where no type is known. */
export const linesToCheck = (type: string | null): CheckLine[] =>
  type === null
    ? Array.from({ length: emptyLines }, () => ({ list: "", item: null }))
    : listsFor(type).flatMap((list) => itemsOf(type, list).map((item) => ({ list, item })));

function row({ list, item, result, fix, fixBy, fixedOn }: CheckLine, no: number): Html {
  const results = codesOf(checkResults).map(({ code, zh }) => tick(zh, result === code));
  return html`<tr class="hand"><td>${no}</td><td>${meaning(checklists, list)}</td><td class="text">${meaning(checkItems, item)}</td><td>${results}</td><td>${meaning(fixes, fix ?? null)}</td><td>${fixBy ?? ""}</td><td>${fixedOn ?? ""}</td></tr>`;
}

function checklist({ lines }: PlaceSheet): Html {
  const heads = [placeCheck.fields.checklist.zh, fields.item.zh, fields.result.zh, fields.fix.zh, fields.fixBy.zh];
  return html`<table class="tail places"><colgroup><col style="width:6%"><col style="width:8%"><col style="width:24%"><col style="width:24%"><col style="width:12%"><col style="width:13%"><col style="width:13%"></colgroup><thead><tr><th>${words("serial")}</th>${heads.map((head) => html`<th>${head}</th>`)}<th>${words("recheckedOn")}</th></tr></thead><tbody>${lines.map((line, i) => row(line, i + 1))}</tbody></table>`;
}

/** F19 场所安全检查表: the place is checked, not the people. */
export function placeForm(sheet: PlaceSheet, page: string): Sheet {
  const { purpose, unitLabel, bilingual, village, place, checkedOn, lines } = sheet;
  const name = titleOf("placeCheck", unitLabel);
  const facts = [
    fact(label("placeName", bilingual, "name"), place?.name ?? ""),
    fact(label("village", bilingual, "village"), village),
    place
      ? fact(words("placeType"), meaning(placeTypes, place.type))
      : wide(
          words("placeType"),
          codesOf(placeTypes).map(({ zh }) => tick(zh)),
        ),
    fact(fieldLabel(placeCheck.fields.checkedOn, sheet, "date"), dateWords(checkedOn) || words("dateRoom")),
  ];
  const fixedWords = codesOf(fixes)
    .map(({ zh }) => zh)
    .join("、");
  const foot = html`<div class="lines"><div>${words("fixChoices", { fixes: fixedWords })}</div><div>${words("placesNotPeople")}</div><div><b>${words("purpose")}</b>${words(`purpose${purpose}`)}。<b style="margin-left:1em">${words("kept")}</b>${keepWords(placeCheck.keep)}</div></div>`;
  return {
    page,
    html: html`<h1>${name}</h1>${under("", "")}${factTable(facts)}${checklist(sheet)}<div class="keep">${signatureTable(words("signInspector"), words("signPlaceKeeper"))}${foot}</div>`,
    running: `${name} ${village} ${place?.name ?? ""}`.trim(),
    like: `place ${lines.length}`,
    likely: 1,
  };
}
