import { createHash, sign } from "node:crypto";
import { Encrypter } from "age-encryption";
import {
  Manifest,
  once,
  PackageHeader,
  type PackageKind,
  packageLimits,
  type SectionEntry,
  suite,
} from "../../../../shared/exchange/package.ts";
import { endOf, frontOf, sha256, signedBytes, signatureLength } from "./layout.ts";
import { manifestPart } from "./manifest.ts";
import { type OwnKeys, publicKeysOf } from "./keys.ts";
import { refusal, tooBig } from "./refusal.ts";
import { selfTest } from "./suite.ts";
import { pack } from "./zstd.ts";

/** One village's, the office's or a household's part, as NDJSON in UTF-8. */
export interface OutSection {
  readonly scope: string;
  readonly kind: SectionEntry["kind"];
  readonly rows: number;
  readonly full: boolean;
  readonly raw: Buffer;
}

/** What the giver says; the rest of header and manifest is worked out. */
export interface OutPackage {
  readonly kind: PackageKind;
  /** 128 random bits, hex. */
  readonly id: string;
  readonly recipient: string;
  readonly no: number;
  readonly manifest: Pick<
    Manifest,
    "register" | "at" | "program" | "author" | "certificates" | "acks" | "wholes" | "authors" | "asks"
  >;
  /** Taken one at a time, so that a generator need not hold them all. */
  readonly sections: Iterable<OutSection>;
}

const format = 1;

function packSections(sections: Iterable<OutSection>): { entries: SectionEntry[]; frames: Buffer[] } {
  const [entries, frames]: [SectionEntry[], Buffer[]] = [[], []];
  let size = 0;
  for (const { raw, scope, kind, rows, full } of sections) {
    size += raw.length;
    if (raw.length > packageLimits.section) throw tooBig(packageLimits.section);
    if (size > packageLimits.sections) throw tooBig(packageLimits.sections);
    if (entries.length === packageLimits.sectionCount) throw refusal("too-many");
    const frame = pack(raw);
    entries.push({ scope, kind, rows, full, size: raw.length, packed: frame.length, sha256: sha256(raw) });
    frames.push(frame);
  }
  return { entries, frames };
}

/** Manifest and sections, as they are sealed. */
function plainParts({ sections, manifest, ...out }: OutPackage, sender: string): Buffer[] {
  const { entries, frames } = packSections(sections);
  const { kind, id, recipient, no } = out;
  const whole = Manifest.parse({ id, kind, sender, recipient, no, format, ...manifest, sections: entries }, once);
  const raw = Buffer.from(JSON.stringify(whole), "utf8");
  return [manifestPart(pack(raw), raw.length), ...frames];
}

const piece = 2 ** 20;

/** Parts put together to pieces of a megabyte or so: each piece takes the streams a turn, and villages are many. */
function* piecesOf(parts: readonly Buffer[]): Generator<Uint8Array> {
  let [held, length]: [Buffer[], number] = [[], 0];
  for (const part of parts) {
    held.push(part);
    length += part.length;
    if (length < piece) continue;
    yield Buffer.concat(held);
    [held, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(held);
}

/** Encrypts the parts one after another to all recipients. @throws AppError package too-many, too-big */
async function encrypt(parts: readonly Buffer[], recipients: readonly string[]): Promise<Buffer[]> {
  if (recipients.length === 0 || recipients.length > packageLimits.recipients) throw refusal("too-many");
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  const sealed: Buffer[] = [];
  let length = 0;
  for await (const bytes of await encrypter.encrypt(ReadableStream.from(piecesOf(parts)))) {
    sealed.push(Buffer.from(bytes));
    length += bytes.length;
    if (length > packageLimits.file - packageLimits.header) throw tooBig(packageLimits.file);
  }
  return sealed;
}

function digestOf(pieces: readonly Buffer[]): Buffer {
  const hash = createHash("sha256");
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

const lengthOf = (pieces: readonly Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/**
 * A whole package: sections compressed, sealed for the recipients (`age1…`, X25519 only) and signed by this device.
 * @throws AppError package too-big, too-many, no-zstd, no-suite
 */
export async function sealPackage(out: OutPackage, keys: OwnKeys, recipients: readonly string[]): Promise<Buffer> {
  await selfTest();
  const sealed = await encrypt(plainParts(out, keys.device), recipients);
  const header: PackageHeader = {
    format,
    minReader: 1,
    suite,
    kind: out.kind,
    id: out.id,
    sender: keys.device,
    recipient: out.recipient,
    keys: await publicKeysOf(keys),
    no: out.no,
    length: lengthOf(sealed),
    sha256: digestOf(sealed).toString("hex"),
  };
  const before = [frontOf(JSON.stringify(PackageHeader.parse(header, once))), ...sealed];
  const signature = sign(null, signedBytes(digestOf(before)), keys.sign);
  const end = endOf(lengthOf(before) + signatureLength + 16);
  return Buffer.concat([...before, signature, end]);
}
