import { cssString, Html, html } from "./html.ts";
import { cutTo } from "./pagination.ts";
import { words } from "./parts.ts";

const face = (family: string, file: string, weight: number, range = ""): string =>
  `@font-face { font-family: "${family}"; src: url("/fonts/${file}") format("truetype"); font-weight: ${weight};${range} }`;
const tibetan = " unicode-range: U+0F00-0FFF;";

/** The bundled open fonts. Office fonts come first where the PC has them (documents.md, forms by Chromium). */
export const fontFaces = [
  face("Form Serif", "NotoSerifSC_400Regular.ttf", 400),
  face("Form Serif", "NotoSerifSC_700Bold.ttf", 700),
  face("Form Tibetan", "NotoSerifTibetan_400Regular.ttf", 400, tibetan),
  face("Form Tibetan", "NotoSerifTibetan_700Bold.ttf", 700, tibetan),
].join("\n");

/** Style of every form: heavy outer frame, thin inner lines, Song face. `:host` and `body` are one, for the preview. */
export const formCss = `
:host, body { margin: 0; color: #000; font: 10.5pt/1.45 "Form Tibetan", FangSong, STFangsong, "Form Serif", serif; }
* { box-sizing: border-box; }
h1 { margin: 0; text-align: center; letter-spacing: .12em; font: 700 18pt/1.4 "Form Tibetan", "FZXiaoBiaoSong-B05S", SimSun, "Form Serif", serif; }
.bo { display: block; line-height: 1.6; font-size: .86em; }
.name .bo { display: inline-block; max-width: 100%; margin-left: .7em; }
.under { display: flex; justify-content: space-between; margin: 1mm 0 1.5mm; font-size: 9.5pt; }
table { width: 100%; border-collapse: collapse; border: 1.5pt solid #000; table-layout: fixed; }
th, td { border: .5pt solid #000; padding: .8mm 1.4mm; text-align: center; vertical-align: middle; overflow-wrap: anywhere; }
th { font-weight: 700; font-size: .95em; }
td.text { text-align: left; }
tr { break-inside: avoid; }
.tail { border-top: 0; }
.close td { padding-block: .25mm; line-height: 1.3; }
.close .bo { line-height: 1.5; }
.close .sign td { padding-block: .8mm; }
.sign td { font-size: 9.5pt; height: 13mm; text-align: left; vertical-align: top; }
td.bare { border: hidden; border-top: 1.5pt solid #000; padding: 0; text-align: left; }
.glue, .glue *, .keep { break-inside: avoid; }
.lines { margin: 1.5mm 0 0; font-size: 9pt; line-height: 1.5; break-before: avoid; break-inside: avoid; }
.lines b { margin-right: .5em; }
.tear { break-inside: avoid; margin-top: 4mm; }
.tear hr { border: 0; border-top: .8pt dashed #000; margin: 0; }
.tear .cut { text-align: center; font-size: 8pt; margin: .4mm 0 1mm; }
.tear h2 { margin: 0 0 1mm; font: 700 12pt/1.4 "Form Tibetan", SimSun, "Form Serif", serif; text-align: center; }
.tear .copy { border: .8pt solid #000; padding: 1.5mm 2.5mm; font-size: 9pt; line-height: 1.5; }
.tear .copy > div { margin: .3mm 0; }
.tear .copy.dense { font-size: 7.5pt; line-height: 1.3; }
td.long { font-size: 7.5pt; line-height: 1.2; padding-block: .3mm; }
.qr { display: flex; align-items: center; gap: 2mm; }
.qr svg { width: 25mm; height: 25mm; flex: none; }
.qr-head { position: relative; min-height: 22mm; display: flex; flex-direction: column; justify-content: center; }
.qr-head .qr { position: absolute; right: -3mm; top: -2.5mm; }
.mark { position: absolute; width: 1mm; height: 1mm; }
.form { break-after: page; padding: 0 .6mm; }
.copy .bo { display: inline; margin-left: .3em; }
.near { white-space: nowrap; }
.form:last-child { break-after: auto; }
.next-page { break-before: page; }
.next-page > h2 { margin: 0 0 1.5mm; font: 700 13pt/1.4 "Form Tibetan", SimSun, "Form Serif", serif; }
.frame { border: 1.5pt solid #000; border-top: 0; break-inside: avoid; }
.frame { font-size: 12pt; }
.frame p { margin: .6mm 0; line-height: 1.7; }
.frame .own, .frame .other { padding: 1.5mm 2.5mm; }
.frame.two { display: grid; grid-template-columns: 1fr 1fr; }
.frame.two .other { border-left: .5pt solid #000; color: #444; font-size: .9em; }
.both .frame.two { grid-template-columns: 3fr 2fr; font-size: 11pt; }
.both .frame p { margin: .3mm 0; line-height: 1.5; }
.both .frame .own, .both .frame .other { padding: .8mm 2mm; }
.both .bo { line-height: 1.35; }
.statement.joined { border-top: 0; }
.plan td { padding-block: .5mm; font-variant-numeric: tabular-nums; }
.plan td:nth-child(n + 3) { text-align: right; }
.plan .sum td { font-weight: 700; }
.cover { display: flex; justify-content: space-between; align-items: end; height: 22mm; padding-bottom: 2mm; }
.cover b { font-size: 14pt; }
.cover span { font-size: 9pt; }
.fold { margin-bottom: 4mm; border-top: .8pt dashed #000; text-align: center; font-size: 8pt; }
.hand { height: 8mm; }
.pick { display: inline-block; margin-right: .8em; }
.box { display: inline-block; width: 1em; height: 1em; margin-right: .3em; border: .6pt solid #000; font-style: normal; line-height: 1; text-align: center; vertical-align: -.12em; }
.statement { border: 1.5pt solid #000; border-top: 0; padding: 1.5mm 2.5mm; }
.statement p { margin: .6mm 0; line-height: 1.7; }
.ledger table { font-size: 9pt; line-height: 1.15; }
.ledger td, .ledger th { padding: 0 1mm; }
.ledger h1 { font-size: 16pt; }
.ledger .left { text-align: left; }
.ledger .right { text-align: right; }
.ledger .foot td { text-align: left; height: 7mm; font-weight: 700; }
.ledger .under { margin: .5mm 0 1mm; }
.ledger .sum { margin-top: 1.5mm; font-weight: 700; }
.ledger .above { margin-bottom: 1.5mm; }
.ledger .above .hand { height: 6.5mm; }
.half .hand { height: 7mm; }
.half.both .hand { height: 6mm; }
.half.both td, .half.both th { padding-block: .3mm; }
.half.both .statement p { margin: 0; line-height: 1.5; }
.half.both .sign td { height: 11mm; }
.halves .half { min-height: 134mm; }
.slip .qr-head { min-height: 20mm; }
.slip h1 { font-size: 15pt; }
.slip .under { margin: .5mm 0; font-size: 9pt; }
.slip table { font-size: 9.5pt; line-height: 1.25; }
.slip .hand { height: 6.2mm; }
.slip td, .slip th { padding: .2mm 1.2mm; }
.slip .bo { line-height: 1.35; font-size: .76em; }
.slip .sign td { height: 10mm; font-size: 9pt; }
.slip .statement { padding: .5mm 1.5mm; font-size: 9.5pt; }
.slip .statement p { margin: 0; line-height: 1.4; }
.slip .lines { margin-top: .8mm; font-size: 8.5pt; line-height: 1.35; }
.slip .tear { margin-top: 1.5mm; }
.slip .tear .cut { margin: .2mm 0 0; font-size: 7.5pt; }
.slip .tear h2 { margin: 0 0 .5mm; font-size: 10.5pt; line-height: 1.3; }
.slip .tear .copy { padding: .6mm 1.5mm; font-size: 8.5pt; line-height: 1.35; }
.slip .tear .copy > div { margin: 0; }
.slip .tear .copy.dense { font-size: 7pt; line-height: 1.2; }
.slip td.long { font-size: 7pt; line-height: 1.15; }
.halves .cutline { margin: 1.5mm 0 2mm; }
.cutline { border-top: .8pt dashed #000; margin: 3.5mm 0 2mm; }
.facts + .statement, .facts + .tail { border-top: 0; }
.tail + .statement { border-top: 0; }
.statement + .tail { border-top: 0; }
.who { margin: 1mm 0; }
.daily td, .daily th { padding: 0; height: 5.1mm; line-height: 1.15; font-size: 8.5pt; }
.places td, .places th { font-size: 9pt; padding-inline: .8mm; }
.places .hand { height: 7.2mm; }
.places .pick { margin-right: .3em; }
.own { break-inside: avoid; }
.own .under { margin: 1mm 0; font-size: 9pt; }
.own .lines { margin-top: .8mm; }
.ledger .end { display: flex; justify-content: space-between; margin-top: 2mm; }
`;

