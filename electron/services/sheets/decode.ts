import { AppError } from "../../../shared/rpc/errors.ts";

function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return null;
}

/** Share of bytes outside ASCII that are no UTF-8: a file cut in the middle of a letter has a few. */
function damageAsUtf8(text: string): number {
  let [bad, wide] = [0, 0];
  for (const letter of text) {
    if (letter === "\ufffd") bad += 1;
    else if (letter > "\u007f") wide += 1;
  }
  return bad / (bad + wide);
}

/**
 * Text of a file: UTF-16 by its mark, else UTF-8, else GB18030 (which reads GBK and GB2312 too).
 * @throws AppError unreadable-file where it is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = utf16(bytes);
  if (marked !== null) return marked;
  if (bytes.includes(0)) throw new AppError("unreadable-file", { why: "not-a-table" });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not clean UTF-8: either UTF-8 with a few damaged letters, or the older Chinese encoding.
    const loose = new TextDecoder("utf-8").decode(bytes);
    if (damageAsUtf8(loose) < 0.01) return loose;
    return new TextDecoder("gb18030").decode(bytes);
  }
}
