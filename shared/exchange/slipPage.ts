import { html } from "../forms/html.ts";
import { documentOf, type Sheet } from "../forms/page.ts";
import { type Language, translate } from "../text/translate.ts";
import type { TextKey } from "../text/all.ts";
import type { Slip } from "./contract.ts";

const countNames = [
  "new",
  "changed",
  "same",
  "conflicts",
  "erased",
  "duplicates",
  "broken",
  "merged",
  "parked",
  "refused",
] as const;

/** 2026-11-22T09:05 as the office's own clock shows it. */
function when(at: string, language: Language): string {
  return new Date(at).toLocaleString(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "long", timeStyle: "short" });
}

/**
 * The slip of a file given or taken: number, who, between which PCs, which villages, how many.
 * It names no resident.
 */
export function slipPage(slip: Slip, language: Language): string {
  const t = (key: string, values = {}) => translate(language, `exchange.${key}` as TextKey, values);
  const facts = [
    [t("slipNo"), t("numberOf", { no: slip.no })],
    [slip.direction === "out" ? t("slipTo") : t("slipFrom"), `${slip.office} · ${slip.name}`],
    [t("slipAt"), when(slip.at, language)],
    [t("slipClerk"), slip.clerk],
    [t("slipId"), slip.id],
  ] as const;
  const villages = slip.villages.map(
    ({ name, rows, full }) =>
      html`<tr><td class="text">${name ?? t("office")}</td><td>${rows}</td><td>${full ? t("full") : t("delta")}</td></tr>`,
  );
  const counts = countNames
    .filter((name) => name in slip.counts)
    .map((name) => html`<tr><td class="text">${t(`count-${name}`)}</td><td>${slip.counts[name] ?? 0}</td></tr>`);
  const body = html`<h1>${t(`slipTitle-${slip.direction}-${slip.kind}`)}</h1>
<table style="margin-top:4mm">${facts.map(([name, value]) => html`<tr><th style="width:38mm">${name}</th><td class="text">${value}</td></tr>`)}</table>
${villages.length > 0 ? html`<table style="margin-top:4mm"><thead><tr><th>${t("village")}</th><th style="width:32mm">${t("rows")}</th><th style="width:40mm">${t("kindOfFile")}</th></tr></thead><tbody>${villages}</tbody></table>` : null}
${counts.length > 0 ? html`<table style="margin-top:4mm"><tbody>${counts}</tbody></table>` : null}
<table style="margin-top:4mm"><tr class="sign"><td>${t("slipHandedBy")}</td><td>${t("slipReceivedBy")}</td></tr></table>
${slip.direction === "out" ? html`<div class="lines">${t(slip.kind === "move" ? "slipHintMove" : "slipHint")}</div>` : null}`;
  const sheet: Sheet = { page: "slip", html: body, running: null, like: "slip", likely: 1 };
  return documentOf(t(`slipTitle-${slip.direction}-${slip.kind}`), [sheet], false);
}
