import { createHash, randomBytes } from "node:crypto";

/** Proquints (arXiv 0901.4016): 16 bits as a five-letter word that can be said, read out and typed on any keyboard. */
const consonants = "bdfghjklmnprstvz";
const vowels = "aiou";
const secretBytes = 16;

function word(bits: number): string {
  const consonant = (shift: number) => consonants[(bits >> shift) & 15]!;
  const vowel = (shift: number) => vowels[(bits >> shift) & 3]!;
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}

function bitsOf(text: string): number | null {
  if (!/^[bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz]$/.test(text)) return null;
  const at = (place: number) => (place % 2 === 0 ? consonants : vowels).indexOf(text[place]!);
  return (at(0) << 12) | (at(1) << 10) | (at(2) << 6) | (at(3) << 4) | at(4);
}

const checkBits = (secret: Buffer): number => createHash("sha256").update(secret).digest().readUInt16BE(0);

export interface Recovery {
  readonly secret: Buffer;
  readonly words: string[];
}

/** Eight words for 128 random bits and a ninth that catches a slip of the pen. */
export function wordsOf(secret: Buffer): string[] {
  const bits = Array.from({ length: secretBytes / 2 }, (_, place) => secret.readUInt16BE(place * 2));
  return [...bits, checkBits(secret)].map(word);
}

export function newRecovery(): Recovery {
  const secret = randomBytes(secretBytes);
  return { secret, words: wordsOf(secret) };
}

/** The secret of nine words, however they were spaced or cased; null when they cannot be from a sheet. */
export function secretOf(text: string): Buffer | null {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part !== "")
    .join("")
    .match(/.{5}/g);
  if (words?.length !== 9) return null;
  const bits = words.map(bitsOf);
  if (bits.includes(null)) return null;
  const secret = Buffer.alloc(secretBytes);
  for (const [place, value] of bits.slice(0, 8).entries()) secret.writeUInt16BE(value!, place * 2);
  return checkBits(secret) === bits[8] ? secret : null;
}