export interface Sheet {
  /** CSS name of its page; each form counts its own pages. */
  readonly page: string;
  readonly html: Html;
  /** Printed at the head of every page, which then says at its foot which of how many it is; null for neither. */
  readonly running: string | null;
  /** Sheets that say the same here take as many pages, more likely than not. */
  readonly like: string;
  /** Pages that it takes if its lines are of usual length; what was printed before tells better. */
  readonly likely: number;
  /** Forms that stand on it; one where nothing is said. */
  readonly forms?: number;
}

/** Full-width signs of one line at the head of a page. A second line would stand where printers do not reach. */
const runningWidth = 56;

function pageRule({ page, running }: Sheet, landscape: boolean, pages: number): string {
  const size = `size: A4 ${landscape ? "landscape" : "portrait"};`;
  if (running === null) return `@page ${page} { ${size} margin: 10mm 12mm; }\n.on-${page} { page: ${page}; }`;
  const small = `font: 8.5pt "Form Tibetan", FangSong, "Form Serif", serif;`;
  const [before, after] = words("pageOf", { page: "\u0000", pages }).split("\u0000") as [string, string];
  return `@page ${page} { ${size} margin: 14mm 15mm 13mm; counter-increment: ${page};
    @top-right { content: ${cssString(cutTo(running, runningWidth))}; ${small} }
    @bottom-center { content: ${cssString(before)} counter(${page}) ${cssString(after)}; ${small} } }
    .on-${page} { page: ${page}; }`;
}

/** A link onto itself, which tells in the printed file on which page a form begins. */
const markOf = ({ page, running }: Sheet): Html | null =>
  running === null ? null : html`<a class="mark" href="#${page}"></a>`;

/**
 * A whole document for the printer: sheets in order, each on its own named page.
 * @param pages of each sheet by the name of its page; one where nothing is said
 */
export function documentOf(
  title: string,
  sheets: readonly Sheet[],
  landscape: boolean,
  pages: ReadonlyMap<string, number> = new Map(),
): string {
  const rules = new Set(sheets.map((sheet) => pageRule(sheet, landscape, pages.get(sheet.page) ?? 1)));
  const bodies = sheets.map(
    (sheet) => html`<section id="${sheet.page}" class="form on-${sheet.page}">${markOf(sheet)}${sheet.html}</section>`,
  );
  const style = new Html(`<style>${fontFaces}\n${formCss}\n${[...rules].join("\n")}</style>`);
  return html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="google" content="notranslate"><title>${title}</title>${style}</head><body>${bodies}</body></html>`
    .text;
}
