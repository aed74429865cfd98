import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { main, type Part, parts, roster, sharedTexts, sheetOf, zip } from "../../../support/bookByHand.ts";
import { file } from "../../../support/books.ts";

const run = promisify(execFile);
const child = join(import.meta.dirname, "../../../support/readHostile.ts");
const most = { seconds: 10, memory: 300 };
const honest = [["1", "扎西"]];

interface Told {
  readonly found: unknown;
  readonly seconds: number;
  /** Of the reading process and what the asking one grew by, in MB; null where it cannot be told. */
  readonly memory: number | null;
}

async function measured(sheet: string, more: readonly Part[] = []): Promise<unknown> {
  const path = file("表.xlsx", zip(parts(sheetOf(sheet), more)));
  const { stdout } = await run(process.execPath, ["--disable-warning=ExperimentalWarning", child, path]);
  const { found, seconds, memory } = JSON.parse(stdout) as Told;
  expect(seconds).toBeLessThan(most.seconds);
  expect(memory ?? 0).toBeLessThan(most.memory);
  if (process.platform === "linux" && Array.isArray(found)) expect(memory).toBeGreaterThan(30);
  return found;
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const far = `<row r="1048576">${text("XFD1048576", "远")}</row>`;
const withRows = (rows: string) => roster.replace("</sheetData>", `${rows}</sheetData>`);
const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
const laughs = `<!DOCTYPE x [<!ENTITY l0 "哈哈哈哈哈哈哈哈哈哈">${levels}]>`;
const shared = `<?xml version="1.0"?>${laughs}<sst ${main} count="1" uniqueCount="1"><si><t>&l9;</t></si></sst>`;
const emptyRows = Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 3}"/>`).join("");

const bounded: readonly (readonly [string, string, readonly Part[]])[] = [
  [
    "a dimension of all rows and columns",
    roster.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'),
    [],
  ],
  ["a cell in the last row and column", withRows(far), []],
  ["a million empty rows", withRows(emptyRows), []],
  [
    "joined cells over the whole sheet",
    roster.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>'),
    [],
  ],
  [
    "a billion laughs in the sheet",
    `${laughs}${withRows(`<row r="3">${text("A3", "2")}${text("B3", "&l9;")}</row>`)}`,
    [],
  ],
  [
    "a billion laughs among the shared texts",
    withRows(`<row r="3">${text("A3", "2")}<c r="B3" t="s"><v>0</v></c></row>`),
    [{ name: sharedTexts, data: Buffer.from(shared) }],
  ],
  ["a part that unpacks to 60 MB", " ".repeat(60 * 2 ** 20), []],
];

it.each(bounded)("refuses %s or reads what is there, within 10 s and 300 MB", async (_, sheet, more) => {
  const found = await measured(sheet, more);
  if (Array.isArray(found)) {
    expect(found[0]).toEqual(honest[0]);
    expect(JSON.stringify(found)).not.toContain("哈".repeat(11));
    expect(found.length).toBeLessThan(4);
  } else expect(found).toMatch(/^(unsafe-file|unreadable-file|too-big)$/);
});

it("reads formulas by their stored results, and runs and fetches nothing", async () => {
  const dde = "=cmd|'/c calc'!A1";
  const rows = `<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="str"><f>HYPERLINK("http://a.invalid","x")</f><v>卓嘎</v></c></row>
<row r="4"><c r="A4"><f>[1]表!A1</f><v>3</v></c>${text("B4", dde)}</row>`;
  const link = `<?xml version="1.0"?><externalLink ${main}><ddeLink ddeService="cmd" ddeTopic="/c calc"><ddeItems><ddeItem name="A1"/></ddeItems></ddeLink></externalLink>`;
  const target = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="http://a.invalid/b.xlsx" TargetMode="External"/></Relationships>`;
  const more = [
    { name: "xl/externalLinks/externalLink1.xml", data: Buffer.from(link) },
    { name: "xl/externalLinks/_rels/externalLink1.xml.rels", data: Buffer.from(target) },
  ];
  expect(await measured(withRows(rows), more)).toEqual([...honest, ["2", "卓嘎"], ["3", dde]]);
});
