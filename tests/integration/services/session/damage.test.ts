import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { closeDesk } from "../../../../electron/services/session/register.ts";
import { keeper } from "../../../support/found.ts";
import { foundedDesk } from "../../../support/foundedDesk.ts";
import { addVillage } from "../../../support/people.ts";

const code = (name: string) => expect.objectContaining({ code: name });
const { name, passphrase } = keeper;

describe("a damaged register", () => {
  async function spoiled(spoil: (file: string) => void) {
    const made = await foundedDesk();
    await made.session.signIn({ name, passphrase });
    addVillage(made.desk.session!);
    closeDesk(made.desk);
    spoil(join(made.folder, "register.db"));
    return made;
  }
  const overwrite = (from: number) => (file: string) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(7, from, from + 40_000));
  };

  for (const [where, from] of [
    ["at its head", 0],
    ["in the middle", 60_000],
  ] as const)
    it(`${where} is set aside, and the newest backup takes its place`, async () => {
      const { session: calls, desk, folder } = await spoiled(overwrite(from));
      await expect(calls.signIn({ name, passphrase })).rejects.toEqual(code("damaged"));
      expect(await calls.status({})).toMatchObject({ damaged: true, newestBackup: "2026-11-02T09:00:00.000Z" });
      expect(readdirSync(folder).filter((file) => /^damaged-.*\.db$/.test(file))).toHaveLength(1);
      await calls.restoreAfterDamage({ name, passphrase });
      expect(desk.session!.client.prepare("SELECT count(*) FROM villages").pluck().get()).toBe(1);
      expect(await calls.status({})).toMatchObject({ damaged: false });
    });

  it("without any backup says that there is none", async () => {
    const { session: calls, folder } = await foundedDesk();
    overwrite(0)(join(folder, "register.db"));
    await expect(calls.signIn({ name, passphrase })).rejects.toEqual(code("damaged"));
    await expect(calls.restoreAfterDamage({ name, passphrase })).rejects.toEqual(code("not-found"));
  });
});
