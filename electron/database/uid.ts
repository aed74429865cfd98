import { randomFillSync } from "node:crypto";

/** Random bytes are drawn for many ids at a time: an import needs some 50,000. */
const pool = Buffer.alloc(16 * 256);
let used = pool.length;

/** A new record id: 128 random bits as 22 characters of base64url, never derived from anything about a person. */
export function newUid(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.toString("base64url", used - 16, used);
}
