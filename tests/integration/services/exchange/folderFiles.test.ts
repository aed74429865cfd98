import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { officePc } from "../../../support/offices.ts";

test("a folder's packages are listed, the latest first; half-written files, folders and others' files are not", async () => {
  const pc = await officePc("电脑甲");
  const write = (name: string, year: number) => {
    writeFileSync(join(pc.stick, name), "x");
    utimesSync(join(pc.stick, name), new Date(year, 1), new Date(year, 1));
  };
  write("A-B-20260101-001-aaaaaaaa.hbsync", 2024);
  write("A-B-20260102-002-bbbbbbbb (1).hbsync", 2025);
  write("A-B-20260103-003-cccccccc.hbsync.part", 2026);
  write("holiday.jpg", 2026);
  mkdirSync(join(pc.stick, "folder.hbsync"));
  const { files, more } = await pc.exchange.filesIn({ folder: pc.stick });
  expect(files.map(({ file }) => file)).toEqual([
    "A-B-20260102-002-bbbbbbbb (1).hbsync",
    "A-B-20260101-001-aaaaaaaa.hbsync",
  ]);
  expect(more).toBe(0);
  const checked = await pc.exchange.check({ tokens: files.map(({ token }) => token) });
  expect(checked.map(({ problem }) => problem?.why)).toEqual(["not-ours", "not-ours"]);
});

test("a folder that is gone, as a pulled stick's, is told as such", async () => {
  const pc = await officePc("电脑甲");
  const gone = join(pc.stick, "gone");
  await expect(pc.exchange.filesIn({ folder: gone })).rejects.toMatchObject({ code: "place-gone" });
});
