import zlib from "node:zlib";
import { refusal } from "./refusal.ts";

/** The two functions that are used of node:zlib, absent before Node 22.15. */
export interface Zstd {
  readonly zstdCompressSync?: typeof zlib.zstdCompressSync;
  readonly zstdDecompressSync?: typeof zlib.zstdDecompressSync;
}

const level = 3;
/** 2^23: level 3 never needs more, and a frame cannot make the reader set aside 128 MB. */
const windowLog = 23;

/** One zstd frame. @throws AppError package no-zstd */
export function pack(raw: Uint8Array, zstd: Zstd = zlib): Buffer {
  if (!zstd.zstdCompressSync) throw refusal("no-zstd");
  // In one piece: the default of 16 KB is too much for a village's changes and too little for a whole village.
  const chunkSize = Math.min(Math.max(raw.length, 1024), 2 ** 20);
  return zstd.zstdCompressSync(raw, { chunkSize, params: { [zlib.constants.ZSTD_c_compressionLevel]: level } });
}

/**
 * The content of a frame that must be exactly `size` bytes; null when it is more, less or damaged. Never sets aside
 * more than that.
 * @throws AppError package no-zstd
 */
export function unpack(frame: Uint8Array, size: number, zstd: Zstd = zlib): Buffer | null {
  if (!zstd.zstdDecompressSync) throw refusal("no-zstd");
  const params = { [zlib.constants.ZSTD_d_windowLogMax]: windowLog };
  try {
    // One byte more than expected keeps the whole in one piece.
    const raw = zstd.zstdDecompressSync(frame, {
      maxOutputLength: size + 1,
      chunkSize: Math.max(64, size + 1),
      params,
    });
    return raw.length === size ? raw : null;
  } catch {
    return null;
  }
}
