import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Decrypter } from "age-encryption";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openPackage } from "../../../electron/services/exchange/package/open.ts";
import { sealPackage } from "../../../electron/services/exchange/package/seal.ts";
import { packageProblems } from "../../../shared/exchange/package.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { partsOf } from "../../support/packageByHand.ts";
import { testDevice, testPackage, trustIn } from "../../support/packages.ts";
import { tempFolder } from "../../support/register.ts";
import { sceneOf, tampering } from "../../support/tampering.ts";

const runs = Number(process.env["HEARTHBOOK_PACKAGES"] ?? 5000);

async function newScene() {
  const [a, b, enrolled, stranger] = await Promise.all(["pc-a", "pc-b", "pc-c", "pc-x"].map(testDevice));
  const seal = () => sealPackage(testPackage("pc-b"), a!.keys, [b!.recipient]);
  const files = [await seal(), await seal()] as const;
  const decrypter = new Decrypter();
  decrypter.addIdentity(b!.keys.identity);
  const plain = Buffer.from(await decrypter.decrypt(partsOf(files[0]).ciphertext));
  return sceneOf(files, plain, { a: a!, b: b!, enrolled: enrolled!, stranger: stranger! });
}

/** Reads a file to the end; why it was refused, or null. Any other failure is thrown. */
async function refusalOf(
  path: string,
  trust: Parameters<typeof openPackage>[1],
  keys: Parameters<typeof openPackage>[2],
) {
  try {
    const opened = await openPackage(path, trust, keys);
    for (const index of opened.manifest.sections.keys()) opened.section(index);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === "package") return String(error.details["why"]);
    throw error;
  }
}

it(`takes none of ${runs} altered, cut, swapped or re-signed packages`, { timeout: 0 }, async () => {
  const scene = await newScene();
  const path = join(tempFolder(), "a.hbsync");
  const trust = trustIn([scene.a, scene.enrolled]);
  const reasons = new Map<string, number>();
  let slowest = 0;
  const start = process.resourceUsage().maxRSS;
  await fc.assert(
    fc.asyncProperty(tampering, async (tamper) => {
      const bytes = await tamper(scene);
      fc.pre(!scene.files.some((file) => file.equals(bytes)));
      writeFileSync(path, bytes);
      const begun = performance.now();
      const why = await refusalOf(path, trust, scene.b.keys);
      slowest = Math.max(slowest, performance.now() - begun);
      expect(packageProblems).toContain(why);
      reasons.set(why!, (reasons.get(why!) ?? 0) + 1);
    }),
    { numRuns: runs, endOnFailure: true },
  );
  console.log(`altered packages: ${JSON.stringify(Object.fromEntries(reasons))}, slowest ${slowest.toFixed(0)} ms`);
  expect(slowest).toBeLessThan(10_000);
  expect(process.resourceUsage().maxRSS - start).toBeLessThan(300 * 1024);
  expect(await refusalOf(path.replace("a.", "b."), trust, scene.b.keys).catch(({ code }) => code)).toBe("place-gone");
});
