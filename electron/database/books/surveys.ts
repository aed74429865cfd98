import { type Counts, fewestAnswers, smallestCell } from "../../../shared/surveys/rules.ts";
import { inVillage } from "../listing.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { scopeIndex } from "../scopes.ts";
import type { BookColumns } from "./bookColumns.ts";

const ofQuestion = "o.scope = t.scope AND o.survey_no = t.survey_no AND o.question = t.question AND o.removed IS NULL";

/**
 * In place of the stored count: null wherever the question's answers may not be shown one by one. Lists, exports and
 * forms of tallies read this, so that none of them can show what is held back.
 */
export const tallyColumns: BookColumns = {
  count: `CASE WHEN (SELECT sum(o.count) >= ${fewestAnswers} AND min(o.count) >= ${smallestCell}
    AND count(DISTINCT o.option) = count(*) FROM survey_tallies o WHERE ${ofQuestion}) THEN t.count END`,
};

export interface CountedQuestion {
  readonly village: string;
  readonly villageName: string;
  readonly surveyNo: string;
  readonly question: string;
  readonly counts: Counts;
  readonly twice: boolean;
}

type Row = Omit<CountedQuestion, "counts" | "twice"> & { readonly counts: string; readonly twice: 0 | 1 };

/**
 * Counted questions, the latest survey first. The counts go no further than the service that joins what is too small.
 * @throws AppError not-found for an unknown village
 */
export function countedQuestions(client: Client, village: string | null): CountedQuestion[] {
  const scope = village === null ? null : scopeIndex(client, village);
  const rows = prepared(
    client,
    `SELECT s.uid AS village, v.name_zh AS villageName, t.survey_no AS surveyNo, t.question,
       json_group_object(t.option, t.count) AS counts, count(DISTINCT t.option) < count(*) AS twice
     FROM ${inVillage("survey_tallies")} WHERE t.removed IS NULL AND (@scope IS NULL OR t.scope = @scope)
     GROUP BY t.scope, t.survey_no, t.question
     ORDER BY v.village_code, t.survey_no DESC, min(t.rowid)`,
  ).all({ scope }) as Row[];
  return rows.map((row) => ({ ...row, counts: JSON.parse(row.counts) as Counts, twice: row.twice === 1 }));
}

/** The rows of a question. */
export const rowsOfQuestion = (client: Client, village: string, surveyNo: string, question: string): string[] =>
  prepared(
    client,
    "SELECT uid FROM survey_tallies WHERE scope = ? AND survey_no = ? AND question = ? AND removed IS NULL",
  )
    .pluck()
    .all(scopeIndex(client, village), surveyNo, question) as string[];
