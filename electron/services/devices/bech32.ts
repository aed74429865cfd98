const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

function step(sum: number, value: number): number {
  const next = ((sum & 0x1ffffff) << 5) ^ value;
  return generator.reduce((mixed, part, bit) => ((sum >> (25 + bit)) & 1 ? mixed ^ part : mixed), next);
}

const expanded = (prefix: string): number[] => {
  const codes = [...prefix].map((letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
};

/** Bytes as groups of five bits, the last one filled with zeros. */
function fives(bytes: Uint8Array): number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((group) => Number.parseInt(group.padEnd(5, "0"), 2));
}

/** Bech32 (BIP 173), the writing in which age writes its keys; the age library writes only keys that it made itself. */
export function bech32(prefix: string, bytes: Uint8Array): string {
  const values = fives(bytes);
  const sum = [...expanded(prefix), ...values, 0, 0, 0, 0, 0, 0].reduce(step, 1) ^ 1;
  const check = Array.from({ length: 6 }, (_, place) => (sum >> (5 * (5 - place))) & 31);
  return `${prefix}1${[...values, ...check].map((value) => alphabet[value]).join("")}`;
}
