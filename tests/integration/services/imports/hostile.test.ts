import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readInChild } from "../../../../electron/services/sheets/reader.ts";
import { book, file } from "../../../support/books.ts";

interface Part {
  readonly name: string;
  readonly data: Buffer;
  /** Size that the directory claims, where it lies. */
  readonly claims?: number;
}

/** A zip written by hand, so that it can lie. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims } of parts) {
    const packed = deflateRawSync(data);
    const bytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? data.length, 18);
    fields.writeUInt16LE(bytes.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields, bytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fields, tail, bytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const types = Buffer.from(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
);
const workbook = Buffer.from(
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>',
);
const links = Buffer.from(
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
);
const sheetOf = (inside: string) => Buffer.from(`<?xml version="1.0"?>${inside}`);
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const parts = (sheet: Buffer, more: readonly Part[] = []): Part[] => [
  { name: "[Content_Types].xml", data: types },
  { name: "xl/workbook.xml", data: workbook },
  { name: "xl/_rels/workbook.xml.rels", data: links },
  { name: "xl/worksheets/sheet1.xml", data: sheet },
  ...more,
];

const read = (bytes: Buffer | string) => readInChild(file("表.xlsx", bytes), null, () => false);
const roster = `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>户编号</t></is></c><c r="B1" t="inlineStr"><is><t>姓名</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>1</t></is></c><c r="B2" t="inlineStr"><is><t>扎西</t></is></c></row></sheetData></worksheet>`;

describe("hostile and broken files", () => {
  it("reads the honest one of the same make", async () => {
    expect((await read(zip(parts(sheetOf(roster))))).body?.rows.length).toBe(1);
  });

  it("refuses a sheet that unpacks to far more than it weighs", async () => {
    const bomb = zip(parts(Buffer.alloc(60 * 1024 * 1024, " ")));
    await expect(read(bomb)).rejects.toMatchObject({ code: "unsafe-file" });
  });

  it("refuses a directory that lies about sizes, names that climb out, and names of prototypes", async () => {
    const small = zip(
      parts(sheetOf(roster), [{ name: "xl/big.xml", data: Buffer.alloc(5_000_000, "a"), claims: 1000 }]),
    );
    await expect(read(small)).rejects.toMatchObject({ code: "unsafe-file" });
    const huge = zip(parts(sheetOf(roster), [{ name: "xl/big.xml", data: Buffer.from("a"), claims: 2_000_000_000 }]));
    await expect(read(huge)).rejects.toMatchObject({ code: expect.stringMatching(/unsafe-file|too-big/) });
    for (const name of ["../evil.xml", "xl/__proto__/a.xml"]) {
      const slip = zip(parts(sheetOf(roster), [{ name, data: Buffer.from("a") }]));
      await expect(read(slip)).rejects.toMatchObject({ code: "unsafe-file" });
    }
  });

  it("ends on rows and columns beyond any sheet", async () => {
    const far = roster
      .replace('r="2"', 'r="99999999999"')
      .replaceAll("A2", "A99999999999")
      .replaceAll("B2", "ZZZZZZ99999999999");
    await expect(read(zip(parts(sheetOf(far))))).rejects.toMatchObject({ name: "AppError" });
  });

  it("does not expand entities, and reads formulas by their stored results", async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${roster.replace("扎西", "&b;")}`;
    const reading = await read(zip(parts(sheetOf(laughs))));
    expect(JSON.stringify(reading)).not.toContain("aaaaaaaaaaaaaaaaaaaa");
  });

  it.each([
    ["nothing", "", "empty"],
    ["only spaces and lines", " \n\n", "no-rows"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), "not-a-table"],
    ["a cut workbook", Buffer.from("PK\x03\x04cut off"), "damaged"],
    ["a heading without rows", "户编号,姓名\n", "no-rows"],
  ])("says why it cannot read %s", async (_, bytes, why) => {
    await expect(read(bytes as string)).rejects.toMatchObject({ code: "unreadable-file", details: { why } });
  });

  it("says that a damaged old book is damaged", async () => {
    const bytes = Buffer.from(
      Array.from({ length: 3000 }, (_, i) => (i < 8 ? [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][i]! : i % 251)),
    );
    await expect(read(bytes)).rejects.toMatchObject({ code: expect.stringMatching(/unreadable-file|unsafe-file/) });
  });

  it("stops when the clerk asks", async () => {
    const path = book([
      {
        name: "表",
        rows: [
          ["户编号", "姓名"],
          ["1", "扎西"],
        ],
      },
    ]);
    await expect(
      readInChild(
        path,
        null,
        () => true,
        () => ({ onAnswer: () => undefined, onExit: () => undefined, ask: () => undefined, kill: () => undefined }),
      ),
    ).rejects.toMatchObject({ code: "cancelled" });
  });
});
