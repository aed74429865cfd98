import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname, join, relative, sep } from "node:path";
import type { Asset } from "../hosts/host.ts";

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
};

function headers(type: string): Record<string, string> {
  return {
    "content-type": type,
    "content-security-policy": contentSecurityPolicy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
  };
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Everything that can be served, by URL path: what is not in the built file list does not exist. */
function allowMap(pageDir: string, fontDirs: readonly string[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const file of filesUnder(pageDir)) map.set(`/${relative(pageDir, file).split(sep).join("/")}`, file);
  const fonts = fontDirs.flatMap(filesUnder).filter((file) => [".ttf", ".woff2"].includes(extname(file)));
  for (const file of fonts) map.set(`/fonts/${basename(file)}`, file);
  const index = map.get("/index.html");
  if (index) map.set("/", index);
  return map;
}

export type Assets = (path: string) => Promise<Asset>;

/** Serves the built page, the fonts and print jobs; never joins a path that it was asked for. */
export function openAssets(
  pageDir: string,
  fontDirs: readonly string[],
  printed: (path: string) => string | undefined,
): Assets {
  const files = allowMap(pageDir, fontDirs);
  return async (path) => {
    const html = printed(path);
    if (html !== undefined) return { status: 200, headers: headers(types[".html"] ?? ""), body: Buffer.from(html) };
    const file = files.get(path);
    if (!file) return { status: 404, headers: headers("text/plain"), body: new Uint8Array() };
    const type = types[extname(file)] ?? "application/octet-stream";
    return { status: 200, headers: headers(type), body: await readFile(file) };
  };
}
