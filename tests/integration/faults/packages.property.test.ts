import { createPublicKey } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Decrypter, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { expect, it } from "vitest";
import { ownKeys } from "../../../electron/services/devices/identity.ts";
import { openPackage } from "../../../electron/services/exchange/package/open.ts";
import { trustWithOutside } from "../../../electron/services/handover/offices.ts";
import { packageProblems } from "../../../shared/exchange/package.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { threePcs } from "../../support/exchangeScenes.ts";
import { give, type OfficePc } from "../../support/offices.ts";
import { partsOf } from "../../support/packageByHand.ts";
import { type TestDevice, testDevice } from "../../support/packages.ts";
import { tempFolder } from "../../support/register.ts";
import { kindsOfTampering, sceneOf, tampering } from "../../support/tampering.ts";
import { changedSince, tablesOf } from "../../support/registerTables.ts";

const runs = Number(process.env["HEARTHBOOK_PACKAGES"] ?? 5000);
/** One in so many goes through the whole register too, besides some of every kind. */
const share = 20;

async function deviceOf(pc: OfficePc): Promise<TestDevice> {
  const keys = ownKeys(pc.desk);
  return { keys, publicKey: createPublicKey(keys.sign), recipient: await identityToRecipient(keys.identity) };
}

/** Two full files of one PC of a register for another, which has everything already. */
async function newScene() {
  const { a, b, c } = await threePcs();
  const files = [readFileSync(await give(a, b, true)), readFileSync(await give(a, b, true))] as const;
  const decrypter = new Decrypter();
  decrypter.addIdentity(ownKeys(b.desk).identity);
  const plain = Buffer.from(await decrypter.decrypt(partsOf(files[0]).ciphertext));
  const [sender, recipient, enrolled] = [await deviceOf(a), await deviceOf(b), await deviceOf(c)];
  const devices = { a: sender, b: recipient, enrolled, stranger: await testDevice("pc-x") };
  return { b, scene: await sceneOf(files, plain, devices) };
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

/**
 * Looks at a file and takes it as a clerk would: no table of the register changes by a byte. Only a file of the true
 * sender whose village does not fit can be taken at all, and leaves a slip that says so.
 */
async function takenFor(pc: OfficePc, path: string): Promise<"refused" | "in part"> {
  const before = tablesOf(pc.register);
  await pc.exchange.check({ tokens: [path] });
  const seen = await pc.exchange.preview({ tokens: [path] }).catch((error: AppError) => error);
  expect(changedSince(before, pc.register)).toEqual([]);
  if (seen instanceof AppError) {
    expect(seen.code).toBe("package");
    return "refused";
  }
  const taken = await pc.exchange.apply({ id: seen.id });
  expect(taken).toMatchObject({ step: 0, problems: [{ problem: { why: "section" } }] });
  const [slip] = pc.register.client.prepare("SELECT status FROM package_in ORDER BY rowid DESC").pluck().all();
  expect(slip).toBe("partly");
  expect(changedSince(before, pc.register).filter((table) => table !== "package_in")).toEqual([]);
  return "in part";
}

it(`takes none of ${runs} altered, cut, swapped or re-signed packages`, { timeout: 0 }, async () => {
  const { b, scene } = await newScene();
  const path = join(tempFolder(), "a.hbsync");
  const [trust, reasons, outcomes] = [trustWithOutside(b.register), new Map<string, number>(), [] as string[]];
  let [slowest, done] = [0, 0];
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
      if ((done += 1) % share === 0) outcomes.push(await takenFor(b, path));
    }),
    { numRuns: runs, endOnFailure: true },
  );
  console.log(`altered packages: ${JSON.stringify(Object.fromEntries(reasons))}, slowest ${slowest.toFixed(0)} ms`);
  expect(outcomes.length).toBe(Math.floor(runs / share));
  expect(slowest).toBeLessThan(10_000);
  expect(process.resourceUsage().maxRSS - start).toBeLessThan(300 * 1024);
  expect(await refusalOf(path.replace("a.", "b."), trust, scene.b.keys).catch(({ code }) => code)).toBe("place-gone");
});

it("leaves every byte of the register as it was, whatever kind of tampering it was", { timeout: 0 }, async () => {
  const { b, scene } = await newScene();
  const path = join(tempFolder(), "a.hbsync");
  const outcomes = new Set<string>();
  for (const kind of kindsOfTampering) {
    for (const tamper of fc.sample(kind, 4)) {
      const bytes = await tamper(scene);
      if (scene.files.some((file) => file.equals(bytes))) continue;
      writeFileSync(path, bytes);
      outcomes.add(await takenFor(b, path));
    }
  }
  expect([...outcomes].toSorted()).toEqual(["in part", "refused"]);
});
