import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockWhenIdle } from "../../../../electron/services/session/idle.ts";
import { closeRegister } from "../../../../electron/services/session/register.ts";
import { clerks } from "../../../../shared/clerks/contract.ts";
import { session } from "../../../../shared/session/contract.ts";
import { settings } from "../../../../shared/settings/contract.ts";
import { testDesk } from "../../../support/desk.ts";
import { keeper, office } from "../../../support/found.ts";
import { foundedDesk } from "../../../support/foundedDesk.ts";
import { clockAt } from "../../../support/register.ts";

const code = (name: string) => expect.objectContaining({ code: name });
const { name, passphrase } = keeper;

describe("founding", () => {
  it("makes an encrypted register, signs the keeper in and shows the sheet once", async () => {
    const { desk, of } = testDesk(clockAt("2026-11-02T09:00:00"));
    expect(await of(session).status({})).toMatchObject({ founded: false, clerks: [], clerk: null, damaged: false });
    const sheet = await of(session).found({ office, name, passphrase });
    expect(sheet.words).toHaveLength(9);
    expect(sheet.qr).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(await of(session).status({})).toMatchObject({ founded: true, office, clerk: { name, role: "keeper" } });
    closeRegister(desk);
    const files = readdirSync(desk.registerDir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
    for (const file of files) {
      const text = readFileSync(join(file.parentPath, file.name), "latin1");
      expect(text).not.toContain("SQLite format 3");
      for (const word of sheet.words) expect(text.includes(`"${word}"`)).toBe(false);
    }
  });

  it("is refused where a register is founded already", async () => {
    const { session: calls } = await foundedDesk();
    await expect(calls.found({ office, name, passphrase })).rejects.toEqual(code("stale"));
  });
});

describe("signing in", () => {
  it("opens the register with the right passphrase only, and lists names before", async () => {
    const { session: calls, desk, pushes } = await foundedDesk();
    expect(await calls.status({})).toMatchObject({ clerks: [name], clerk: null });
    await expect(calls.signIn({ name, passphrase: "不对的口令八字" })).rejects.toEqual(code("wrong-passphrase"));
    await expect(calls.signIn({ name: "无此人", passphrase })).rejects.toEqual(code("wrong-passphrase"));
    expect(desk.key).toBe(null);
    expect(await calls.signIn({ name, passphrase })).toMatchObject({ name, role: "keeper", mustChange: false });
    expect(desk.session?.client.open).toBe(true);
    expect(pushes.session).toBe(1);
  });

  it("makes wrong tries wait longer and longer, after a restart too, until a right one", async () => {
    const { session: calls, clock, folder } = await foundedDesk();
    const wrong = () => calls.signIn({ name, passphrase: "wrong passphrase" });
    for (let tries = 0; tries < 3; tries += 1) await expect(wrong()).rejects.toEqual(code("wrong-passphrase"));
    await expect(wrong()).rejects.toEqual(code("wait"));
    const restarted = testDesk(clock, folder).of(session);
    await expect(restarted.signIn({ name, passphrase })).rejects.toMatchObject({
      code: "wait",
      details: { seconds: 5 },
    });
    clock.time = new Date(clock.time.getTime() + 5000);
    await expect(wrong()).rejects.toEqual(code("wrong-passphrase"));
    await expect(wrong()).rejects.toMatchObject({ code: "wait", details: { seconds: 15 } });
    clock.time = new Date("1999-01-01T00:00:00");
    await expect(wrong()).rejects.toMatchObject({ code: "wait", details: { seconds: 15 } });
    clock.time = new Date("2026-11-02T10:00:00");
    await restarted.signIn({ name, passphrase });
    await restarted.lock({});
    await expect(wrong()).rejects.toEqual(code("wrong-passphrase"));
    await expect(wrong()).rejects.toEqual(code("wrong-passphrase"));
  });

  it("counts tries made at the same time one by one", async () => {
    const { session: calls } = await foundedDesk();
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => calls.signIn({ name, passphrase: "wrong passphrase" })),
    );
    const waits = tries.filter((one) => one.status === "rejected" && one.reason.code === "wait");
    expect(waits).toHaveLength(3);
  });

  it("tells a second opener that the register is open", async () => {
    const { session: calls, clock, folder } = await foundedDesk();
    await calls.signIn({ name, passphrase });
    const second = testDesk(clock, folder);
    await expect(second.of(session).signIn({ name, passphrase })).rejects.toEqual(code("already-open"));
    expect(second.desk.key).toBe(null);
    await calls.lock({});
    await second.of(session).signIn({ name, passphrase });
  });

  it("tells another process that the register is open", async () => {
    const { session: calls, folder } = await foundedDesk();
    await calls.signIn({ name, passphrase });
    const script = join(import.meta.dirname, "../../../support/tryOpen.ts");
    const child = spawn(process.execPath, [script, folder, name, passphrase], { stdio: ["ignore", "pipe", "inherit"] });
    const said: Buffer[] = [];
    child.stdout.on("data", (bytes: Buffer) => said.push(bytes));
    await new Promise((resolve) => child.on("exit", resolve));
    expect(Buffer.concat(said).toString().trim()).toBe("already-open");
  });

  it("refuses roles and names that were changed in the key file by hand", async () => {
    const { session: calls, folder } = await foundedDesk();
    const file = join(folder, "keys.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"office": "青石镇', '"office": "别的镇'));
    await expect(calls.signIn({ name, passphrase })).rejects.toEqual(code("damaged"));
  });

  it("reads the copy of the key file when the file itself is cut off", async () => {
    const { session: calls, folder } = await foundedDesk();
    await calls.signIn({ name, passphrase });
    await calls.newRecoverySheet({});
    await calls.lock({});
    truncateSync(join(folder, "keys.json"), 40);
    expect(await calls.signIn({ name, passphrase })).toMatchObject({ name });
  });
});

