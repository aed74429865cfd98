import { assistanceKinds } from "../../../shared/assistance/record.ts";
import type { YearFigures } from "../../../shared/charts/contract.ts";
import type { LoanTotals } from "../../../shared/lending/contract.ts";
import { codesOf } from "../../../shared/records/codes.ts";
import type { Language, Say } from "../../app/text.ts";

/** One series of a chart and one column of the table beside it. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
  /** How a value is read in the table; plain digits by default. */
  readonly shown?: (value: number) => string;
  /** Whether it is only in the table, being of another unit than the chart. */
  readonly tableOnly?: boolean;
  /** Whether its values add up to something; a state at the end of a month does not. */
  readonly adds?: boolean;
}

export interface Figures {
  readonly title: string;
  /** What the chart shows, in a sentence. */
  readonly about: string;
  readonly note?: string;
  readonly unit: string;
  readonly months: readonly string[];
  readonly series: readonly Series[];
  readonly stacked: boolean;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Fen as yuan with thousands apart: 123456 -> 1,234.56, without zeros after the point. */
export function yuanText(fen: number): string {
  const part = fen % 100;
  const whole = String((fen - part) / 100).replace(/\B(?=(\d{3})+$)/g, ",");
  return part === 0 ? whole : `${whole}.${String(part).padStart(2, "0")}`;
}

/** The twelve months of a year. */
export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, place) => `${year}-${String(place + 1).padStart(2, "0")}`);

export function helpFigures({ year, help }: YearFigures, t: Say, language: Language): Figures {
  const months = monthsOf(year);
  const of = (month: string, code?: string) =>
    help.filter((line) => line.month === month && (code === undefined || line.kind === code));
  const kinds = codesOf(assistanceKinds).map((kind) => ({
    name: kind[language],
    values: months.map((month) => total(of(month, kind.code).map(({ times }) => times))),
  }));
  const value = months.map((month) => total(of(month).map(({ valueFen }) => valueFen)));
  const count = total(help.map(({ times }) => times));
  return {
    title: t("charts.help"),
    about: t("charts.helpAbout", { year, count, sum: yuanText(total(value)) }),
    note: t("charts.helpCounting"),
    unit: t("charts.times"),
    months,
    series: [...kinds, { name: t("charts.value"), values: value, shown: yuanText, tableOnly: true }],
    stacked: true,
  };
}

export function careFigures({ year, care }: YearFigures, t: Say): Figures {
  const months = monthsOf(year);
  const values = months.map((month) => care.find((line) => line.month === month)?.times ?? 0);
  return {
    title: t("charts.care"),
    about: t("charts.careAbout", { year, count: total(values) }),
    unit: t("charts.times"),
    months,
    series: [{ name: t("charts.careTimes"), values }],
    stacked: false,
  };
}

export function requestFigures({ year, requests }: YearFigures, t: Say): Figures {
  const [made, closed, open] = (["made", "closed", "open"] as const).map((name) => requests.map((line) => line[name]));
  return {
    title: t("charts.requests"),
    about: t("charts.requestsAbout", { year, made: total(made!), closed: total(closed!) }),
    unit: t("charts.cases"),
    months: requests.map(({ month }) => month),
    series: [
      { name: t("charts.made"), values: made! },
      { name: t("charts.closed"), values: closed! },
      { name: t("charts.open"), values: open!, adds: false },
    ],
    stacked: false,
  };
}

export function loanFigures({ asOf, outstandingFen, months }: LoanTotals, t: Say): Figures {
  return {
    title: t("charts.loans"),
    about: t("charts.loansAbout", { date: asOf, sum: yuanText(outstandingFen) }),
    unit: t("charts.yuan"),
    months: months.map(({ month }) => month),
    series: [
      { name: t("charts.owed"), values: months.map((line) => line.outstandingFen), shown: yuanText, adds: false },
      { name: t("charts.due"), values: months.map((line) => line.dueFen), shown: yuanText },
    ],
    stacked: false,
  };
}

/** Whether there is anything to look at. */
export const isNothing = ({ series }: Figures): boolean =>
  series.every(({ values }) => values.every((value) => value === 0));

/** Rows of the table beside a chart: each month, and the sums of what adds up. */
export function tableOf({ months, series }: Figures, t: Say): { head: string[]; rows: string[][]; foot: string[] } {
  const text = ({ shown = String }: Series, value: number) => shown(value);
  return {
    head: [t("charts.month"), ...series.map(({ name }) => name)],
    rows: months.map((month, place) => [month, ...series.map((one) => text(one, one.values[place] ?? 0))]),
    foot: [t("charts.sum"), ...series.map((one) => (one.adds === false ? "" : text(one, total(one.values))))],
  };
}
