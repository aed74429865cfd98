import { expect, test } from "vitest";
import { admits, maxCall } from "../../../../electron/app/gate.ts";
import { origins } from "../../../../electron/hosts/host.ts";

const from = (url: string, mainFrame = true) => admits({ mainFrame, url }, "{}", origins.electron);

test("lets our own page's main frame through", () => {
  expect(from("app://roster/")).toBe("ok");
  expect(from("app://roster/index.html#/units")).toBe("ok");
  expect(admits({ mainFrame: true, url: "https://roster.invalid/" }, "{}", origins.chromium)).toBe("ok");
});

test("refuses a frame inside the page, whatever its address", () => {
  expect(from("app://roster/", false)).toBe("forbidden");
});

test.each([
  "app://roster.example/",
  "app://roster@evil/",
  "app://user@roster/",
  "app://roster:1/",
  "https://roster/",
  "https://roster.invalid/",
  "file:///roster/",
  "about:srcdoc",
  "about:blank",
  "",
])("refuses the address %s", (url) => {
  expect(from(url)).toBe("forbidden");
});

test("refuses a call that is too long", () => {
  const sender = { mainFrame: true, url: "app://roster/" };
  expect(admits(sender, "x".repeat(maxCall + 1), origins.electron)).toBe("too-big");
});
