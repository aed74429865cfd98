import { codesOf } from "../../../shared/records/codes.ts";
import type { Field } from "../../../shared/records/fields.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import { table } from "./table.ts";

const keeps: Readonly<Record<RecordDescription["keep"], string>> = {
  unlimited: "for ever",
  "service+1y": "until a year after the last service closes",
  "closing+90d": "until 90 days after it closes",
  "closing+1y": "until a year after it closes",
  "closing+3y": "until three years after it closes",
  "2y": "two years",
  "5y": "five years",
};

function kindOf(field: Field): string {
  const { kind, max, places, script, target } = field;
  if (kind === "reference") return `→ ${target}`;
  if (places !== undefined) return `decimal(${places})`;
  if (script) return `${script} text(${max})`;
  return max === undefined ? kind : `${kind}(${max})`;
}

const codesIn = ({ codes }: Field): string =>
  codes
    ? codesOf(codes)
        .map(({ code, zh, en }) => `${code} ${zh} ${en}`)
        .join(" · ")
    : "";

const manners = (field: Field): string =>
  [
    field.required ? "required" : "",
    field.byEvent ? "set by a life event" : "",
    field.consent ? `needs consent: ${field.consent}` : "",
  ]
    .filter(Boolean)
    .join(", ");

function section(record: RecordDescription): string {
  const rows = Object.entries(record.fields).map(([name, field]) => [
    `\`${name}\``,
    field.zh,
    field.en,
    kindOf(field),
    manners(field),
    codesIn(field),
  ]);
  const about = `Purpose ${record.purpose}; kept ${keeps[record.keep]}; ${record.person ? "about people" : "not about people"}; table \`${record.table}\`.`;
  return `## ${record.name} · ${record.zh} · ${record.en}\n\n${about}\n\n${table(["field", "中文", "English", "kind", "manners", "codes"], rows)}`;
}

/** docs/records.md: everything that the product may hold. */
export function recordsPage(records: readonly RecordDescription[]): string {
  const head =
    "# Records\n\nEverything the product may hold; there are no other fields and no custom ones.\nWritten by `npm run docs` from `shared/*/record.ts`; a test fails when it is out of date.";
  return `${[head, ...records.map(section)].join("\n\n")}\n`;
}
