import type { Sender } from "../hosts/host.ts";

/** Longest call in characters: an upload piece or a large paste, with room to spare. */
export const maxCall = 16 * 1024 * 1024;

/** Scheme and host of an address, compared whole: `.origin` is the text `null` for schemes of our own. */
export function sameOrigin(url: string, origin: string): boolean {
  if (!URL.canParse(url)) return false;
  const asked = new URL(url);
  const ours = new URL(origin);
  const plain = asked.username === "" && asked.password === "";
  return plain && asked.protocol === ours.protocol && asked.host === ours.host;
}

/** Lets through only the main frame of our own page, and only calls of a sane size. */
export function admits(sender: Sender, json: string, origin: string): "ok" | "forbidden" | "too-big" {
  if (!sender.mainFrame || !sameOrigin(sender.url, origin)) return "forbidden";
  return json.length > maxCall ? "too-big" : "ok";
}
