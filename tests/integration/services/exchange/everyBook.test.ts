import { expect, it } from "vitest";
import { bookRecords } from "../../../../shared/books/book.ts";
import { type BookRow, books } from "../../../../shared/books/contract.ts";
import { fillEveryBook } from "../../../support/everyBook.ts";
import { letIn, type OfficePc, officePc, give, take } from "../../../support/offices.ts";

const whole = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };

async function booksOf(pc: OfficePc): Promise<Record<string, BookRow[]>> {
  const all: Record<string, BookRow[]> = {};
  for (const record of bookRecords) {
    const { rows } = await pc.of(books).list({ record, ...whole });
    all[record] = rows.toSorted((x, y) => x.uid.localeCompare(y.uid));
  }
  return all;
}

it("every book goes along in a package, row by row, and what is taken off later goes off there too", async () => {
  const [a, b] = [await officePc("电脑甲"), await officePc("电脑乙")];
  fillEveryBook(a.register);
  const there = await booksOf(a);
  const empty = Object.entries(there).filter(([, rows]) => rows.length === 0);
  expect(empty.map(([record]) => record)).toEqual([]);
  await letIn(a, b);
  const taken = await booksOf(b);
  for (const record of bookRecords) expect([record, taken[record]]).toEqual([record, there[record]]);

  const alone = ["meeting", "notice", "surveyTally", "volunteerCert", "enterpriseYear"] as const;
  for (const record of alone) await a.sheet.removeRows({ record, uids: there[record]!.map(({ uid }) => uid) });
  await take(b, await give(a, b));
  expect(await booksOf(b)).toEqual(await booksOf(a));
}, 120_000);
