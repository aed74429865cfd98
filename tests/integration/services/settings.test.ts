import { describe, expect, it } from "vitest";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { withoutAcceleration } from "../../../electron/app/registerFolder.ts";
import { compatibilityMark } from "../../../shared/host/compatibility.ts";
import { session } from "../../../shared/session/contract.ts";
import { settings } from "../../../shared/settings/contract.ts";
import { clerks } from "../../../shared/clerks/contract.ts";
import { testDesk } from "../../support/desk.ts";
import { foundInto, keeper } from "../../support/found.ts";
import { clockAt, tempFolder } from "../../support/register.ts";

async function signedIn() {
  const folder = join(tempFolder(), "register");
  await foundInto(folder);
  const { of } = testDesk(clockAt("2026-11-02T09:00:00"), folder);
  await of(session).signIn(keeper);
  return { of, own: of(settings), folder };
}

describe("settings", () => {
  it("begin with the defaults and outlive a restart", async () => {
    const { of, own } = await signedIn();
    expect(await own.get({})).toEqual({
      clerk: { language: "zh", textSize: 14, enterDirection: "down", tabDirection: "right", compatibility: false },
      register: { idleMinutes: 10, unitLabel: "互助小组" },
    });
    await own.setClerk({ values: { textSize: 20, language: "en" } });
    await own.setRegister({ values: { unitLabel: "十户组" } });
    await of(session).lock({});
    await of(session).signIn(keeper);
    expect(await own.get({})).toMatchObject({
      clerk: { language: "en", textSize: 20, enterDirection: "down" },
      register: { unitLabel: "十户组", idleMinutes: 10 },
    });
  });

  it("of one clerk are not another's, and those of the register are a keeper's", async () => {
    const { of, own } = await signedIn();
    await own.setClerk({ values: { textSize: 20 } });
    await own.setGrid({ grid: "members", state: '{"columns":[]}' });
    await of(clerks).add({ name: "经办乙", role: "clerk", passphrase: "初始口令 1234" });
    await of(session).signIn({ name: "经办乙", passphrase: "初始口令 1234" });
    await of(session).changePassphrase({ old: "初始口令 1234", passphrase: "自己的口令 5678" });
    expect((await own.get({})).clerk.textSize).toBe(14);
    expect(await own.grid({ grid: "members" })).toBe(null);
    await expect(own.setRegister({ values: { idleMinutes: 120 } })).rejects.toMatchObject({ code: "forbidden" });
    await of(session).signIn(keeper);
    expect(await own.grid({ grid: "members" })).toBe('{"columns":[]}');
    await own.setGrid({ grid: "members", state: null });
    expect(await own.grid({ grid: "members" })).toBe(null);
  });

  it("tell the next start of compatibility mode while anyone of this PC has it on", async () => {
    const { of, own, folder } = await signedIn();
    await own.setClerk({ values: { textSize: 16 } });
    expect(withoutAcceleration(folder)).toBe(false);
    await own.setClerk({ values: { compatibility: true } });
    expect(withoutAcceleration(folder)).toBe(true);

    await of(clerks).add({ name: "经办乙", role: "clerk", passphrase: "初始口令 1234" });
    await of(session).signIn({ name: "经办乙", passphrase: "初始口令 1234" });
    await of(session).changePassphrase({ old: "初始口令 1234", passphrase: "自己的口令 5678" });
    await own.setClerk({ values: { compatibility: false } });
    expect(withoutAcceleration(folder)).toBe(true);

    // As where the register was taken over from another PC's backup.
    rmSync(join(folder, compatibilityMark));
    await of(session).signIn(keeper);
    expect(withoutAcceleration(folder)).toBe(true);
    await own.setClerk({ values: { compatibility: false } });
    expect(withoutAcceleration(folder)).toBe(false);
  });

  it("remember how a layout of a spreadsheet was matched", async () => {
    const { own } = await signedIn();
    const layout = "0123456789abcdef";
    expect(await own.layout({ layout })).toBe(null);
    await own.setLayout({ layout, columns: { 户号: "householdNo" } });
    expect(await own.layout({ layout })).toEqual({ 户号: "householdNo" });
  });

  it("take no name or value outside the list", async () => {
    const { own } = await signedIn();
    const wrong = { textSize: 15 } as unknown as { textSize: 16 };
    await expect(own.setClerk({ values: wrong })).rejects.toMatchObject({ code: "invalid-input" });
  });
});
