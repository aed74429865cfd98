import { pinyin } from "pinyin-pro";
import type { PackageKind } from "../../../../shared/exchange/package.ts";

const endings: Readonly<Partial<Record<PackageKind, string>>> = { move: "hbmove" };

/** Chinese by its initials, so that a clerk knows the PC again on the stick: 电脑甲 -> DNJ. */
function ascii(text: string): string {
  const initials = pinyin(text, { pattern: "first", toneType: "none", type: "array", nonZh: "consecutive" });
  const plain = initials.map((part) => (/^[a-z]$/.test(part) && !text.includes(part) ? part.toUpperCase() : part));
  const name = plain.join("").replace(/[^A-Za-z0-9]/g, "");
  return name.slice(0, 16) || "X";
}

export interface NameParts {
  /** Short ASCII names of the two devices. */
  readonly from: string;
  readonly to: string;
  /** Day, `2026-11-22`. */
  readonly on: string;
  readonly no: number;
  readonly id: string;
  readonly kind: PackageKind;
}

/** Name of a file: `A1-B2-20261122-007-1a2b3c4d.hbsync`; plain ASCII, never used twice. Nothing is ever read from it. */
export function packageName({ from, to, on, no, id, kind }: NameParts): string {
  const number = String(no).padStart(3, "0");
  const parts = [ascii(from), ascii(to), on.replaceAll("-", "").slice(0, 8), number, id.slice(0, 8)];
  return `${parts.join("-")}.${endings[kind] ?? "hbsync"}`;
}

/**
 * Whether a folder's file is to be looked at. Half-written files and those of the synchronising program are not; its
 * conflict copies and names such as `… (1).hbsync` are whole packages and are read.
 */
export function isPackageName(name: string): boolean {
  if (name.startsWith(".") || name.startsWith("~") || /\.part$/i.test(name)) return false;
  return /\.(hbsync|hbmove)$/i.test(name);
}
