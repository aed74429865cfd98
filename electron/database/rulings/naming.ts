import { sentenceNaming } from "../../../shared/notices/mentions.ts";
import { prepared } from "../prepared.ts";
import type { Looked } from "./ruling.ts";

const people = `SELECT name_zh FROM members WHERE scope = @scope AND removed IS NULL AND name_zh IS NOT NULL
  UNION SELECT name_bo FROM members WHERE scope = @scope AND removed IS NULL AND name_bo IS NOT NULL
  UNION SELECT trim(a.value) FROM members m, json_each('["' || replace(replace(m.aliases, '"', ''), '、', '","') || '"]') a
    WHERE m.scope = @scope AND m.removed IS NULL AND m.aliases IS NOT NULL`;

const things = `SELECT name_zh FROM villages WHERE removed IS NULL AND name_zh IS NOT NULL
  UNION SELECT name_zh FROM divisions WHERE removed IS NULL AND name_zh IS NOT NULL
  UNION SELECT name FROM enterprises WHERE scope = @scope AND removed IS NULL
  UNION SELECT name FROM places WHERE scope = @scope AND removed IS NULL AND type <> 'house'`;

/** A text that is for everybody, and the sentence of it that names somebody of its village. */
export interface Naming<T> {
  readonly row: T;
  readonly sentence: string;
}

/** Rows whose text names somebody of their village, each with the sentence, so that the clerk can say it otherwise. */
export function namingSomebody<T>(looked: Looked, rows: readonly T[], textOf: (row: T) => string): Naming<T>[] {
  if (rows.length === 0) return [];
  const namesIn = (sql: string) => prepared(looked.client, sql).pluck().all({ scope: looked.scope }) as string[];
  const [names, known] = [namesIn(people), namesIn(things)];
  return rows.flatMap((row): Naming<T>[] => {
    const sentence = sentenceNaming(textOf(row), names, known);
    return sentence === null ? [] : [{ row, sentence }];
  });
}
