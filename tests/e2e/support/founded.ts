import type { RecoverySheet } from "../../../shared/session/contract.ts";
import { join } from "node:path";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { foundInto } from "../../support/found.ts";
import { keeper } from "../../support/keeper.ts";
import { type OpenApp, test as base } from "./app.ts";
import { callPage } from "./callPage.ts";

export { expect } from "@playwright/test";
export { callPage } from "./callPage.ts";
export { keeper, office } from "../../support/keeper.ts";

export interface FoundedApp extends OpenApp {
  readonly sheet: RecoverySheet;
  /** Calls a contract method as the page does; rejects with the error's code. */
  call<T>(method: string, input: unknown): Promise<T>;
}

export interface FoundedFixtures {
  /**
   * Opens the built program on a founded register and signs its keeper in; `locked` leaves it at the sign-in page.
   * Without `dialogs` the page itself asks for files and folders, as in a browser.
   */
  readonly openFounded: (options?: { readonly locked?: boolean; readonly dialogs?: boolean }) => Promise<FoundedApp>;
}

export const test = base.extend<FoundedFixtures>({
  openFounded: async ({ openApp }, provide) => {
    const folders: string[] = [];
    await provide(async ({ locked = false, dialogs = true } = {}) => {
      const folder = mkdtempSync(join(tmpdir(), "hearthbook-founded-"));
      folders.push(folder);
      const registerDir = join(folder, "register");
      const sheet = await foundInto(registerDir);
      const app = await openApp(registerDir, dialogs);
      await app.page.getByRole("button", { name: /^(登录|Sign in)$/ }).waitFor();
      if (!locked) {
        await callPage(app, "session.signIn", keeper);
        await app.page.getByRole("navigation").first().waitFor();
      }
      return { ...app, sheet, call: (method, input) => callPage(app, method, input) };
    });
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  },
});
