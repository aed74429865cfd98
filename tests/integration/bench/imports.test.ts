import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { officeFigure } from "../../bench/imports.ts";
import { writeRoster } from "../../bench/roster.ts";
import { tempFolder } from "../../support/register.ts";

/** Writes, as office suites do, `<name of the workbook>.csv` into the folder after --outdir, with its letters lost. */
const suite = `#!/bin/sh
while [ $# -gt 1 ]; do
  [ "$1" = --outdir ] && out="$2"
  shift
done
[ -n "$out" ] && echo '??,??' > "$out/$(basename "$1" .xlsx).csv"
exit 0
`;

it.skipIf(process.platform === "win32")("leaves the roster's csv as it is when the office suite converts", async () => {
  const folder = tempFolder();
  const office = join(folder, "soffice");
  writeFileSync(office, suite);
  chmodSync(office, 0o755);
  const files = await writeRoster(folder, 40);
  const before = readFileSync(files.csv, "utf8");
  const { rows } = await officeFigure(files, 1, folder, office);
  expect(rows).toHaveLength(1);
  expect(readFileSync(files.csv, "utf8")).toBe(before);
});
