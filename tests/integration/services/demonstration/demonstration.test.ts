import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demonstration, demonstrationClerk } from "../../../../shared/demonstration/contract.ts";
import { session } from "../../../../shared/session/contract.ts";
import { settings } from "../../../../shared/settings/contract.ts";
import { steps } from "../../../../shared/steps/contract.ts";
import { testDesk } from "../../../support/desk.ts";
import { clockAt, tempFolder } from "../../../support/register.ts";

const own = () => join(tempFolder(), "register");

describe("the demonstration", () => {
  it("opens beside an office's own folder, can be signed in to, and leaves nothing when it ends", async () => {
    const folder = own();
    const { of } = testDesk(clockAt("2026-11-02T09:00:00"), folder);
    await of(demonstration).open({ language: "en" });
    expect(await of(session).status({})).toMatchObject({ founded: true, demonstration: true });
    expect((await of(settings).get({})).clerk.language).toBe("en");
    expect(existsSync(folder)).toBe(false);
    await of(session).lock({});
    expect(await of(session).signIn(demonstrationClerk)).toMatchObject({ role: "keeper" });
    expect((await of(steps).next({})).undo).toBeNull();
    await of(demonstration).end({});
    expect(await of(session).status({})).toMatchObject({ founded: false, demonstration: false, clerk: null });
    expect(existsSync(`${folder}-demonstration`)).toBe(false);
  });

  it("never opens over an office's own register", async () => {
    const { of } = testDesk(clockAt("2026-11-02T09:00:00"), own());
    await of(session).found({ office: "青石镇", name: "经办甲", passphrase: "correct horse" });
    await expect(of(demonstration).open({ language: "en" })).rejects.toMatchObject({ code: "stale" });
    await expect(of(demonstration).end({})).rejects.toMatchObject({ code: "stale" });
  });
});
