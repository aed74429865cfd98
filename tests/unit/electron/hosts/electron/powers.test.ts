import { expect, test } from "vitest";
import { electronPowers } from "../../../../../electron/hosts/electron/powers.ts";
import type { PrintPage } from "../../../../../electron/hosts/host.ts";
import { electronFake, type Situation } from "../../../../support/electronFake.ts";

const page: PrintPage = { html: "<p>", landscape: true, path: "/print/1" };

function powers(situation: Situation = {}) {
  const electron = electronFake(situation);
  const owner = new electron.BrowserWindow({});
  electron.recorded.calls.length = 0;
  return { powers: electronPowers(electron, () => owner), recorded: electron.recorded };
}

test("a PDF is printed in a hidden window without a preload script, and the window is gone after", async () => {
  const { powers: host, recorded } = powers();
  expect(Buffer.from(await host.printPdf(page)).toString()).toBe("%PDF-");
  expect(recorded.calls).toEqual([
    "BrowserWindow",
    "loadURL app://roster/print/1",
    'printToPDF {"preferCSSPageSize":true,"printBackground":true,"landscape":true}',
    "destroy",
  ]);
  const hidden = recorded.windows.at(-1)!.options;
  expect(hidden.show).toBe(false);
  expect(hidden.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(hidden.webPreferences).not.toHaveProperty("preload");
});

test("the print dialog is the system's own", async () => {
  const { powers: host, recorded } = powers();
  await host.print(page);
  expect(recorded.calls).toContain('print {"silent":false,"printBackground":true,"landscape":true}');
  expect(recorded.calls.at(-1)).toBe("destroy");
});

test("a file is asked for by its endings; giving up is none", async () => {
  const { powers: host, recorded } = powers({ picked: ["/stick/名册.xlsx", "/stick/other.xlsx"] });
  expect(await host.pickFiles("spreadsheet", false)).toEqual(["/stick/名册.xlsx"]);
  expect(recorded.dialogs[0]).toEqual({
    properties: ["openFile"],
    filters: [{ name: "xlsx, xls, csv, tsv, txt", extensions: ["xlsx", "xls", "csv", "tsv", "txt"] }],
  });
  const without = powers();
  expect(await without.powers.pickFiles("backup", false)).toEqual([]);
  expect(await without.powers.pickFiles("package", true)).toEqual([]);
  expect(await without.powers.saveFile("a.xlsx")).toBeNull();
  expect(await without.powers.pickFolder()).toBeNull();
});

test("several files are chosen in one go where the caller wants it; a folder is one", async () => {
  const picked = ["/stick/a.hbsync", "/stick/b.hbsync"];
  const { powers: host, recorded } = powers({ picked });
  expect(await host.pickFiles("package", true)).toEqual(picked);
  expect(recorded.dialogs[0]).toMatchObject({ properties: ["openFile", "multiSelections"] });
  expect(await host.pickFolder()).toBe("/stick/a.hbsync");
});

test("a file is saved among the clerk's documents unless said otherwise", async () => {
  const { powers: host, recorded } = powers({ picked: ["/home/documents/花名册.xlsx"] });
  expect(await host.saveFile("花名册.xlsx")).toBe("/home/documents/花名册.xlsx");
  expect(recorded.dialogs[0]).toEqual({
    defaultPath: "/home/documents/花名册.xlsx",
    filters: [{ name: "xlsx", extensions: ["xlsx"] }],
  });
});
