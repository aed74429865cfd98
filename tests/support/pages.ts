import { createDecipheriv } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";

const pageSize = 4096;
/** SQLCipher 4: each page ends with its initialisation vector and its seal. */
const reserved = 80;
const salt = 16;

/** The decrypted bytes of a register's file, page by page as they lie there: rows, freed pages, what is left of rows. */
export function bytesOf(file: string, key: Uint8Array): Buffer {
  const sealed = readFileSync(file);
  const pages: Buffer[] = [];
  for (let start = 0; start < sealed.length; start += pageSize) {
    const from = start === 0 ? salt : start;
    const end = start + pageSize - reserved;
    const decipher = createDecipheriv("aes-256-cbc", key, sealed.subarray(end, end + 16)).setAutoPadding(false);
    pages.push(Buffer.concat([decipher.update(sealed.subarray(from, end)), decipher.final()]));
  }
  return Buffer.concat(pages);
}

/** Bytes that wait in the write-ahead log. */
export const logSize = (file: string): number => (existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0);
