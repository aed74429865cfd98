import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { closeRegister } from "../../../../electron/services/session/register.ts";
import { sectionLimits } from "../../../../shared/exchange/section.ts";
import { crafted, type Parts } from "../../../support/craftedPackage.ts";
import { twoPcs } from "../../../support/exchangeScenes.ts";
import { give } from "../../../support/offices.ts";
import { edit } from "../../../support/rosterCalls.ts";

const run = promisify(execFile);
const child = join(import.meta.dirname, "../../../support/takeHostile.ts");
const mega = 2 ** 20;

const uid = () => randomBytes(16).toString("base64url");

const household = (parts: Parts, change: (field: string, value: unknown) => unknown): string => {
  const fields = parts.header.tables["households"]!;
  const [table, , , , , ...values] = parts.rows.find(([name]) => name === "households")!;
  return JSON.stringify([table, uid(), parts.commit(), 0, 0, ...values.map((value, at) => change(fields[at]!, value))]);
};

const hostile: readonly (readonly [string, (parts: Parts) => readonly string[]])[] = [
  [
    "a cell of 60 MB",
    (parts) => [household(parts, (field, value) => (field === "houseName" ? "长".repeat(20 * mega) : value))],
  ],
  [
    "a million erased ids",
    (parts) => {
      const dot = parts.commit();
      for (let no = 0; no < 1_000_000; no += 1) parts.erased.push([uid(), dot, "request"]);
      return [];
    },
  ],
  [
    "half a million commits",
    (parts) => {
      for (let no = 0; no < 500_000; no += 1) parts.commit();
      return [];
    },
  ],
  [
    "400,000 writers",
    (parts) => {
      const { segments, vector } = parts.header;
      const { device } = segments[0]!;
      for (let no = 0; no < 400_000; no += 1) {
        const id = randomBytes(8).toString("hex");
        segments.push({ id, device, parent: null, parentSeq: null });
        vector[id] = 1;
      }
      return [];
    },
  ],
];

const most: (typeof hostile)[number] = [
  "as many commits as are taken",
  (parts) => {
    while (parts.commits.length < sectionLimits.commits) parts.commit();
    return [];
  },
];

const files = [...hostile.map((one) => [...one, "damaged"] as const), [...most, "taken"] as const];

test.each(files)(
  "a file of an enrolled device with %s costs little",
  { timeout: 300_000 },
  async (what, add, expected) => {
    const { a, b, uid: known } = await twoPcs();
    await edit(a, known, "addressLine", null, "一");
    const sound = await give(a, b);
    const path = await crafted(a, b, await give(a, b, true), add);
    const [folder, key] = [b.folder, b.desk.key!.toString("hex")];
    closeRegister(b.desk);
    const { stdout } = await run(process.execPath, [child, JSON.stringify({ folder, key, sound, hostile: path })], {
      timeout: 60_000,
    });
    const { first, outcome, seconds, memory, changed } = JSON.parse(stdout) as {
      first: string;
      outcome: string;
      seconds: number;
      memory: number;
      changed: string[];
    };
    console.log(`${what}: ${outcome}, ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB`);
    expect([first, outcome]).toEqual(["taken", expected]);
    // Of a refused village nothing stays but the slip of its file, which says that it was not taken.
    expect(expected === "taken" || changed.join() === "package_in").toBe(true);
    expect(memory).toBeLessThan(300);
    expect(seconds).toBeLessThan(10);
  },
);
