import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { signKeyText } from "../../electron/services/exchange/package/keys.ts";
import type { TestDevice } from "./packages.ts";
import {
  encryptByHand,
  frameByHand,
  type Json,
  partsOf,
  plainByHand,
  readByHand,
  signByHand,
} from "./packageByHand.ts";

/** Two sound packages of one sender, taken apart, and who could tamper with them. */
export interface Scene {
  readonly files: readonly [Buffer, Buffer];
  readonly headers: readonly [Json, Json];
  readonly manifest: Json;
  readonly sections: readonly string[];
  readonly plain: Buffer;
  readonly frames: readonly Buffer[];
  /** Sender, recipient, another enrolled device, a stranger. */
  readonly a: TestDevice;
  readonly b: TestDevice;
  readonly enrolled: TestDevice;
  readonly stranger: TestDevice;
}

export type Tampering = (scene: Scene) => Buffer | Promise<Buffer>;

// Evenly over the file; a plain double would nearly always point into its first bytes.
const place = fc.noBias(fc.nat(2 ** 30 - 1)).map((part) => part / 2 ** 30);
const at = (bytes: Buffer, where: number): number => Math.floor(bytes.length * where);

function flip(bytes: Buffer, where: number, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at(bytes, where)]! ^= 1 << bit;
  return changed;
}

/** The end mark made to fit again, as a forger would. */
function mended(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  if (changed.length < 16) return changed;
  changed.writeBigUInt64BE(BigInt(changed.length), changed.length - 16);
  changed.write("HBP-END\n", changed.length - 8, "latin1");
  return changed;
}

const bit = fc.nat(7);

/** What a bad stick, a half copy or somebody without a key does. */
const crude: readonly fc.Arbitrary<Tampering>[] = [
  fc.tuple(place, bit).map(
    ([where, which]) =>
      ({ files }: Scene) =>
        flip(files[0], where, which),
  ),
  fc.array(fc.tuple(place, bit), { minLength: 2, maxLength: 20 }).map(
    (flips) =>
      ({ files }: Scene) =>
        flips.reduce((bytes, [where, which]) => flip(bytes, where, which), files[0]),
  ),
  fc.tuple(place, fc.boolean()).map(([where, mend]) => ({ files }: Scene) => {
    const cut = files[0].subarray(0, at(files[0], where));
    return mend ? mended(Buffer.concat([cut, Buffer.alloc(16)])) : cut;
  }),
  fc.tuple(place, fc.nat(400), fc.boolean()).map(([where, length, mend]) => ({ files: [file] }: Scene) => {
    const start = at(file, where);
    const doubled = Buffer.concat([file.subarray(0, start + length), file.subarray(start)]);
    return mend ? mended(doubled) : doubled;
  }),
  fc.tuple(place, fc.nat(400), fc.boolean()).map(([where, length, mend]) => ({ files: [file] }: Scene) => {
    const start = at(file, where);
    const without = Buffer.concat([file.subarray(0, start), file.subarray(start + length)]);
    return mend ? mended(without) : without;
  }),
  fc.tuple(place, place, fc.integer({ min: 1, max: 300 })).map(([one, two, length]) => ({ files: [file] }: Scene) => {
    const [first, second] = [at(file, one), at(file, two)].toSorted((x, y) => x - y) as [number, number];
    const middle = Math.min(first + length, second);
    const parts = [file.subarray(0, first), file.subarray(second, second + length), file.subarray(middle, second)];
    return Buffer.concat([...parts, file.subarray(first, middle), file.subarray(second + length)]);
  }),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 300 })).map(([where, noise]) => ({ files }: Scene) => {
    const changed = Buffer.from(files[0]);
    changed.set(noise.subarray(0, changed.length - at(changed, where)), at(changed, where));
    return changed;
  }),
  place.map(
    (where) =>
      ({ files }: Scene) =>
        Buffer.from(files[0]).fill(0, at(files[0], where)),
  ),
  fc.boolean().map(
    (mend) =>
      ({ files }: Scene) =>
        (mend ? mended : Buffer.from)(Buffer.concat([...files])),
  ),
  fc.uint8Array({ maxLength: 4000 }).map((noise) => () => Buffer.from(noise)),
];

/** Parts of one sound file in another: header, ciphertext, signature. */
const swapped = fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 }).map(
  (from): Tampering =>
    ({ files }) => {
      const [mine, other] = [partsOf(files[0]), partsOf(files[1])];
      const header = from.includes(0) ? other.signed.subarray(0, 12 + other.header.length) : null;
      const front = header ?? mine.signed.subarray(0, 12 + mine.header.length);
      const ciphertext = (from.includes(1) ? other : mine).ciphertext;
      const { signature } = from.includes(2) ? other : mine;
      return mended(Buffer.concat([front, ciphertext, signature, Buffer.alloc(16)]));
    },
);

const field = fc.constantFrom(
  "id",
  "kind",
  "sender",
  "recipient",
  "no",
  "format",
  "minReader",
  "suite",
  "length",
  "sha256",
);
const value = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.integer(),
  fc.constantFrom<unknown>(null, [], {}, "pc-a", "pc-b", "pc-c", "pc-x", "receipt", "move", "0".repeat(32), 1, 2),
);
const changedField = fc.tuple(field, value);

/** A device of the scene by the part it plays; any other value as it is. */
const inScene = ({ a, b, enrolled, stranger }: Scene, one: unknown): unknown =>
  new Map<unknown, TestDevice>([
    ["pc-a", a],
    ["pc-b", b],
    ["pc-c", enrolled],
    ["pc-x", stranger],
  ]).get(one)?.keys.device ?? one;

