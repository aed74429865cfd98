import { useState } from "react";
import { halfWidth } from "../../grid/values/readCell.ts";
import type { Counts, SurveyOption } from "../../../shared/surveys/rules.ts";

/** One line of the grid as it is typed. */
export interface Line {
  readonly question: string;
  readonly marks: Readonly<Partial<Record<SurveyOption, string>>>;
}

const blank: Line = { question: "", marks: {} };

/** Marks of one option: null where the option was not on the ballot, undefined for what is no number. */
function markOf(typed: string): number | null | undefined {
  const plain = halfWidth(typed).trim();
  if (plain === "") return null;
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined;
}

const isEmpty = ({ question, marks }: Line): boolean =>
  question.trim() === "" && Object.values(marks).every((mark) => mark.trim() === "");

/** What a line counts; null where it lacks its question, two options, or a number. */
function countsOf({ question, marks }: Line): Counts | null {
  const read = Object.entries(marks).map(([option, typed]) => [option, markOf(typed)] as const);
  if (question.trim() === "" || read.some(([, mark]) => mark === undefined)) return null;
  const counted = read.filter(([, mark]) => mark !== null);
  return counted.length < 2 ? null : (Object.fromEntries(counted) as Counts);
}

/** The grid of one survey: a line for each question, with one more to go on with. */
export function useCounting(surveyNo: string, question: string) {
  const [no, setNo] = useState(surveyNo);
  const [lines, setLines] = useState<readonly Line[]>([
    { ...blank, question },
    ...(question === "" ? [blank, blank] : []),
  ]);
  const put = (place: number, line: Line) =>
    setLines((before) => {
      const next = before.map((one, i) => (i === place ? line : one));
      return place === before.length - 1 && !isEmpty(line) && question === "" ? [...next, blank] : next;
    });
  const filled = lines.filter((line) => !isEmpty(line));
  const questions = filled.flatMap((line) => {
    const counts = countsOf(line);
    return counts === null ? [] : [{ question: line.question.trim(), counts }];
  });
  const twice = new Set(questions.map((one) => one.question)).size < questions.length;
  return {
    no,
    setNo,
    lines,
    put,
    sumOf: ({ marks }: Line) => Object.values(marks).reduce((sum, typed) => sum + (markOf(typed) ?? 0), 0),
    isMark: (typed: string) => markOf(typed) !== undefined,
    questions,
    isWrong: no.trim() === "" || questions.length === 0 || questions.length < filled.length,
    twice,
  };
}

export type Counting = ReturnType<typeof useCounting>;
