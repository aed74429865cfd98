import { expect, test } from "vitest";
import { nextStep, type Surroundings, switchesInOne } from "../../../../electron/launch/nextStep.ts";

const hour = 60 * 60 * 1000;
const office: Surroundings = {
  display: true,
  root: false,
  debian: true,
  trial: false,
  electron: "/electron",
  electronFailed: null,
  browser: "/usr/bin/chromium",
  browserTried: false,
  now: 1_000 * hour,
};

test("Electron opens the window where its binary is there", () => {
  expect(nextStep(office)).toBe("electron");
});

test("a missing binary is fetched, and after a failure not again for a day", () => {
  const without = { ...office, electron: null };
  expect(nextStep(without)).toBe("fetch-electron");
  expect(nextStep({ ...without, electronFailed: 977 * hour })).toBe("browser");
  expect(nextStep({ ...without, electronFailed: 975 * hour })).toBe("fetch-electron");
});

test("root never gets Electron, whose sandbox could not start", () => {
  expect(nextStep({ ...office, root: true })).toBe("browser");
  expect(nextStep({ ...office, root: true, electron: null })).toBe("browser");
});

test("without a browser, root on Debian installs one, once; everyone else is told what to install", () => {
  const bare = { ...office, electron: null, electronFailed: office.now, browser: null };
  expect(nextStep({ ...bare, root: true })).toBe("install-browser");
  expect(nextStep({ ...bare, root: true, browserTried: true })).toBe("say-what-to-install");
  expect(nextStep({ ...bare, root: true, debian: false })).toBe("say-what-to-install");
  expect(nextStep(bare)).toBe("say-what-to-install");
});

test("Electron is given the register's folder in one piece, whatever stands in its path", () => {
  expect(switchesInOne(["--register", "/home/a clerk/my register", "--trial"])).toEqual([
    "--register=/home/a clerk/my register",
    "--trial",
  ]);
  expect(switchesInOne(["--register=/home/a clerk"])).toEqual(["--register=/home/a clerk"]);
  expect(switchesInOne(["--register"])).toEqual(["--register"]);
});

test("without a display the demo runs, but a trial needs none", () => {
  expect(nextStep({ ...office, display: false })).toBe("demo");
  expect(nextStep({ ...office, display: false, trial: true })).toBe("electron");
});
