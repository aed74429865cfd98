import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { inspect } from "../../../electron/services/exchange/package/frame.ts";
import { openPackage } from "../../../electron/services/exchange/package/open.ts";
import { sealPackage } from "../../../electron/services/exchange/package/seal.ts";
import { writePackage } from "../../../electron/services/exchange/package/write.ts";
import { quietJob, type TestDevice, testDevice, testPackage, testSection, trustIn } from "../../support/packages.ts";
import { tempFolder } from "../../support/register.ts";

const why = (name: string) =>
  expect.objectContaining({ code: "package", details: expect.objectContaining({ why: name }) });

let [a, b, c]: TestDevice[] = [];
beforeAll(async () => {
  [a, b, c] = await Promise.all(["pc-a", "pc-b", "pc-c"].map(testDevice));
});

/** Seals from A for B and puts the file down. */
async function given(changes = {}, path = join(tempFolder(), "a.hbsync")) {
  const out = testPackage("pc-b", changes);
  const bytes = await sealPackage(out, a!.keys, [b!.recipient]);
  await writePackage(path, bytes, quietJob);
  return { out, bytes, path };
}

describe("a package", () => {
  it("comes back as it was sealed", async () => {
    const { out, path } = await given();
    const opened = await openPackage(path, trustIn([a!]), b!.keys);
    expect(opened.manifest).toMatchObject({ ...out.manifest, id: out.id, sender: "pc-a", recipient: "pc-b", no: 7 });
    expect([...out.sections].map(({ raw }) => raw.toString())).toEqual(
      opened.manifest.sections.map((_, index) => opened.section(index).toString()),
    );
  });
});
