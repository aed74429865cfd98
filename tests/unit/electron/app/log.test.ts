import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Log, scrub } from "../../../../electron/app/log.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearthbook-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const thrown = (): Error => {
  try {
    JSON.parse("扎西 13800000000");
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("nothing was thrown");
};

test("an error's message, which may quote a person, stays out of the log", () => {
  const line = scrub(`0a1b2c3d ${thrown().stack ?? ""}`);
  expect(line).toMatch(/^0a1b2c3d SyntaxError/);
  expect(line).toContain("log.test.ts");
  expect(line).not.toMatch(/扎西|1380/);
  expect(line).not.toContain(tmpdir());
});

test("a message of many lines stays out too", () => {
  expect(scrub("Error: 扎西\n次仁\n    at go (/a/b/c.ts:1:2)")).toBe("Error | at go (c.ts:1:2)");
});

test("the log keeps to its size", () => {
  const log = new Log(folder);
  for (let i = 0; i < 30_000; i++) log.event("refused", { reason: "forbidden", n: i });
  const size = (name: string) => statSync(join(folder, name)).size;
  expect(size("hearthbook.log") + size("hearthbook.old.log")).toBeLessThan(1.1 * 1024 * 1024);
  expect(readFileSync(join(folder, "hearthbook.log"), "utf8")).toContain("n=29999");
});

test("nothing is written before the register's folder exists", () => {
  new Log(join(folder, "not-yet")).event("refused");
  expect(existsSync(join(folder, "not-yet"))).toBe(false);
});
