import { join } from "node:path";
import { asked, peakMb, tell } from "../child.ts";

// From the start of the process to a page that can be used: ours, where the clerk signs in or, signed in, begins the
// day; or an empty one of the same host. Tells the highest memory of the host's process, its worker included. Each
// side loads its own modules only.

export interface StartAsk {
  readonly registerDir: string;
  /** Shows a page with nothing on it instead of ours. */
  readonly empty: boolean;
  /** Goes on to the home page; beside the empty page the register's file is then opened and checked, and no more. */
  readonly signIn: boolean;
}

/** What no start can leave out: a key derived of the passphrase, slow by design, and SQLite's own check of the file. */
async function openBare(registerDir: string): Promise<void> {
  const { readKeys, openHolder } = await import("../../../electron/services/session/keyFile.ts");
  const { openFile, isSound, closeFile } = await import("../../../electron/database/open.ts");
  const { keeper } = await import("../keeper.ts");
  const keys = readKeys(registerDir);
  const holder = keys?.clerks.find(({ name }) => name === keeper.name);
  const key = keys && holder && (await openHolder(keys, holder, keeper.passphrase));
  if (!key) throw new Error("the bench's register has no keeper");
  const client = openFile(join(registerDir, "register.db"), key);
  if (!isSound(client, "quick")) throw new Error("the bench's register is damaged");
  closeFile(client);
}

async function emptyPage({ registerDir, signIn }: StartAsk): Promise<void> {
  const { openBrowser } = await import("../../../electron/hosts/chromium/browser.ts");
  const browser = await openBrowser(true);
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>空</p>" }));
  await page.goto("https://roster.invalid/");
  await page.locator("p").waitFor();
  if (signIn) await openBare(registerDir);
  tell(peakMb());
  await browser.close();
}

async function ourPage({ registerDir, signIn }: StartAsk): Promise<void> {
  const { openWindow, signInPage } = await import("../window.ts");
  const host = await openWindow(registerDir);
  await host.page.locator("input[type=password]:focus").waitFor();
  if (signIn) {
    await signInPage(host.page);
    // What the home page says of the register has been read.
    await host.page.locator('main a[href$="#/households"]').first().waitFor();
  }
  tell(peakMb());
  await host.close();
}

const ask = asked<StartAsk>();
await (ask.empty ? emptyPage(ask) : ourPage(ask));
