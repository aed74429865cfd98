import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contracts } from "../../../shared/rpc/all.ts";
import { tempFolder } from "../../support/register.ts";

const root = join(import.meta.dirname, "../../..");
const env = { ...process.env, HEARTHBOOK_CLERK: "甲", HEARTHBOOK_PASSPHRASE: "一二三四五六七八" };

function hearthbook(...words: string[]): { code: number | null; out: string; err: string } {
  const args = ["electron/launch/withNode.cjs", "electron/launch/hearthbook.ts", ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

const founding = JSON.stringify({ office: "试验镇", name: "甲", passphrase: "一二三四五六七八" });

test("help names every method of every contract", () => {
  const { code, out } = hearthbook("--help");
  expect(code).toBe(0);
  for (const { name, methods } of contracts)
    for (const method of Object.keys(methods)) expect(out).toContain(`${name}.${method}`);
});

test("a register is founded, listed, backed up and checked from a shell", () => {
  const at = ["--register", join(tempFolder(), "register")];
  expect(JSON.parse(hearthbook("session.found", founding, ...at).out).words).toHaveLength(9);
  const all = JSON.stringify({ village: null, asOf: null, start: 0, limit: 10, sort: [], filter: {} });
  expect(JSON.parse(hearthbook("villages.list", all, ...at).out)).toEqual({ rows: [], total: 0 });
  expect(JSON.parse(hearthbook("backup", ...at).out)).toMatchObject({ light: "green" });
  expect(JSON.parse(hearthbook("check", ...at).out)).toMatchObject({ register: "sound", backupSound: true });
});

test("a refusal is an error code as JSON and exit code 1", () => {
  const at = ["--register", join(tempFolder(), "register")];
  hearthbook("session.found", founding, ...at);
  const { code, out, err } = hearthbook("villages.list", "{}", ...at);
  expect([code, out]).toEqual([1, ""]);
  expect(JSON.parse(err)).toMatchObject({ error: { code: "invalid-input" } });
});

test.each(["terminal", "chromium"])("the %s host tries itself out on a throw-away register", (host) => {
  const base = tempFolder();
  const register = join(base, "register");
  const { status, stdout } = spawnSync(process.execPath, [join(root, `out/main/${host}.js`), "--self-test"], {
    env: { ...env, HEARTHBOOK_REGISTER: register, TMPDIR: base, TEMP: base, TMP: base },
    encoding: "utf8",
  });
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, host });
  expect(status).toBe(0);
  // Neither a register of the clerk's nor anything temporary is left.
  expect(readdirSync(base)).toEqual([]);
});

test("a word that is not known is exit code 2", () => {
  expect(hearthbook("villages.burn").code).toBe(2);
  expect(hearthbook("--nonsense").code).toBe(2);
});
