import { asked, peakMb, tell } from "../child.ts";

// From the start of the process to a page that can be used: ours, where the clerk signs in or, signed in, begins the
// day; or an empty one of the same host. Tells the highest memory of the host's process, its worker included. Each side loads its own modules only.

export interface StartAsk {
  /** Null shows an empty page. */
  readonly registerDir: string | null;
  /** Goes on to the home page; an empty page then derives one key of a passphrase, which is slow by design. */
  readonly signIn: boolean;
}

async function emptyPage(signIn: boolean): Promise<void> {
  const { openBrowser } = await import("../../../electron/hosts/chromium/browser.ts");
  const browser = await openBrowser(true);
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>空</p>" }));
  await page.goto("https://roster.invalid/");
  await page.locator("p").waitFor();
  if (signIn) {
    const { newDerivation, passphraseKey } = await import("../../../electron/services/session/wrap.ts");
    await passphraseKey("青山绿水 2026", newDerivation());
  }
  tell(peakMb());
  await browser.close();
}

async function ourPage(registerDir: string, signIn: boolean): Promise<void> {
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

const { registerDir, signIn } = asked<StartAsk>();
await (registerDir === null ? emptyPage(signIn) : ourPage(registerDir, signIn));
