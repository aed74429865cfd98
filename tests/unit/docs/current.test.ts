import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { records } from "../../../shared/records/all.ts";
import { contracts } from "../../../shared/rpc/all.ts";
import { allContracts } from "../../support/contracts.ts";
import { mapPage } from "../../support/docs/contracts.ts";
import { recordsPage } from "../../support/docs/records.ts";
import { root } from "../../support/layers/plant.ts";

const page = (name: string) => readFileSync(join(root, "docs", name), "utf8");
const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);

describe("written by npm run docs", () => {
  test("records.md is current", () => {
    expect(page("records.md")).toBe(recordsPage(Object.values(records)));
  });

  test("the contracts in map.md are current", () => {
    expect(page("map.md")).toBe(mapPage(page("map.md"), contracts));
  });

  test("every contract file is among the contracts", async () => {
    const names = (await allContracts()).map(({ name }) => name);
    expect(contracts.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });
});

test.each(pages)("%s points only to files that exist", (name) => {
  const folder = join(root, "docs", name, "..");
  const links = [...page(name).matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? "");
  expect(links.filter((link) => !existsSync(join(folder, decodeURI(link))))).toEqual([]);
});

test("decisions are numbered without a gap, and short", () => {
  const records = readdirSync(join(root, "docs/adr")).toSorted();
  expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, position) => position + 1));
  const long = records.filter((name) => page(join("adr", name)).trim().split("\n").length > 30);
  expect(long).toEqual([]);
});
