import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { builtPaths } from "../../../electron/app/paths.ts";
import { openChromiumHost } from "../../../electron/hosts/chromium/launch.ts";
import { compatibilityMark } from "../../../shared/host/compatibility.ts";
import { tempFolder } from "../../support/register.ts";

const root = join(import.meta.dirname, "../../..");
afterEach(() => vi.unstubAllEnvs());

/** What the browser is started with: in its place stands a program that only writes that down. */
async function startedWith(registerDir: string, headless: boolean): Promise<string[]> {
  const folder = tempFolder();
  const [browser, told] = [join(folder, "browser"), join(folder, "arguments")];
  writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${told}'\nexit 1\n`, { mode: 0o755 });
  vi.stubEnv("HEARTHBOOK_BROWSER", browser);
  await expect(openChromiumHost({ ...builtPaths(root), registerDir, version: "0.1.0", headless })).rejects.toThrow();
  return readFileSync(told, "utf8").split("\n");
}

// Windows starts no script in a browser's place.
test.skipIf(process.platform === "win32").each([true, false])(
  "Chromium begins without the graphics card where the register's folder says so (headless: %s)",
  async (headless) => {
    const register = tempFolder();
    expect(await startedWith(register, headless)).not.toContain("--disable-gpu");
    writeFileSync(join(register, compatibilityMark), "");
    expect(await startedWith(register, headless)).toContain("--disable-gpu");
  },
);
