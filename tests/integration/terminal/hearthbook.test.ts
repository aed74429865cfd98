import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { expect, test } from "vitest";
import { verbs } from "../../../electron/hosts/terminal/verbs.ts";
import { closeDesk } from "../../../electron/services/session/register.ts";
import { session } from "../../../shared/session/contract.ts";
import { testDesk } from "../../support/desk.ts";
import { loseIndex } from "../../support/loseIndex.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
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

test("help names every verb, and every method of every contract", () => {
  const { code, out } = hearthbook("--help");
  expect(code).toBe(0);
  const shown = [...out.matchAll(/hearthbook -- (\w+)(?= |$)/gm)].map(([, verb]) => verb);
  expect(shown).toEqual(expect.arrayContaining(Object.keys(verbs)));
  for (const { choices = {} } of Object.values(verbs))
    for (const name of Object.values(choices).flat()) expect(out).toContain(name);
  for (const { name, methods } of contracts)
    for (const method of Object.keys(methods)) expect(out).toContain(`${name}.${method}`);
});

test("a register is founded, listed, backed up and checked from a shell", () => {
  const at = ["--register", join(tempFolder(), "register")];
  expect(JSON.parse(hearthbook("session.found", founding, ...at).out).words).toHaveLength(9);
  const all = JSON.stringify({ village: null, asOf: null, start: 0, limit: 10, sort: [], filter: {} });
  expect(JSON.parse(hearthbook("villages.list", all, ...at).out)).toEqual({ rows: [], total: 0 });
  expect(JSON.parse(hearthbook("backup", ...at).out)).toMatchObject({ light: "green" });
  expect(JSON.parse(hearthbook("check", ...at).out)).toMatchObject({
    sound: true,
    register: { pages: [], references: 0, rules: { broken: 0 }, rows: { village: 0, household: 0, member: 0 } },
    newestBackup: { sound: true },
  });
});

test("a check tells what it found, and a script sees by the exit code that something is wrong", async () => {
  const folder = join(tempFolder(), "register");
  const at = ["--register", folder];
  hearthbook("session.found", founding, ...at);
  const { desk, of } = testDesk({ time: new Date(), now: () => new Date() }, folder);
  await of(session).signIn({ name: "甲", passphrase: "一二三四五六七八" });
  addHousehold(desk.session!, addVillage(desk.session!), "001", ["扎西"]);
  closeDesk(desk);
  const whole = hearthbook("check", ...at);
  expect(whole.code).toBe(0);
  expect(JSON.parse(whole.out).register.rows).toMatchObject({ village: 1, household: 1, member: 1 });

  await of(session).signIn({ name: "甲", passphrase: "一二三四五六七八" });
  loseIndex(desk.session!.client);
  closeDesk(desk);
  const lost = hearthbook("check", ...at);
  expect(lost.code, lost.err).toBe(1);
  expect(JSON.parse(lost.out)).toMatchObject({ sound: false, register: { rows: null }, newestBackup: { sound: true } });

  const file = join(folder, "register.db");
  writeFileSync(file, readFileSync(file).fill(7, 60_000, 100_000));
  const damaged = hearthbook("check", ...at);
  expect([damaged.code, damaged.out]).toEqual([1, ""]);
  expect(JSON.parse(damaged.err)).toMatchObject({ error: { code: "damaged" } });
}, 120_000);

test("a year's work is done from a shell: roster in and out, forms, a ledger, a book and a calendar", async () => {
  const folder = tempFolder();
  const at = ["--register", join(folder, "register")];
  const done = (...words: string[]) => {
    const { code, out, err } = hearthbook(...words, ...at);
    expect(code, `${words.join(" ")}: ${err}`).toBe(0);
    return JSON.parse(out);
  };
  const file = (name: string) => join(folder, name);
  done("session.found", founding);
  const values = { villageCode: "990102200201", nameZh: "上坝村", nameBo: null, kind: "village", officePhone: null };
  const village = done("villages.add", JSON.stringify({ values: { ...values, naturalGroups: null, paperRef: null } }));

  const stated = ["--consent-date", "2026-03-01", "--consent-papers", "1-160"];
  const imported = done(
    "import",
    join(root, "tests/samples/village-roster-merged.xlsx"),
    "--village",
    "上坝村",
    ...stated,
  );
  expect(imported.preview.members.new).toBe(529);
  expect(imported.leftOut.map(({ heading }: { heading: string }) => heading)).toContain("民族");
  const one = JSON.stringify({ village: null, asOf: null, start: 0, limit: 1, sort: [], filter: {} });
  expect(done("consents.list", one).rows[0]).toMatchObject({ givenOn: "2026-03-01" });

  expect(done("export", file("roster.csv"), "--village", "上坝村")).toEqual({ rows: 529 });
  expect(readFileSync(file("roster.csv"), "utf8")).toContain("上坝村");
  const printed = done("print", "roster", file("roster.pdf"), "--village", "上坝村", "--language", "zh+bo");
  const pdf = await PDFDocument.load(readFileSync(file("roster.pdf")));
  expect(printed.pages).toBe(pdf.getPageCount());

  writeFileSync(
    file("gifts.csv"),
    "接收日期,捐赠人,品名,数量,单位,折价(元),估值依据,用途\n2026-03-01,示范市慈善会,棉被,40,床,7200,市场价,救灾\n",
  );
  expect(done("import", file("gifts.csv"), "--ledger", "donation", "--village", "上坝村")).toMatchObject({
    counts: { new: 1 },
  });

  const home = done("households.list", one).rows[0].uid;
  const asked = { householdId: home, madeBy: "self", channel: "counter", category: "farming", state: "open" };
  const rows = [{ ...asked, madeOn: "2026-03-02", dueOn: "2026-03-20" }];
  const added = done("books.add", JSON.stringify({ record: "helpRequest", village: village.uid, rows }));
  expect(added.uids).toHaveLength(1);
  done("print", "request", file("requests.pdf"));
  done("export", file("again.csv"), "--purpose", "NOTICE");
  const taken = done("disclosures.list", JSON.stringify({ before: null, limit: 10 })).rows;
  expect(taken.map(({ purpose }: { purpose: string }) => purpose)).toEqual(["NOTICE", "HELP", "ADMIN", "ADMIN"]);
  const range = { village: null, from: null, until: "2030-12-31", names: false, purpose: "ADMIN", target: "@out" };
  expect(done("dues.write", JSON.stringify(range), "--out", file("dues.ics"))).toEqual({ entries: 1 });
  expect(readFileSync(file("dues.ics"), "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20260320/);
}, 120_000);

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
