import { html } from "../forms/html.ts";
import { documentOf, type Sheet } from "../forms/page.ts";
import { type Language, translate } from "../text/translate.ts";
import type { Card } from "./card.ts";

export interface CardFacts {
  readonly card: Card;
  /** Six groups of five. */
  readonly digits: string;
  /** QR code as a data address. */
  readonly picture: string;
  readonly on: string;
}

/** A device's card on paper, to be compared beside the screen or on the telephone. */
export function cardPage({ card, digits, picture, on }: CardFacts, language: Language): string {
  const t = (
    key: "cardTitle" | "office" | "name" | "digits" | "madeOn" | "cardUse" | "comparedBy" | "comparedOn" | "qr",
  ) => translate(language, `devices.${key}`);
  const facts = [
    [t("office"), card.office],
    [t("name"), card.name],
    [t("madeOn"), on],
  ] as const;
  const body = html`<h1>${t("cardTitle")}</h1>
<table style="margin-top:4mm">${facts.map(([name, value]) => html`<tr><th style="width:38mm">${name}</th><td class="text">${value}</td></tr>`)}
<tr><th>${t("digits")}</th><td class="text" style="font-size:20pt;letter-spacing:1pt">${digits}</td></tr></table>
<div style="text-align:center;margin-top:6mm"><img src="${picture}" alt="${t("qr")}" style="width:70mm;height:70mm"></div>
<div class="lines">${t("cardUse")}</div>
<table style="margin-top:4mm"><tr class="sign"><td>${t("comparedBy")}</td><td>${t("comparedOn")}</td></tr></table>`;
  const sheet: Sheet = { page: "slip", html: body, running: null, like: "", likely: 1 };
  return documentOf(t("cardTitle"), [sheet], false);
}
