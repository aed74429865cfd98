import { packageLimits } from "../../../../shared/exchange/package.ts";
import { refusal } from "./refusal.ts";

const version = "age-encryption.org/v1\n";
/** The only stanza of the suite: type, share of 32 bytes, wrapped file key of 32 bytes. */
const stanza = /-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n/y;
const mac = /--- [A-Za-z0-9+/]{43}\n/y;
const stanzaLength = "-> X25519 ".length + 43 + 1 + 43 + 1;

/** Bytes to read for the head of a ciphertext: the longest allowed one, and a stanza more to see that it is too long. */
export const ageHeadMost = version.length + (packageLimits.recipients + 1) * stanzaLength + "--- ".length + 43 + 1;

/**
 * Looks at the head of an age ciphertext before the library sees it, which would parse and try a million recipients.
 * @returns the length of the head in bytes
 * @throws AppError package too-many, altered
 */
export function checkAgeHead(start: Buffer): number {
  const text = start.toString("latin1", 0, ageHeadMost);
  if (!text.startsWith(version)) throw refusal("altered");
  let at = version.length;
  for (let count = 0; ; count += 1) {
    stanza.lastIndex = at;
    if (!stanza.test(text)) break;
    if (count === packageLimits.recipients) throw refusal("too-many");
    at = stanza.lastIndex;
  }
  mac.lastIndex = at;
  if (mac.test(text)) return mac.lastIndex;
  throw refusal("altered");
}
