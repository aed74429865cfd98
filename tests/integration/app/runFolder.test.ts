import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeRunFolder } from "../../../electron/app/runFolder.ts";
import { tempFolder } from "../../support/register.ts";

const module = join(import.meta.dirname, "../../../electron/app/runFolder.ts");
const script = (end: string) => `
  import { beginRun } from ${JSON.stringify(module)};
  import { mkdtempSync, writeFileSync } from "node:fs";
  import { tmpdir } from "node:os";
  beginRun();
  writeFileSync(mkdtempSync(tmpdir() + "/upload-") + "/名册.csv", "张三");
  console.log("ready");
  ${end}`;
const args = (end: string) => ["--input-type=module", "-e", script(end)];

test("everything temporary of a run is in one folder, which goes with the process", () => {
  const base = tempFolder();
  const { status, stdout } = spawnSync(process.execPath, args("process.exitCode = 3;"), {
    env: { ...process.env, TMPDIR: base, TEMP: base, TMP: base },
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([3, "ready\n"]);
  expect(readdirSync(base)).toEqual([]);
});

test("what a killed run left behind is gone after the next start, and a running one keeps its own", async () => {
  const base = tempFolder();
  const env = { ...process.env, TMPDIR: base, TEMP: base, TMP: base };
  const child = spawn(process.execPath, args("setInterval(() => {}, 1000);"), { env });
  await new Promise((ready) => child.stdout.once("data", ready));
  const [left = ""] = readdirSync(base);
  expect(left).toContain(`hearthbook-run-${child.pid}-`);

  makeRunFolder(base);
  expect(existsSync(join(base, left))).toBe(true);

  child.kill("SIGKILL");
  await new Promise((ended) => child.once("exit", ended));
  const own = makeRunFolder(base);
  expect(existsSync(join(base, left))).toBe(false);
  expect(existsSync(own)).toBe(true);
});

test("nobody else's files are touched, and nobody else may look into ours", () => {
  const base = tempFolder();
  mkdirSync(join(base, "hearthbook-run-mine"));
  writeFileSync(join(base, "hearthbook-letter.txt"), "");
  mkdtempSync(join(base, "other-1-"));
  const own = makeRunFolder(base);
  expect(readdirSync(base)).toHaveLength(4);
  if (process.platform !== "win32") expect(statSync(own).mode & 0o077).toBe(0);
});
