import { describe, expect, it } from "vitest";
import { closeRegister } from "../../../../electron/services/session/register.ts";
import { backups } from "../../../../shared/backups/contract.ts";
import { clerks } from "../../../../shared/clerks/contract.ts";
import { keeper } from "../../../support/found.ts";
import { foundedDesk } from "../../../support/foundedDesk.ts";

const code = (name: string) => expect.objectContaining({ code: name });
const { name, passphrase } = keeper;

describe("clerks", () => {
  it("sign in with a first passphrase that must be changed, and keep to their role", async () => {
    const { session: calls, of, desk } = await foundedDesk();
    await calls.signIn({ name, passphrase });
    const added = await of(clerks).add({ name: "查阅丙", role: "reader", passphrase: "初始口令 1234" });
    await expect(of(clerks).add({ name: "查阅丙", role: "clerk", passphrase: "初始口令 1234" })).rejects.toMatchObject({
      code: "rule",
      details: { violations: [{ rule: "clerk-name-taken" }] },
    });
    expect(await calls.signIn({ name: "查阅丙", passphrase: "初始口令 1234" })).toMatchObject({ mustChange: true });
    await calls.changePassphrase({ old: "初始口令 1234", passphrase: "自己的口令 5678" });
    expect((await calls.status({})).clerk).toMatchObject({ uid: added.uid, mustChange: false });
    await expect(of(backups).make({})).rejects.toEqual(code("forbidden"));
    await expect(of(clerks).end({ uid: added.uid })).rejects.toEqual(code("forbidden"));
    closeRegister(desk);
  });

  it("lose their key when they end, and one keeper remains", async () => {
    const { session: calls, of } = await foundedDesk();
    const { uid: own } = await calls.signIn({ name, passphrase });
    const staff = of(clerks);
    const second = await staff.add({ name: "管理员丁", role: "keeper", passphrase: "初始口令 1234" });
    await expect(staff.end({ uid: own })).rejects.toMatchObject({ details: { violations: [{ rule: "own-end" }] } });
    await staff.setRole({ uid: second.uid, role: "clerk" });
    await expect(staff.setRole({ uid: own, role: "clerk" })).rejects.toMatchObject({
      details: { violations: [{ rule: "last-keeper" }] },
    });
    await staff.resetPassphrase({ uid: second.uid, passphrase: "重设口令 4321" });
    await staff.end({ uid: second.uid });
    expect((await staff.list({})).map(({ name: who, ended }) => [who, ended])).toEqual([
      [name, null],
      ["管理员丁", "2026-11-02"],
    ]);
    await expect(calls.signIn({ name: "管理员丁", passphrase: "重设口令 4321" })).rejects.toEqual(
      code("wrong-passphrase"),
    );
  });
});
