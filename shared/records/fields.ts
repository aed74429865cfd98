import { z } from "zod";
import { isDate } from "../dates/calendarDate.ts";
import { isPartialDate } from "../dates/partialDate.ts";
import type { CodeList } from "./codes.ts";

/**
 * A field's stored value: the same on disk, on the wire, in history and in packages.
 * Flags are 0/1, sets are codes joined by a space, lists are names joined by 、, amounts are whole fen, and a number
 * with decimal places is a whole number of its smallest part: no float is ever stored or added.
 */
export type Cell = string | number | null;

export type Kind =
  | "text"
  | "list"
  | "int"
  | "fen"
  | "decimal"
  | "date"
  | "partialDate"
  | "oneOf"
  | "setOf"
  | "flag"
  | "reference";

export interface Field<V extends Cell = Cell, R extends boolean = boolean> {
  readonly kind: Kind;
  readonly zh: string;
  readonly en: string;
  /** Other headings under which a spreadsheet may carry it. */
  readonly matches: readonly string[];
  readonly required: R;
  readonly schema: z.ZodType<V>;
  /** Longest text, in characters. */
  readonly max?: number;
  /** The writing that a text is in, where it may be in no other. */
  readonly script?: "Tibetan";
  /** Decimal places of a number that is stored as a whole one. */
  readonly places?: number;
  readonly codes?: CodeList;
  /** Record that a reference points to. */
  readonly target?: string;
  /** The thing this field needs a consent for. */
  readonly consent?: string;
  /** Set by the program or by a life event, never typed into a cell. */
  readonly byEvent: boolean;
}

/** Adds labels and manners to a field; each call returns a new description. */
export class FieldBuilder<V extends Cell, R extends boolean> implements Field<V, R> {
  readonly kind: Kind;
  readonly schema: z.ZodType<V>;
  readonly zh: string;
  readonly en: string;
  readonly matches: readonly string[];
  readonly required: R;
  readonly byEvent: boolean;
  readonly max?: number;
  readonly script?: "Tibetan";
  readonly places?: number;
  readonly codes?: CodeList;
  readonly target?: string;
  readonly consent?: string;

  constructor(field: Field<V, R>) {
    this.kind = field.kind;
    this.schema = field.schema;
    this.zh = field.zh;
    this.en = field.en;
    this.matches = field.matches;
    this.required = field.required;
    this.byEvent = field.byEvent;
    if (field.max !== undefined) this.max = field.max;
    if (field.script) this.script = field.script;
    if (field.places !== undefined) this.places = field.places;
    if (field.codes) this.codes = field.codes;
    if (field.target) this.target = field.target;
    if (field.consent) this.consent = field.consent;
  }

  label(zh: string, en: string): FieldBuilder<V, R> {
    return new FieldBuilder({ ...this, zh, en });
  }

  alsoCalled(...matches: string[]): FieldBuilder<V, R> {
    return new FieldBuilder({ ...this, matches });
  }

  mandatory(): FieldBuilder<V, true> {
    return new FieldBuilder<V, true>({ ...this, required: true });
  }

  needsConsent(consent: string): FieldBuilder<V, R> {
    return new FieldBuilder({ ...this, consent });
  }

  setByEvent(): FieldBuilder<V, R> {
    return new FieldBuilder({ ...this, byEvent: true });
  }
}

type Optional<V extends Cell> = FieldBuilder<V, false>;

function field<V extends Cell>(
  kind: Kind,
  schema: z.ZodType<V>,
  more: Partial<Omit<Field<V>, "schema">> = {},
): Optional<V> {
  return new FieldBuilder<V, false>({
    kind,
    schema,
    zh: "",
    en: "",
    matches: [],
    byEvent: false,
    ...more,
    required: false,
  });
}

const oneLine = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text === text.trim() && text === text.normalize("NFC") && !/\p{Cc}/u.test(text), "one-line");

/** Text of at most `max` characters on one line, trimmed, in NFC. */
export const text = (max: number): Optional<string> => field("text", oneLine(max), { max });

/** Whether a text is in Tibetan writing alone: its letters, signs and digits, and single spaces between. */
export const inTibetan = (text: string): boolean => /^[\u0f00-\u0fff]+(?: [\u0f00-\u0fff]+)*$/.test(text);

/** Text of at most `max` characters in Tibetan writing. */
export const tibetan = (max: number): Optional<string> =>
  field("text", oneLine(max).refine(inTibetan, "tibetan"), { max, script: "Tibetan" });

/** Digits of one of the given lengths. */
export const digits = (...lengths: number[]): Optional<string> =>
  field(
    "text",
    z
      .string()
      .regex(/^\d+$/, "digits")
      .refine((value) => lengths.includes(value.length), "length"),
    { max: Math.max(...lengths) },
  );

/** Text of at most `max` characters in paragraphs, for what is posted up; never about a person. */
export const paragraphs = (max: number): Optional<string> =>
  field(
    "text",
    z
      .string()
      .min(1)
      .max(max)
      .refine((text) => text === text.trim() && text === text.normalize("NFC"), "trimmed")
      .refine((text) => !/\p{Cc}/u.test(text.replaceAll("\n", "")), "paragraphs"),
    { max },
  );

/** At most `count` texts of `max` characters, joined by 、. */
export const list = (count: number, max: number): Optional<string> =>
  field(
    "list",
    oneLine(count * (max + 1)).refine((joined) => {
      const parts = joined.split("、");
      return parts.length <= count && parts.every((part) => part.length > 0 && part.length <= max);
    }, "list"),
    { max: count * (max + 1) },
  );

/** A whole number between `min` and `max`. */
export const int = (min: number, max: number): Optional<number> => field("int", z.int().min(min).max(max));

/** An amount in whole fen (0.01 yuan), 0 to 10^12. */
export const fen = (): Optional<number> => field("fen", z.int().min(0).max(1e12));

/** A number with decimal places, stored as a whole number of its smallest part: 12.5 with one place is 125. */
export const decimal = (places: number, min: number, max: number): Optional<number> =>
  field("decimal", z.int().min(min).max(max), { places });

/** A day, YYYY-MM-DD (GB/T 7408.1-2023). */
export const date = (): Optional<string> => field("date", z.string().refine(isDate, "date"));

/** YYYY, YYYY-MM or YYYY-MM-DD: as much as is known. */
export const partialDate = (): Optional<string> =>
  field("partialDate", z.string().refine(isPartialDate, "partial-date"));

/** A month, YYYY-MM. */
export const month = (): Optional<string> =>
  field(
    "partialDate",
    z.string().refine((text) => text.length === 7 && isPartialDate(text), "month"),
  );

/** One code of a list. */
export const oneOf = <K extends string>(codes: CodeList<K>): Optional<K> =>
  field("oneOf", z.enum(Object.keys(codes) as [K, ...K[]]), { codes });

/** Several codes of a list, sorted and joined by a space. */
export const setOf = (codes: CodeList): Optional<string> =>
  field(
    "setOf",
    z.string().refine((joined) => {
      const parts = joined.split(" ");
      return parts.every((part, i) => part in codes && (i === 0 || parts[i - 1]! < part));
    }, "set"),
    { codes },
  );

/** Yes or no, stored as 1 or 0. */
export const flag = (): Optional<0 | 1> => field("flag", z.union([z.literal(0), z.literal(1)]));

/** The uid of another record. */
export const reference = (target: string): Optional<string> =>
  field("reference", z.string().regex(/^[\w-]{22}$/, "uid"), { target });
