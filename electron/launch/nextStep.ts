/** What `npm start` finds around it. */
export interface Surroundings {
  readonly display: boolean;
  /** Electron's sandbox cannot start for root, and it is never started without one. */
  readonly root: boolean;
  readonly debian: boolean;
  /** A trial shows no window. */
  readonly trial: boolean;
  readonly electron: string | null;
  /** When fetching Electron's binary failed last, as a time in ms; null when it did not. */
  readonly electronFailed: number | null;
  readonly browser: string | null;
  /** The browser's package was tried just now. */
  readonly browserTried: boolean;
  readonly now: number;
}

export type NextStep = "demo" | "electron" | "fetch-electron" | "browser" | "install-browser" | "say-what-to-install";

const day = 24 * 60 * 60 * 1000;

/** A browser where there is none: Debian's package where this user may install it, else a word to the clerk. */
export function browserStep({
  browser,
  browserTried,
  debian,
  root,
}: Pick<Surroundings, "browser" | "browserTried" | "debian" | "root">): NextStep {
  if (browser !== null) return "browser";
  return debian && root && !browserTried ? "install-browser" : "say-what-to-install";
}

/** What to do next; asked anew after each step that may have changed something. */
export function nextStep(seen: Surroundings): NextStep {
  if (!seen.display && !seen.trial) return "demo";
  if (seen.root) return browserStep(seen);
  if (seen.electron !== null) return "electron";
  const failedToday = seen.electronFailed !== null && seen.now - seen.electronFailed < day;
  return failedToday ? browserStep(seen) : "fetch-electron";
}

/** Electron reads a switch with its value in one piece only: `--register`, `/a folder` become `--register=/a folder`. */
export function switchesInOne(words: readonly string[]): string[] {
  const at = words.indexOf("--register");
  const folder = at < 0 ? undefined : words[at + 1];
  return folder === undefined ? [...words] : [...words.slice(0, at), `--register=${folder}`, ...words.slice(at + 2)];
}
