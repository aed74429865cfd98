import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { refusalOf } from "../../../../electron/app/nodeVersion.ts";
import { tempFolder } from "../../../support/register.ts";

const root = join(import.meta.dirname, "../../../..");
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
const old = "20.19.2";

/** Runs a file by this Node, which says that it is an old one. */
function onOldNode(...words: string[]) {
  const fake = join(tempFolder(), "old.cjs");
  const versions = `{ ...process.versions, node: "${old}" }`;
  writeFileSync(fake, `Object.defineProperty(process, "versions", { value: ${versions} });`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--require", fake, ...words], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("only an old Node is refused", () => {
  expect(refusalOf(old)).toContain(`this is Node ${old}`);
  expect(["24.0.0", "26.1.0"].map(refusalOf)).toEqual([null, null]);
});

test.each([
  ["a command", ["electron/launch/withNode.cjs", "electron/launch/demo.ts"]],
  ["the program in a browser", ["electron/hosts/chromium/main.ts"]],
  ["the program in a shell", ["electron/hosts/terminal/main.ts", "--help"]],
])("%s does nothing on an old Node but say what to do", (_, words) => {
  expect(onOldNode(...words)).toEqual({ status: 1, stdout: "", stderr: refusalOf(old) });
});

test("every command of the project's own files checks the version first", () => {
  const started = Object.values(scripts).flatMap(
    (script) => script.match(/node [^&]*\.(ts|js)|node \S*\/bin\/\S+/g) ?? [],
  );
  const unchecked = started.filter((command) => !command.startsWith("node electron/launch/withNode.cjs "));
  // Needs its parser before the file that is run.
  expect(unchecked.filter((command) => !command.includes("--import"))).toEqual([]);
  expect(started.length).toBeGreaterThan(8);
});
