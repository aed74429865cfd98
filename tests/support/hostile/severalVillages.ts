import { book } from "../books.ts";
import { type Grid } from "../otherOffices.ts";
import { type Layout, type Cell, houses, made, asBook, plain } from "./layout.ts";

const villageNames = ["上坝村", "下坝村", "东山村"] as const;

export function severalVillages(): Layout[] {
  const parts = villageNames.map((_, v) => houses(5 + v));
  const all = parts.flat();
  const villages = parts.flatMap((part, v) => part.map(() => villageNames[v]!));
  const head = ["户编号", "姓名", "性别", "出生日期", "与户主关系"];
  const more = { villages };
  return [
    made(
      "a column of villages on every row",
      all,
      () =>
        asBook([
          ["所属村", ...head],
          ...parts.flatMap((part, v) => plain(part).map((row) => [villageNames[v]!, ...row])),
        ]),
      more,
    ),
    made(
      "villages joined down",
      all,
      () => {
        const rows: Grid = [["村名", ...head]];
        const merges: string[] = [];
        parts.forEach((part, v) => {
          const own = plain(part).map((row, i): Cell[] => [i ? null : villageNames[v]!, ...row]);
          merges.push(`A${rows.length + 1}:A${rows.length + own.length}`);
          rows.push(...own);
        });
        return asBook(rows, "biff8", { merges });
      },
      more,
    ),
    made(
      "a village over each block, its headings again",
      all,
      () => {
        const rows: Grid = [["幸福乡花名册"]];
        parts.forEach((part, v) =>
          rows.push([villageNames[v]!], head, ...plain(part), [], [`${villageNames[v]!}合计`, `${part.length}户`], []),
        );
        return asBook(rows);
      },
      more,
    ),
    made(
      "a village as a label over each block",
      all,
      () => {
        const rows: Grid = [head];
        parts.forEach((part, v) => rows.push([`行政村：${villageNames[v]!}`], ...plain(part)));
        return asBook(rows, "xlml");
      },
      more,
    ),
    made(
      "a sheet for each village",
      all,
      () =>
        book(
          parts.map((part, v) => ({
            name: villageNames[v]!,
            rows: [[`${villageNames[v]!}花名册`], head, ...plain(part)],
          })),
        ),
      more,
    ),
    made(
      "a sheet for each village, xls, with a cover and a summary",
      all,
      () =>
        book(
          [
            { name: "封面", rows: [["幸福乡"], ["农牧户花名册"]] },
            ...parts.map((part, v) => ({
              name: villageNames[v]!,
              rows: [head, ...plain(part), ["合计", `${part.length}户`]],
            })),
            {
              name: "汇总",
              rows: [["村名", "户数", "人数"], ...parts.map((part, v) => [villageNames[v]!, part.length, 9])],
            },
          ],
          "biff8",
        ),
      more,
    ),
  ];
}
