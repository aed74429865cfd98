import { createInflateRaw } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { AppError } from "../../../shared/rpc/errors.ts";

/** Limits of one book. A roster of 45,000 people unpacks to some 60 MB. */
export const zipLimits = { entries: 2000, bytes: 200 * 1024 * 1024, ratio: 150, ratioFrom: 20 * 1024 * 1024 } as const;

const mark = Buffer.from('hidden="');
const [one, t] = [...Buffer.from("1t")];
const seamLength = 16;

/** Whether something is marked as hidden, by 1 or true: one look for what both begin with. */
function marksHidden(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    const value = bytes[at + mark.length];
    if (value === one || value === t) return true;
  }
  return false;
}

/** What an .ods with a password says of each part in its list of parts. */
const manifest = "META-INF/manifest.xml";
const encrypted = Buffer.from("manifest:encryption-data");

const deflated = 8;
/** Bytes unpacked at a time. */
const piece = 1024 * 1024;

export interface ZipFacts {
  readonly entries: readonly string[];
  /** Bytes when unpacked, as the file claims; `verifyZip` proves the claim. */
  readonly bytes: number;
  /** Sheets in whose parts something is marked as hidden. */
  readonly marked: readonly string[];
}

const openZip = (path: string): Promise<ZipFile> =>
  yauzl.openPromise(path, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }).catch(() => {
    throw new AppError("unreadable-file", { why: "damaged" });
  });

function checkEntry({ fileName, compressedSize, uncompressedSize, generalPurposeBitFlag }: Entry): void {
  if (generalPurposeBitFlag & 1) throw new AppError("unreadable-file", { why: "password" });
  const names = fileName.split("/");
  if (names.some((name) => name === ".." || name === "__proto__")) throw new AppError("unsafe-file");
  const bomb = uncompressedSize > zipLimits.ratioFrom && uncompressedSize > compressedSize * zipLimits.ratio;
  if (bomb) throw new AppError("unsafe-file");
}

async function eachEntry(path: string, see: (zip: ZipFile, entry: Entry) => Promise<void> | void): Promise<ZipFacts> {
  const zip = await openZip(path);
  const entries: string[] = [];
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry);
      entries.push(entry.fileName);
      bytes += entry.uncompressedSize;
      if (entries.length > zipLimits.entries) throw new AppError("unsafe-file");
      if (bytes > zipLimits.bytes) throw new AppError("too-big", { limit: "200 MB" });
      await see(zip, entry);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("unsafe-file");
  } finally {
    zip.close();
  }
  return { entries, bytes, marked: [] };
}

/**
 * Reads a zip's directory against the limits, unpacking nothing.
 * @throws AppError unsafe-file, too-big, unreadable-file
 */
export const inspectZip = (path: string): Promise<ZipFacts> => eachEntry(path, () => undefined);

/**
 * The bytes of an entry. Inflated here: the zip library hands on 16 KB at a time, each at the cost of a turn of the
 * loop. Its check that the directory tells the true size is made here too.
 * @throws AppError unsafe-file
 */
async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer, void, undefined> {
  if (entry.compressionMethod !== deflated) {
    for await (const bytes of await zip.openReadStreamPromise(entry)) yield bytes as Buffer;
    return;
  }
  const packed = await zip.openReadStreamPromise(entry, { decompress: false });
  const inflated = createInflateRaw({ chunkSize: piece });
  packed.on("error", (error: Error) => inflated.destroy(error)).pipe(inflated);
  let size = 0;
  for await (const bytes of inflated) {
    size += (bytes as Buffer).length;
    if (size > entry.uncompressedSize) throw new AppError("unsafe-file");
    yield bytes as Buffer;
  }
  if (size !== entry.uncompressedSize) throw new AppError("unsafe-file");
}

/**
 * Unpacks every entry to nowhere, so that a directory that lies about sizes is found out before any reader sees it.
 * @throws AppError unsafe-file, unreadable-file where a password protects it
 */
export async function verifyZip(path: string): Promise<ZipFacts> {
  const marked = new Set<string>();
  const facts = await eachEntry(path, async (zip, entry) => {
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(entry.fileName);
    let tail: Buffer = Buffer.alloc(0);
    for await (const bytes of unpacked(zip, entry)) {
      // The list is short, and the mark near its beginning: no piece parts it.
      if (entry.fileName === manifest && bytes.includes(encrypted))
        throw new AppError("unreadable-file", { why: "password" });
      if (!isSheet || marked.has(entry.fileName)) continue;
      const seam = Buffer.concat([tail, bytes.subarray(0, seamLength)]);
      if (marksHidden(seam) || marksHidden(bytes)) marked.add(entry.fileName);
      tail = bytes.subarray(-seamLength);
    }
  });
  return { ...facts, marked: [...marked] };
}