describe("locking", () => {
  it("closes the file, overwrites the key and refuses calls", async () => {
    const { session: calls, desk, of } = await foundedDesk();
    await calls.signIn({ name, passphrase });
    const { key, session: open } = desk;
    await calls.lock({});
    expect([...key!].every((byte) => byte === 0)).toBe(true);
    expect(open!.client.open).toBe(false);
    expect(existsSync(join(desk.registerDir, "open.mark"))).toBe(false);
    await expect(of(settings).get({})).rejects.toEqual(code("locked"));
  });

  it("happens by itself after the minutes that the keeper set, whatever pages ask, but not while a call runs", async () => {
    const { session: calls, desk, of, clock } = await foundedDesk();
    await calls.signIn({ name, passphrase });
    await of(settings).setRegister({ values: { idleMinutes: 3 } });
    const start = clock.time.getTime();
    const at = (minutes: number) => {
      clock.time = new Date(start + minutes * 60_000);
      return lockWhenIdle(desk);
    };
    expect(at(2)).toBe(false);
    await calls.stay({});
    expect(at(4)).toBe(false);
    await of(settings).get({});
    expect(at(4.9)).toBe(false);
    desk.activity.running += 1;
    expect(at(60)).toBe(false);
    desk.activity.running -= 1;
    await calls.status({});
    // What a page asks by itself puts nothing off.
    await of(settings).get({});
    expect(lockWhenIdle(desk)).toBe(true);
    expect(desk.session).toBe(null);
  });
});

describe("passphrases", () => {
  it("are changed without touching the register or the recovery sheet", async () => {
    const { session: calls, desk, folder, sheet } = await foundedDesk();
    await calls.signIn({ name, passphrase });
    await expect(calls.changePassphrase({ old: "wrong passphrase", passphrase: "新的口令 2027 年" })).rejects.toEqual(
      code("wrong-passphrase"),
    );
    await calls.changePassphrase({ old: passphrase, passphrase: "新的口令 2027 年" });
    const recovery = () => JSON.parse(readFileSync(join(folder, "keys.json"), "utf8")).recovery as unknown;
    const former = JSON.parse(readFileSync(join(folder, "keys.json.previous"), "utf8")) as { recovery: unknown };
    expect(recovery()).toEqual(former.recovery);
    closeRegister(desk);
    await expect(calls.signIn({ name, passphrase })).rejects.toEqual(code("wrong-passphrase"));
    await calls.signIn({ name, passphrase: "新的口令 2027 年" });
    await calls.lock({});
    await calls.recover({ name, words: ` ${sheet.words.join("  ").toUpperCase()}\n`, passphrase: "第三个口令 2028" });
    await calls.lock({});
    await calls.signIn({ name, passphrase: "第三个口令 2028" });
  });

  it("cannot be replaced with words that are wrong, of an old sheet, or by a clerk who is no keeper", async () => {
    const { session: calls, of, sheet } = await foundedDesk();
    const recover = (who: string, words: readonly string[]) =>
      calls.recover({ name: who, words: words.join(" "), passphrase: "另一个口令 2028" });
    await expect(recover(name, [...sheet.words].reverse())).rejects.toEqual(code("wrong-passphrase"));
    await calls.signIn({ name, passphrase });
    await of(clerks).add({ name: "经办乙", role: "clerk", passphrase: "初始口令 1234" });
    const renewed = await calls.newRecoverySheet({});
    await calls.lock({});
    await expect(recover("经办乙", renewed.words)).rejects.toEqual(code("forbidden"));
    await expect(recover(name, sheet.words)).rejects.toEqual(code("wrong-passphrase"));
    expect(await recover(name, renewed.words)).toMatchObject({ name });
  });
});
