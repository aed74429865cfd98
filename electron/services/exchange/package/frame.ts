import { createHash } from "node:crypto";
import { type FileHandle, open, stat } from "node:fs/promises";
import { HeaderStart, once, PackageHeader, packageLimits, suite } from "../../../../shared/exchange/package.ts";
import { throwFault } from "../../../../shared/rpc/faults.ts";
import { backLength, endMagic, frontLength, headerLengthOf, magic, signatureLength } from "./layout.ts";
import { refusal, tooBig } from "./refusal.ts";

/** A file whose bytes hang together; who made it is not known yet. */
export interface Frame {
  readonly header: PackageHeader;
  /** Where the ciphertext begins. */
  readonly start: number;
  /** SHA-256 of all bytes before the signature. */
  readonly digest: Buffer;
  readonly signature: Buffer;
}

const pieceLength = 256 * 1024;

/** Exactly these bytes. @throws AppError package incomplete when the file ends before */
export async function readExactly(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, start + done);
    if (bytesRead === 0) throw refusal("incomplete");
    done += bytesRead;
  }
  return bytes;
}

/** The bytes from `start` to `end` in pieces; each piece is overwritten by the next. */
export async function* piecesOf(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(Math.max(1, Math.min(pieceLength, end - start)));
  let at = start;
  while (at < end) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) throw refusal("incomplete");
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** @throws AppError package newer-version for a header that this program must not read, altered for any other */
export function parseHeader(text: string): PackageHeader {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal("altered");
  }
  const parsed = PackageHeader.safeParse(value, once);
  if (parsed.success) return parsed.data;
  const { data } = HeaderStart.safeParse(value, once);
  throw refusal(data && (data.minReader > 1 || data.suite !== suite) ? "newer-version" : "altered");
}

async function checkEnds(file: FileHandle, size: number): Promise<void> {
  const front = await readExactly(file, 0, Math.min(size, magic.length));
  if (!front.equals(magic.subarray(0, front.length))) throw refusal("not-ours");
  if (size < frontLength + backLength) throw refusal("incomplete");
  const back = await readExactly(file, size - 8 - endMagic.length, 8 + endMagic.length);
  const total = back.readBigUInt64BE(0);
  if (!back.subarray(8).equals(endMagic) || total !== BigInt(size)) throw refusal("incomplete");
  if (size > packageLimits.file) throw tooBig(packageLimits.file);
}

/**
 * Reads the frame of a file: ends, then hash, then the header, in this order.
 * @throws AppError package incomplete, altered, not-ours, too-big, newer-version
 */
export async function readFrame(file: FileHandle): Promise<Frame> {
  const { size } = await file.stat();
  await checkEnds(file, size);
  const headerLength = headerLengthOf(await readExactly(file, 0, frontLength));
  const start = frontLength + (headerLength ?? 0);
  const end = size - backLength;
  if (headerLength === null || start > end) throw refusal("altered");
  const front = await readExactly(file, 0, start);
  const [whole, payload] = [createHash("sha256").update(front), createHash("sha256")];
  for await (const piece of piecesOf(file, start, end)) {
    whole.update(piece);
    payload.update(piece);
  }
  const header = parseHeader(front.toString("utf8", frontLength));
  if (header.length !== end - start || header.sha256 !== payload.digest("hex")) throw refusal("altered");
  return { header, start, digest: whole.digest(), signature: await readExactly(file, end, signatureLength) };
}

/** Opens a file for reading, gives it to the work and closes it. @throws AppError place-gone and the like */
export async function withFile<T>(path: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  let file: FileHandle | null = null;
  try {
    // A pipe would keep the reader waiting for ever.
    if (!(await stat(path)).isFile()) throw refusal("not-ours");
    file = await open(path, "r");
    return await work(file);
  } catch (error) {
    return throwFault(error);
  } finally {
    await file?.close().catch(() => undefined);
  }
}

/**
 * Who a file is from and for, after its ends and its hash were checked. Its signature is not: believe nothing of it
 * but "this is the file that was meant".
 * @throws AppError package incomplete, altered, not-ours, too-big, newer-version; place-gone and the like
 */
export const inspect = (path: string): Promise<PackageHeader> =>
  withFile(path, async (file) => (await readFrame(file)).header);
