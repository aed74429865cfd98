import { z } from "zod";
import { type NeverKind, neverKind } from "../../shared/records/never.ts";
import { codesOf } from "../../shared/records/codes.ts";
import type { Field } from "../../shared/records/fields.ts";
import type { RecordDescription } from "../../shared/records/record.ts";
import type { Contract } from "../../shared/rpc/contract.ts";
import type { Phrases } from "../../shared/text/text.ts";

/** Something that a description or the catalogue calls by a word of the never-list. */
export interface Finding {
  readonly place: string;
  readonly text: string;
  readonly kind: NeverKind;
}

/** politicalStatus -> political status: a name is checked by its words. */
const spoken = (name: string): string => name.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll(/[_-]/g, " ");

function check(place: string, texts: readonly string[]): Finding[] {
  return texts.flatMap((text) => {
    const kind = neverKind(text);
    return kind === null ? [] : [{ place, text, kind }];
  });
}

function fieldTexts(name: string, field: Field): string[] {
  const codes = codesOf(field.codes ?? {}).flatMap(({ code, zh, en, matches }) => [spoken(code), zh, en, ...matches]);
  return [spoken(name), field.zh, field.en, ...field.matches, ...codes];
}

/** Names, labels, headings and codes of records. */
export function recordFindings(records: readonly RecordDescription[]): Finding[] {
  return records.flatMap((record) => [
    ...check(record.name, [spoken(record.name), spoken(record.table), record.zh, record.en]),
    ...Object.entries(record.fields).flatMap(([name, field]) =>
      check(`${record.name}.${name}`, fieldTexts(name, field)),
    ),
  ]);
}

/** Keys and sentences of the catalogue, without the places of their values. */
export function phraseFindings(catalogue: Readonly<Record<string, Phrases>>): Finding[] {
  return Object.entries(catalogue).flatMap(([feature, phrases]) =>
    Object.entries(phrases).flatMap(([key, phrase]) => {
      const sentences = phrase.map((text) => text.replaceAll(/\{\{\w+\}\}/g, ""));
      return check(`${feature}.${key}`, [spoken(key), ...sentences]);
    }),
  );
}

function namesIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key === "properties" && typeof value === "object" && value !== null ? Object.keys(value) : []),
    ...(key === "enum" && Array.isArray(value) ? value.map(String) : []),
    ...namesIn(value),
  ]);
}

/** Names of methods, and of everything that they take and give. */
export function contractFindings(contracts: readonly Contract[]): Finding[] {
  return contracts.flatMap(({ name, methods }) =>
    Object.entries(methods).flatMap(([method, { input, output }]) => {
      const shapes = [input, output].map((schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: "any" }));
      return check(`${name}.${method}`, [spoken(method), ...new Set(shapes.flatMap(namesIn).map(spoken))]);
    }),
  );
}
