import { crc32, deflateSync, inflateSync } from "node:zlib";

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes for each pixel. */
  readonly rgb: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function* chunksOf(png: Buffer): Generator<readonly [name: string, data: Buffer]> {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield [png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    at += 12 + length;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** What a PNG filter adds to a byte. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  const all = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
  return all[filter] ?? 0;
}

/** Reads the 8-bit, not interlaced PNG that Chromium writes. */
function decode(png: Buffer): Picture {
  const chunks = [...chunksOf(png)];
  const head = chunks.find(([name]) => name === "IHDR")![1];
  const [width, height, step] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 6 ? 4 : 3];
  const data = inflateSync(Buffer.concat(chunks.filter(([name]) => name === "IDAT").map(([, part]) => part)));
  const line = width * step;
  const rgb = new Uint8Array(width * height * 3);
  let before = new Uint8Array(line);
  for (let y = 0; y < height; y++) {
    const row = new Uint8Array(data.subarray(y * (line + 1) + 1, (y + 1) * (line + 1)));
    const filter = data[y * (line + 1)]!;
    for (let x = 0; x < line; x++) {
      const [left, corner] = x < step ? [0, 0] : [row[x - step]!, before[x - step]!];
      row[x] = row[x]! + predicted(filter, left, before[x]!, corner);
    }
    for (let x = 0; x < width; x++) rgb.set(row.subarray(x * step, x * step + 3), (y * width + x) * 3);
    before = row;
  }
  return { width, height, rgb };
}

const apart = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/** The 256 commonest colours, and which of them each colour becomes. */
function paletteOf(pixels: Uint32Array): { colours: number[]; place: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  const colours = sorted.slice(0, 256);
  const place = new Map(colours.map((colour, i) => [colour, i]));
  for (const colour of sorted.slice(256)) {
    let best = 0;
    for (let i = 1; i < colours.length; i++) if (apart(colours[i]!, colour) < apart(colours[best]!, colour)) best = i;
    place.set(colour, best);
  }
  return { colours, place };
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Writes a screenshot with 256 colours: a third of the bytes, and the same to the eye. */
export function toPalette(png: Buffer): Buffer {
  const { width, height, rgb } = decode(png);
  const pixels = Uint32Array.from({ length: width * height }, (_, i) => {
    const at = i * 3;
    return (rgb[at]! << 16) | (rgb[at + 1]! << 8) | rgb[at + 2]!;
  });
  const { colours, place } = paletteOf(pixels);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = place.get(pixels[y * width + x]!)!;
  const table = Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(lines, { level: 9 });
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("PLTE", table),
    chunk("IDAT", data),
    chunk("IEND", new Uint8Array()),
  ]);
}