/** Somebody who has keys, but not the right ones. */
const strangers: readonly fc.Arbitrary<Tampering>[] = [
  fc.tuple(fc.constantFrom("pc-a", "pc-b", "pc-x"), fc.boolean()).map(([sender, ownKey]) => (scene: Scene) => {
    const { stranger } = scene;
    const keys = ownKey ? { sign: signKeyText(stranger.publicKey), age: stranger.recipient } : scene.headers[0]["keys"];
    const header = { ...scene.headers[0], sender: inScene(scene, sender), keys };
    return frameByHand(header, partsOf(scene.files[0]).ciphertext, stranger.keys.sign);
  }),
  changedField.map(([name, changed]) => (scene: Scene) => {
    const header = { ...scene.headers[0], [name]: inScene(scene, changed) };
    return signByHand(header, partsOf(scene.files[0]).ciphertext, scene.stranger.keys.sign);
  }),
  // An enrolled device signs another's ciphertext as its own.
  fc.constant(({ headers, files, enrolled: { keys } }: Scene) =>
    frameByHand({ ...headers[0], sender: keys.device }, partsOf(files[0]).ciphertext, keys.sign),
  ),
  fc.constant(async ({ headers, plain, a, stranger }: Scene) =>
    frameByHand(headers[0], await encryptByHand(plain, [stranger.recipient]), a.keys.sign),
  ),
];

/** The sound file itself, which is skipped, where the sender's change says nothing else than before. */
async function unlessSame(scene: Scene, bytes: Buffer): Promise<Buffer> {
  const read = await readByHand(bytes, scene.b.keys.identity).catch(() => null);
  const same = isDeepStrictEqual(read?.manifest, scene.manifest) && isDeepStrictEqual(read?.sections, scene.sections);
  return same ? scene.files[0] : bytes;
}

/** Sealed and signed by the enrolled sender, so that everything fits outside. */
async function resealed(scene: Scene, plain: Buffer): Promise<Buffer> {
  return frameByHand(scene.headers[0], await encryptByHand(plain, [scene.b.recipient]), scene.a.keys.sign);
}

/** What the manifest says must fit the header, the register or the frames: these can be caught in a lie. */
const bound = fc.constantFrom("id", "kind", "sender", "recipient", "no", "format", "register", "sections");
const entryBound = fc.constantFrom("size", "packed", "sha256");

/** A flip in the two lengths or in a section: what the sender's own manifest tells of other things is its own word. */
function flipBound(plain: Buffer, where: number, which: number): Buffer {
  const sections = 8 + plain.readUInt32BE(0);
  const place = Math.floor((8 + plain.length - sections) * where);
  const changed = Buffer.from(plain);
  changed[place < 8 ? place : place - 8 + sections]! ^= 1 << which;
  return changed;
}

/** The enrolled sender itself, hostile. */
const hostile: readonly fc.Arbitrary<Tampering>[] = [
  fc.tuple(place, bit).map(
    ([where, which]) =>
      ({ headers, files, a }: Scene) =>
        frameByHand(headers[0], flip(partsOf(files[0]).ciphertext, where, which), a.keys.sign),
  ),
  place.map((where) => ({ headers, files, a }: Scene) => {
    const { ciphertext } = partsOf(files[0]);
    return frameByHand(headers[0], ciphertext.subarray(0, at(ciphertext, where)), a.keys.sign);
  }),
  fc.tuple(place, bit).map(
    ([where, which]) =>
      async (scene: Scene) =>
        unlessSame(scene, await resealed(scene, flipBound(scene.plain, where, which))),
  ),
  place.map((where) => (scene: Scene) => resealed(scene, scene.plain.subarray(0, at(scene.plain, where)))),
  fc.tuple(bound, value).map(([name, changed]) => async (scene: Scene) => {
    const plain = plainByHand({ ...scene.manifest, [name]: inScene(scene, changed) }, scene.frames);
    return unlessSame(scene, await resealed(scene, plain));
  }),
  fc.tuple(entryBound, fc.oneof(value, fc.nat(100_000))).map(([name, changed]) => async (scene: Scene) => {
    const [first, ...others] = scene.manifest["sections"] as Json[];
    const plain = plainByHand(
      { ...scene.manifest, sections: [{ ...first, [name]: changed }, ...others] },
      scene.frames,
    );
    return unlessSame(scene, await resealed(scene, plain));
  }),
];

/** Every kind of tampering, each by itself. */
export const kindsOfTampering: readonly fc.Arbitrary<Tampering>[] = [...crude, swapped, ...strangers, ...hostile];

export const tampering: fc.Arbitrary<Tampering> = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(...crude) },
  { weight: 1, arbitrary: swapped },
  { weight: 2, arbitrary: fc.oneof(...strangers) },
  { weight: 2, arbitrary: fc.oneof(...hostile) },
);

/** Takes two packages of A for B apart. `plain` is what the first one holds, decrypted. */
export async function sceneOf(
  files: readonly [Buffer, Buffer],
  plain: Buffer,
  devices: Pick<Scene, "a" | "b" | "enrolled" | "stranger">,
): Promise<Scene> {
  const [first, second] = await Promise.all(files.map((file) => readByHand(file, devices.b.keys.identity)));
  let from = 8 + plain.readUInt32BE(0);
  const frames = (first!.manifest["sections"] as { packed: number }[]).map(({ packed }) => {
    from += packed;
    return plain.subarray(from - packed, from);
  });
  const { manifest, sections } = first!;
  return { files, headers: [first!.header, second!.header], manifest, sections, plain, frames, ...devices };
}
