import { labelOf, withLabels } from "../../shared/records/labels.ts";
import { type Violation, violationsIn } from "../../shared/records/violation.ts";
import { AppError, type Detail, type Details } from "../../shared/rpc/errors.ts";
import { catalogue, type TextKey } from "../../shared/text/all.ts";
import { currentLanguage, say } from "./text.ts";

const shownAtMost = 3;

/** The sentence of a broken rule, or of what a clerk should look at. */
export function sentenceOfViolation({ rule, params }: Pick<Violation, "rule" | "params"> & Partial<Violation>): string {
  if (!(rule in catalogue.rules)) return rule;
  return say(`rules.${rule}` as TextKey, withLabels(params, currentLanguage()));
}

function ruleWords(error: AppError): string {
  const violations = violationsIn(error);
  const words = violations.slice(0, shownAtMost).map(sentenceOfViolation).join(" ");
  const count = Number(error.details["count"] ?? violations.length);
  return count > shownAtMost ? `${words} ${say("app.moreRules", { count: count - shownAtMost })}` : words;
}

const plain = (detail: Detail): string | number => (typeof detail === "number" ? detail : String(detail ?? ""));

function stepWords({ kind, params }: Details): string {
  const key = `steps.${String(kind)}` as TextKey;
  return say(key, (params ?? {}) as Readonly<Record<string, string | number>>);
}

/** Why a file, or a part of it, is not taken. */
export function packageWords({ why: reason, ...details }: Details): string {
  const why = String(reason ?? "");
  const values = Object.fromEntries(Object.entries(details).map(([key, detail]) => [key, plain(detail)]));
  // A PC that is not known here has no office.
  if (why === "for-another" && "office" in values) return say("exchange.why-for-another-office", values);
  if (why in catalogue.packages) return say(`packages.${why}` as TextKey, values);
  if (why === "gap" && "numbers" in values) return say("exchange.why-gap-numbers", values);
  if (`why-${why}` in catalogue.exchange) return say(`exchange.why-${why}` as TextKey, values);
  return why in catalogue.errors ? say(`errors.${why}` as TextKey, values) : why;
}

/** What a clerk reads when something failed: what happened and what to do, in the page's language. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof AppError)) return say("errors.internal", { incident: "" });
  const values = Object.fromEntries(Object.entries(error.details).map(([key, detail]) => [key, plain(detail)]));
  if (error.code === "rule") values["rules"] = ruleWords(error);
  if (error.code === "invalid-input")
    values["field"] = labelOf(String(values["record"] ?? ""), String(values["field"] ?? ""), currentLanguage());
  if (error.code === "depends" && error.details["kind"]) values["step"] = stepWords(error.details);
  if (error.code === "unreadable-file") values["why"] = say(`imports.why-${String(error.details["why"])}` as TextKey);
  if (error.code === "device") values["why"] = say(`devices.why-${String(error.details["why"])}` as TextKey, values);
  if (error.code === "package") values["why"] = packageWords(error.details);
  return say(`errors.${error.code}`, values);
}

/** Every sentence of a refusal: each broken rule's once, or the failure's own. */
export function sentencesOf(error: unknown): string[] {
  const broken = violationsIn(error);
  return broken.length > 0 ? [...new Set(broken.map(sentenceOfViolation))] : [sentenceOf(error)];
}
