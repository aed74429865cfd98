import { z } from "zod";

/** What a file may cost its reader at most; a writer keeps the same bounds (docs/format-package.md). */
export const packageLimits = {
  /** Bytes of a whole file. */
  file: 64 * 2 ** 20,
  /** Bytes of the clear header. */
  header: 4096,
  /** Bytes of the manifest before compression. */
  manifest: 8 * 2 ** 20,
  /** Bytes of one section before compression, and of all together. */
  section: 64 * 2 ** 20,
  sections: 256 * 2 ** 20,
  sectionCount: 2048,
  /** Lines of a section. */
  lines: 1_000_000,
  recipients: 64,
  certificates: 10_000,
  /** Values, keys and brackets of the manifest. */
  marks: 2_000_000,
} as const;

export const packageKinds = ["sync", "receipt", "request", "move"] as const;
export type PackageKind = (typeof packageKinds)[number];

const nameOnWire = /^[A-Za-z0-9_-]{1,64}$/;
const sha256OnWire = /^[0-9a-f]{64}$/;
const Name = z.string().regex(nameOnWire);
const Sha256 = z.string().regex(sha256OnWire);
const Bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const Count = z.int().min(0);

/** How a file's header and manifest are parsed: once for a file, so compiling their schemas would cost more than it saves. */
export const once = { jitless: true } as const;

/** The one suite today: age with X25519 recipients, Ed25519 over SHA-256, zstd frames. */
export const suite = "age-x25519+ed25519";

/** What a reader of any age understands of a header: enough to say that it needs a newer program. */
export const HeaderStart = z.object({ format: z.int().min(1), minReader: z.int().min(1), suite: z.string().max(64) });

/** The clear head of a file. No personal data, and no counts. */
export const PackageHeader = z.object({
  format: z.int().min(1),
  minReader: z.literal(1),
  suite: z.literal(suite),
  kind: z.enum(packageKinds),
  /** 128 random bits, hex. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** Uids of the two devices. */
  sender: Name,
  recipient: Name,
  /** The sender's public keys, to show the fingerprint of a device that is not enrolled. Never trusted. */
  keys: z.object({ sign: Bytes32, age: z.string().regex(/^age1[0-9a-z]{58}$/) }),
  /** Number of the file between these two devices. */
  no: Count,
  /** Bytes and SHA-256 of the age ciphertext. */
  length: Count,
  sha256: Sha256,
});
export type PackageHeader = z.infer<typeof PackageHeader>;

/** What has been seen of a scope: highest contiguous number of each segment. */
export type PackageVector = Readonly<Record<string, number>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// Checked by hand: zod would make one issue for each of a million wrong entries.
const every = (value: unknown, test: (key: string, entry: unknown) => boolean): boolean =>
  isObject(value) &&
  Object.keys(value).every((key) => key !== "__proto__" && key.length <= 64 && test(key, value[key]));

const isVector = (value: unknown): value is PackageVector =>
  every(value, (_, seq) => typeof seq === "number" && Number.isSafeInteger(seq) && seq >= 0);

export const PackageVector = z.custom<PackageVector>(isVector);

/** A line of the signed list of devices, as it was signed; `body` is JSON text (shared/devices). */
export interface SignedCertificate {
  readonly id: string;
  readonly no: number;
  readonly body: string;
  readonly signer: string;
  readonly signature: string;
}

const isText = (value: unknown, most: number): boolean => typeof value === "string" && value.length <= most;

function isCertificate(value: unknown): value is SignedCertificate {
  if (!isObject(value)) return false;
  const { id, no, body, signer, signature } = value;
  const texts = isText(id, 64) && isText(signer, 64) && isText(signature, 256) && isText(body, 2 ** 20);
  return texts && typeof no === "number" && Number.isSafeInteger(no) && no >= 0;
}

export const SignedCertificate = z.custom<SignedCertificate>(isCertificate);

/** One section as the manifest lists it: a village, the office's own records, or a household that moved. */
export interface SectionEntry {
  readonly scope: string;
  readonly kind: "village" | "office" | "household";
  readonly rows: number;
  /** A full file of the scope rather than what is newer than a base. */
  readonly full: boolean;
  /** Bytes before and after compression, and the hash of those before. */
  readonly size: number;
  readonly packed: number;
  readonly sha256: string;
}

const sectionKinds: ReadonlySet<unknown> = new Set<SectionEntry["kind"]>(["village", "office", "household"]);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isSection(value: unknown): value is SectionEntry {
  if (!isObject(value)) return false;
  const { scope, kind, rows, full, size, packed, sha256 } = value;
  const named =
    typeof scope === "string" && nameOnWire.test(scope) && sectionKinds.has(kind) && typeof full === "boolean";
  const counted = isCount(rows) && isCount(packed) && isCount(size) && size <= packageLimits.section;
  return named && counted && typeof sha256 === "string" && sha256OnWire.test(sha256);
}

const isSections = (value: unknown): value is readonly SectionEntry[] =>
  Array.isArray(value) && value.length <= packageLimits.sectionCount && value.every(isSection);

const isCertificates = (value: unknown): value is readonly SignedCertificate[] =>
  Array.isArray(value) && value.length <= packageLimits.certificates && value.every(isCertificate);

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= packageLimits.sectionCount && value.every((name) => isText(name, 64));

/** The index inside the ciphertext; its first six fields must equal the header's. A reader leaves unknown fields aside. */
export const Manifest = z.object({
  id: z.string(),
  kind: z.enum(packageKinds),
  sender: z.string(),
  recipient: z.string(),
  no: Count,
  format: z.int().min(1),
  register: z.string().min(1).max(64),
  /** When it was made by the sender's clock, ISO with zone; for display only. */
  at: z.string().max(40),
  /** Name and version of the program that made it. */
  program: z.string().max(64),
  /** Uid of the clerk who made it; empty when the program did it alone. */
  author: z.string().max(64),
  sections: z.custom<readonly SectionEntry[]>(isSections),
  certificates: z.custom<readonly SignedCertificate[]>(isCertificates),
  /** The sender's own vectors by scope: what it confirms to have. Where `wholes` names the scope, its last writers. */
  acks: z.custom<Readonly<Record<string, PackageVector>>>((value) => every(value, (_, vector) => isVector(vector))),
  /** Of scopes whose vector is told by its last writers: the SHA-256 of the whole one, in hex. */
  wholes: z
    .custom<Readonly<Record<string, string>>>((value) =>
      every(value, (_, whole) => typeof whole === "string" && sha256OnWire.test(whole)),
    )
    .optional(),
  /** Names of clerks by uid, so that a change says who made it. */
  authors: z.custom<Readonly<Record<string, string>>>((value) => every(value, (_, name) => isText(name, 200))),
  /** Scopes of which a full file is asked for; empty except in a request. */
  asks: z.custom<readonly string[]>(isNames),
});
export type Manifest = z.infer<typeof Manifest>;

/** Why a file is not read; each has its sentence in shared/text/packages.ts. */
export const packageProblems = [
  "incomplete",
  "altered",
  "not-ours",
  "for-another",
  "unknown-sender",
  "revoked-sender",
  "outside-sender",
  "newer-version",
  "other-register",
  "old-key",
  "mismatch",
  "section",
  "too-big",
  "too-many",
  "no-zstd",
  "no-suite",
  "not-same",
  "move",
  "not-a-move",
  "taken-over",
] as const;
export type PackageProblem = (typeof packageProblems)[number];
