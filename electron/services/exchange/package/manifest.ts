import { Manifest, once, type PackageHeader, packageLimits } from "../../../../shared/exchange/package.ts";
import { withinLimits } from "../../../../shared/exchange/jsonGuard.ts";
import { refusal, tooBig } from "./refusal.ts";
import { unpack } from "./zstd.ts";

/** Two numbers of four bytes before the manifest: its packed length and its length. */
export const manifestFront = 8;

/** The manifest's frame with its two numbers. @throws AppError package too-big */
export function manifestPart(packed: Buffer, length: number): Buffer {
  if (length > packageLimits.manifest) throw tooBig(packageLimits.manifest);
  const front = Buffer.alloc(manifestFront);
  front.writeUInt32BE(packed.length);
  front.writeUInt32BE(length, 4);
  return Buffer.concat([front, packed]);
}

function parse(raw: Buffer): Manifest {
  if (!withinLimits(raw, { marks: packageLimits.marks, depth: 8 })) throw refusal("too-many");
  try {
    return Manifest.parse(JSON.parse(raw.toString("utf8")), once);
  } catch {
    throw refusal("section");
  }
}

function checkSame(manifest: Manifest, header: PackageHeader): void {
  const same = (["id", "kind", "sender", "recipient", "no", "format"] as const).every(
    (field) => manifest[field] === header[field],
  );
  if (!same) throw refusal("mismatch");
}

/** Where each section stands; the parts must fill the plain text exactly. */
function placesOf({ sections }: Manifest, start: number, end: number): readonly number[] {
  let [at, size] = [start, 0];
  const places = sections.map((section) => {
    const place = at;
    at += section.packed;
    size += section.size;
    return place;
  });
  if (size > packageLimits.sections) throw tooBig(packageLimits.sections);
  const scopes = new Set(sections.map(({ scope }) => scope));
  if (at !== end || scopes.size !== sections.length) throw refusal("section");
  return places;
}

/**
 * Reads the manifest at the front of the plain text, and says where the sections stand.
 * @throws AppError package section, mismatch, too-big, too-many
 */
export function readManifest(plain: Buffer, header: PackageHeader): { manifest: Manifest; places: readonly number[] } {
  if (plain.length < manifestFront) throw refusal("section");
  const [packed, length] = [plain.readUInt32BE(0), plain.readUInt32BE(4)];
  if (length > packageLimits.manifest) throw tooBig(packageLimits.manifest);
  const start = manifestFront + packed;
  const raw = start <= plain.length ? unpack(plain.subarray(manifestFront, start), length) : null;
  if (!raw) throw refusal("section");
  const manifest = parse(raw);
  checkSame(manifest, header);
  return { manifest, places: placesOf(manifest, start, plain.length) };
}
