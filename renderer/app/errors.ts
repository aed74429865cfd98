import { records } from "../../shared/records/all.ts";
import { type Violation, violationsIn } from "../../shared/records/violation.ts";
import { AppError, type Detail, type Details } from "../../shared/rpc/errors.ts";
import { catalogue, type TextKey } from "../../shared/text/all.ts";
import { currentLanguage, say } from "./text.ts";

const shownAtMost = 3;

/** The sentence of a broken rule, or of what a clerk should look at. */
export function sentenceOfViolation({ rule, params }: Pick<Violation, "rule" | "params"> & Partial<Violation>): string {
  if (!(rule in catalogue.rules)) return rule;
  // A rule about any field names it by its label.
  const named = "field" in params ? { ...params, field: fieldWords(params) } : params;
  return say(`rules.${rule}` as TextKey, named);
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

/** The label of a field that a service named, where a record has it. */
function fieldWords(details: Details): string {
  const [record, field] = [String(details["record"] ?? ""), String(details["field"] ?? "")];
  const description = Object.values(records).find(({ name }) => name === record);
  const found = Object.entries(description?.fields ?? {}).find(([name]) => name === field)?.[1];
  return found ? found[currentLanguage()] : field;
}

/** Why a file, or a part of it, is not taken. */
export function packageWords({ why: reason, ...details }: Details): string {
  const why = String(reason ?? "");
  const values = Object.fromEntries(Object.entries(details).map(([key, detail]) => [key, plain(detail)]));
  if (why in catalogue.packages) return say(`packages.${why}` as TextKey, values);
  if (`why-${why}` in catalogue.exchange) return say(`exchange.why-${why}` as TextKey, values);
  return why in catalogue.errors ? say(`errors.${why}` as TextKey, values) : why;
}

/** What a clerk reads when something failed: what happened and what to do, in the page's language. */
export function sentenceOf(error: unknown): string {
  if (!(error instanceof AppError)) return say("errors.internal", { incident: "" });
  const values = Object.fromEntries(Object.entries(error.details).map(([key, detail]) => [key, plain(detail)]));
  if (error.code === "rule") values["rules"] = ruleWords(error);
  if (error.code === "invalid-input") values["field"] = fieldWords(error.details);
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
