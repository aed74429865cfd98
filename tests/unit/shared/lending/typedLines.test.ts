import { describe, expect, it } from "vitest";
import { schedule } from "../../../../shared/lending/schedule.ts";
import { linesText, readLines } from "../../../../shared/lending/typedLines.ts";

describe("the lender's schedule as it is typed or pasted", () => {
  it("is read with or without numbers, with headings above and a total behind", () => {
    const pasted =
      "期次\t应还日期\t本金\t利息\t合计\n1\t2025-04-10\t2,654.76\t117.81\t2,772.57\n2\t2025/5/10\t2664.38\t108.19\t2772.57\n";
    expect(readLines(pasted)).toEqual({
      lines: [
        { no: 1, dueOn: "2025-04-10", principalFen: 265_476, interestFen: 11_781 },
        { no: 2, dueOn: "2025-05-10", principalFen: 266_438, interestFen: 10_819 },
      ],
      wrong: null,
    });
    expect(readLines("20250410 1000 50元\n20250510 1000 40").lines.map(({ no }) => no)).toEqual([1, 2]);
  });

  it("tells the first line that cannot be read", () => {
    expect(readLines("1\t2025-04-10\t1000\t50\n2\t四月\t1000\t50").wrong).toBe(2);
    expect(readLines("1\t2025-04-10\t1000").wrong).toBe(1);
    expect(readLines("1\t2025-04\t1000\t50").wrong).toBe(1);
  });

  it("reads again what it wrote, and nothing from nothing", () => {
    const lines = schedule({
      principalFen: 3_250_000,
      annualRate: 43_500,
      drawnOn: "2014-01-15",
      dueOn: "2015-01-15",
      method: "instalment",
      dayCount: "actual/360",
    }).map(({ no, dueOn, principalFen, interestFen }) => ({ no, dueOn, principalFen, interestFen }));
    expect(readLines(linesText(lines))).toEqual({ lines, wrong: null });
    expect(readLines("\n \n")).toEqual({ lines: [], wrong: null });
  });
});
