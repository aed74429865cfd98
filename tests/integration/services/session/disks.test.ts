import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { closeDesk } from "../../../../electron/services/session/register.ts";
import type { Disks } from "../../../../electron/services/session/place.ts";
import type { Desk } from "../../../../electron/worker/context.ts";
import { backups } from "../../../../shared/backups/contract.ts";
import { session } from "../../../../shared/session/contract.ts";
import { testDesk } from "../../../support/desk.ts";
import { keeper, office } from "../../../support/found.ts";
import { foundedDesk } from "../../../support/foundedDesk.ts";
import { clockAt, tempFolder } from "../../../support/register.ts";

type Refused = "network-path" | "removable-drive";

/** A computer that says where the folder is mounted from. */
const disksOf = (folder: string, refused: Refused): Disks => {
  const from =
    refused === "network-path" ? "0:38 / MOUNT rw - nfs4 server:/office" : "8:17 / MOUNT rw - vfat /dev/sdb1";
  const mounts = ["29 1 8:2 / / rw - ext4 /dev/sda2 rw", `41 29 ${from.replace("MOUNT", folder)} rw`];
  return { mountinfo: () => mounts.join("\n"), isRemovable: (device) => device === "8:17" };
};

/** From now on the desk's folder lies there. */
const mounted = (desk: Desk, refused: Refused): void =>
  void Object.assign(desk, { disks: disksOf(join(desk.registerDir, ".."), refused) });

describe.skipIf(process.platform !== "linux").each(["network-path", "removable-drive"] as const)("%s", (refused) => {
  const refusal = expect.objectContaining({ code: refused });

  it("is where no register is founded, and nothing is left there", async () => {
    const { desk, of } = testDesk(clockAt("2026-11-02T09:00:00"));
    mounted(desk, refused);
    await expect(of(session).found({ office, ...keeper })).rejects.toEqual(refusal);
    expect(existsSync(desk.registerDir)).toBe(false);
  });

  it("is where no register is opened, by passphrase or by words", async () => {
    const made = await foundedDesk();
    mounted(made.desk, refused);
    await expect(made.session.signIn(keeper)).rejects.toEqual(refusal);
    const words = { name: keeper.name, words: made.sheet.words.join(" "), passphrase: "新的口令 2027" };
    await expect(made.session.recover(words)).rejects.toEqual(refusal);
    expect(made.desk.session).toBeNull();
  });

  it("is where no register is taken over to, by passphrase or by words", async () => {
    const made = await foundedDesk();
    const stick = join(tempFolder(), "stick");
    mkdirSync(stick);
    await made.session.signIn(keeper);
    await made.of(backups).setSecondFolder({ token: stick });
    closeDesk(made.desk);
    const fresh = testDesk(made.clock, join(tempFolder(), "register"));
    mounted(fresh.desk, refused);
    const chosen = [stick];
    await expect(fresh.of(session).adopt({ chosen, ...keeper })).rejects.toEqual(refusal);
    const words = { name: keeper.name, words: made.sheet.words.join(" "), passphrase: "新的口令 2027" };
    await expect(fresh.of(session).adoptByWords({ chosen, ...words })).rejects.toEqual(refusal);
    expect(existsSync(fresh.desk.registerDir)).toBe(false);
  });
});
