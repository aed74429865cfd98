import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

function scan(image: string): string[] {
  // It complains of a message bus where there is none; what it read is all that counts.
  const read = execFileSync("zbarimg", ["-q", "--raw", image], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return read.trim().split("\n");
}

/** QR codes that a scanner reads on the pages of a PDF file. */
export function codesOn(file: string, dpi = 150): string[] {
  const folder = mkdtempSync(join(tmpdir(), "hearthbook-scan-"));
  try {
    execFileSync("pdftoppm", ["-r", String(dpi), "-png", file, join(folder, "p")]);
    return readdirSync(folder).flatMap((image) => scan(join(folder, image)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
