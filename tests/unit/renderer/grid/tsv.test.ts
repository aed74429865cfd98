import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeHtml } from "../../../../renderer/grid/clipboard/html.ts";
import { parseTsv, writeTsv } from "../../../../renderer/grid/clipboard/tsv.ts";

describe("parseTsv", () => {
  it.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\n\nb\n", [["a"], [""], ["b"]]],
    ['"two\nlines"\t"say ""hi"""\n', [["two\nlines", 'say "hi"']]],
    ['"a\tb"\tc', [["a\tb", "c"]]],
    ['"never closed\tc', [['"never closed', "c"]]],
    ['"5" tall\tc', [['"5" tall', "c"]]],
    [
      "a\t\n\tb",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["", [[""]]],
    ["one", [["one"]]],
  ])("reads %j", (text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });

  it("reads back whatever block was written", () => {
    const text = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "\r", "户", " ") });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(`${writeTsv(rows)}\r\n`)).toEqual(rows);
      }),
    );
  });
});

describe("writeHtml", () => {
  it("marks text cells as text, so that long numbers keep their digits", () => {
    const html = writeHtml([["542128000000000001", "3"]], (column) => column === 1);
    expect(html).toContain(`<td style='mso-number-format:"\\@"'>542128000000000001</td><td>3</td>`);
  });

  it("escapes what would be markup", () => {
    expect(writeHtml([["<b>&\n"]], () => true)).toContain("<td>&lt;b&gt;&amp;<br></td>");
  });
});
