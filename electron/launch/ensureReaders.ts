import { installPackages, isRoot, onDebian } from "./ensureBrowser.ts";
import { run } from "./run.ts";
import { say } from "./say.ts";

/** Programs by which the tests read printed forms, and the Debian packages that hold them. */
const readers = { pdftotext: "poppler-utils", pdftoppm: "poppler-utils", zbarimg: "zbar-tools" } as const;

async function missing(): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(readers).map(async ([program, holder]) => {
      const started = await run(program, [program === "zbarimg" ? "--version" : "-v"], { quiet: true });
      return started === -1 ? [holder] : [];
    }),
  );
  return [...new Set(found.flat())];
}

/** Readers of PDF and QR codes; on Debian as root they are installed when missing. @returns false after saying what to do */
export async function ensureReaders(): Promise<boolean> {
  const wanted = await missing();
  if (wanted.length > 0 && onDebian() && isRoot()) await installPackages(wanted);
  const still = await missing();
  if (still.length > 0)
    say(`The tests read printed forms with ${still.join(" and ")}. Install that, then run the same command again.`);
  return still.length === 0;
}
