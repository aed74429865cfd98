import { AppError } from "../../../shared/rpc/errors.ts";

/** What a file is by its bytes; its name is never asked. */
export type Probe = "zip" | "ole" | "markup" | "text";

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** Kinds of files that are often picked by mistake: PDF, PNG, JPEG, GIF, RAR, 7z, gzip, programs. */
const others: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
];

/**
 * Tells the kind of a file by its content.
 * @throws AppError unreadable-file for an empty file and for what is no table
 */
export function probe(bytes: Uint8Array): Probe {
  if (bytes.length === 0) throw new AppError("unreadable-file", { why: "empty" });
  if (startsWith(bytes, 0x50, 0x4b)) return "zip";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "ole";
  // Books of Excel 2 to 4 begin with a bare BOF record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) return "ole";
  if (others.some((signature) => startsWith(bytes, ...signature)))
    throw new AppError("unreadable-file", { why: "not-a-table" });
  const head = Buffer.from(bytes.subarray(0, 2048))
    .toString("latin1")
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "")
    .trimStart()
    .toLowerCase();
  return /^<(\?xml|!doctype|html|head|meta|table|style|body|!--)/.test(head) ? "markup" : "text";
}
