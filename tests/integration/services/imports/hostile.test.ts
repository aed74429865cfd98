import { describe, expect, it } from "vitest";
import { readInChild } from "../../../../electron/services/sheets/reader.ts";
import { parts, roster, sheetOf, zip } from "../../../support/bookByHand.ts";
import { book, file } from "../../../support/books.ts";

const read = (bytes: Buffer | string) => readInChild(file("表.xlsx", bytes), null, () => false);
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

  it.each([
    ["nothing", "", "empty"],
    ["only spaces and lines", " \n\n", "no-rows"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), "not-a-table"],
    ["a cut workbook", Buffer.from("PK\x03\x04cut off"), "damaged"],
    ["a heading without rows", "户编号,姓名\n", "no-rows"],
  ])("says why it cannot read %s", async (_, bytes, why) => {
    await expect(read(bytes as string)).rejects.toMatchObject({ code: "unreadable-file", details: { why } });
  });

  it("says that a password protects an .ods, whose parts are no tables without it", async () => {
    const list = `<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
    const locked = zip([
      { name: "content.xml", data: Buffer.from([7, 1, 9, 3]), locked: true },
      { name: "META-INF/manifest.xml", data: Buffer.from(list) },
    ]);
    await expect(read(locked)).rejects.toMatchObject({ code: "unreadable-file", details: { why: "password" } });
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
