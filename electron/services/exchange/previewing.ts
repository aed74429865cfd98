import { type RecordName, records } from "../../../shared/records/all.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { Session } from "../../database/session.ts";
import { rolledBack } from "../../database/journal/trial.ts";
import { authorNames } from "../../database/packages.ts";
import { nameOfRow } from "../../database/rowNames.ts";
import { scopeName } from "../../database/scopes.ts";
import { lastStep } from "../../database/steps.ts";
import type { Context } from "../../worker/context.ts";
import type { OpenFile } from "./opening.ts";
import type { TakenPart } from "./parts.ts";
import { takeFiles } from "./take.ts";

/** What taking files would do, and on which register that rests. */
export interface Found {
  readonly parts: readonly TakenPart[];
  /** Names of villages that these files bring, by scope. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Names of rows that lines refer to, by their uid; some of them are in these files only. */
  readonly rows: ReadonlyMap<string, string>;
  /** Names of clerks, by their uid. */
  readonly authors: Readonly<Record<string, string>>;
  /** Last step of the register that was looked at. */
  readonly step: number;
}

export interface Previewed extends Found {
  readonly id: string;
  readonly files: readonly OpenFile[];
}

/** Record that a field refers to; null for any other field. */
function targetOf(record: string, field: string): RecordName | null {
  const described = records as Readonly<Record<string, RecordDescription>>;
  const { kind, target } = described[record]?.fields[field] ?? {};
  return kind === "reference" ? (target as RecordName) : null;
}

/** Names of the rows that the lines' values refer to, while the rows stand. */
function rowsNamed({ client }: Session, parts: readonly TakenPart[]): Map<string, string> {
  const names = new Map<string, string>();
  const note = (target: RecordName, value: Cell) => {
    if (typeof value === "string" && !names.has(value)) names.set(value, nameOfRow(client, target, value));
  };
  for (const { record, field, ours, theirs } of parts.flatMap(({ lines }) => lines)) {
    const target = targetOf(record, field);
    if (!target) continue;
    note(target, ours);
    note(target, theirs);
  }
  return names;
}

/** A line's value as it is shown: the row that a reference leads to by its number or name. */
export function shownCell({ rows }: Found, record: string, field: string, value: Cell): Cell {
  return targetOf(record, field) && typeof value === "string" ? (rows.get(value) ?? "") : value;
}

/** The very taking, in one transaction that is rolled back. @throws AppError as the taking would */
export function previewFiles(context: Context, files: readonly OpenFile[]): Found {
  const { session } = context;
  const step = lastStep(session.client);
  return rolledBack(session, () => {
    const { parts } = takeFiles(context, files, {}, true);
    const names = new Map(parts.map(({ scope }) => [scope, scopeName(session.client, scope)]));
    return { parts, names, rows: rowsNamed(session, parts), authors: authorNames(session.client), step };
  });
}

/** One preview at a time for each sign-in; locking ends it. */
const last = new WeakMap<Session, Previewed>();

export function rememberPreview(session: Session, preview: Previewed | null): void {
  if (preview) last.set(session, preview);
  else last.delete(session);
}

/** @throws AppError not-found when another preview took its place, or the register was locked meanwhile */
export function previewed(session: Session, id: string): Previewed {
  const found = last.get(session);
  if (found?.id !== id) throw new AppError("not-found", { preview: id });
  return found;
}
