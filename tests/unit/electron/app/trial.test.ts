import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { orTrial } from "../../../../electron/app/trial.ts";
import type { BootOptions } from "../../../../electron/hosts/host.ts";

const refuse = () => Promise.reject(new Error("asked"));
const options: BootOptions = {
  host: "electron",
  registerDir: "/the/clerk's/register",
  workerFile: "",
  pageDir: "",
  resourcesDir: "",
  fontDirs: [],
  version: "0",
  powers: {
    dialogs: true,
    pickFiles: refuse,
    saveFile: refuse,
    pickFolder: refuse,
    printPdf: refuse,
    print: refuse,
    reveal: refuse,
    quit: refuse,
  },
};

test("without the flag the clerk's own register is opened", () => {
  expect(orTrial(options, ["/program"])).toBe(options);
});

test("a trial never touches the clerk's register, and asks nobody for files", async () => {
  const trial = orTrial(options, ["/program", "--self-test"]);
  expect(trial.registerDir).not.toContain("clerk");
  expect(existsSync(trial.registerDir)).toBe(false);
  expect(await trial.powers.saveFile("../../a.xlsx")).toMatch(/hearthbook-trial-[^/\\]+[/\\]a\.xlsx$/);
});
