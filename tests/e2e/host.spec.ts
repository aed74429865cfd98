import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { contentSecurityPolicy } from "../../electron/app/assets.ts";
import type { RosterBridge } from "../../shared/rpc/wire.ts";
import type {} from "../../renderer/app/push.ts";
import { expect, test } from "./support/app.ts";
import { leaveOut } from "./support/leaveOut.ts";

interface Controller {
  callBinding(name: string, kind: string, json: string): Promise<string>;
}

const about = JSON.stringify({ method: "host.about", input: {} });

test("the window opens and shows the program", async ({ openApp }) => {
  const { page } = await openApp();
  await expect(page).toHaveTitle(/互助台账/);
  await expect(page.locator("#root")).toContainText(/\p{Script=Han}/u);
});

test("the page gets one bridge with two functions, and no trace of the binding", async ({ openApp }) => {
  const { page, host } = await openApp();
  const seen = await page.evaluate((call) => {
    const bridge: RosterBridge = window.roster;
    return bridge
      .call(call)
      .then((answer) => ({ keys: Object.keys(bridge).toSorted(), answer, binding: "__rosterBinding" in window }));
  }, about);
  expect(seen.keys).toEqual(["call", "onPush"]);
  expect(seen.binding).toBe(false);
  expect(JSON.parse(seen.answer)).toMatchObject({ ok: true, value: { host } });
});

test("every answer carries the content security policy", async ({ openApp }) => {
  const { page } = await openApp();
  const answer = await page.reload();
  expect(answer?.headers()["content-security-policy"]).toBe(contentSecurityPolicy);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.head.append(script);
    return document.title;
  });
  expect(ran).not.toBe("ran");
});

test("a frame inside the page is refused", async ({ openApp }, info) => {
  leaveOut(info.project.name !== "chromium", info, "only the Chromium host's binding reaches frames at all");
  const { page } = await openApp();
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.srcdoc = "<p>inside</p>";
    document.body.append(frame);
  });
  await expect.poll(() => page.frames().length).toBe(2);
  const seen = await page.frames()[1]?.evaluate(async (call) => {
    // The driver's own way into the binding stays, so the gate has to refuse it.
    const way = (window as { __playwright__binding__controller__?: Controller }).__playwright__binding__controller__;
    return { bridge: typeof window.roster, answer: await way?.callBinding("__rosterBinding", "call", call) };
  }, about);
  expect(seen?.bridge).toBe("undefined");
  expect(JSON.parse(seen?.answer ?? "{}")).toMatchObject({ ok: false, error: { code: "forbidden" } });
});

test("a window that the page opens is closed", async ({ openApp }) => {
  const { page } = await openApp();
  await page.evaluate(() => {
    window.open("https://example.org/");
    window.open("about:blank", "_blank", "noopener");
  });
  await expect.poll(() => page.context().pages().length).toBe(1);
});

test("nothing outside the program can be reached", async ({ openApp }) => {
  const { page } = await openApp();
  const reached = await page.evaluate(async () => {
    const load = (src: string) =>
      new Promise<boolean>((resolve) => {
        const image = new Image();
        image.addEventListener("load", () => resolve(true));
        image.addEventListener("error", () => resolve(false));
        image.src = src;
      });
    const fetched = await fetch("https://example.org/").then(
      () => true,
      () => false,
    );
    return [fetched, await load("https://example.org/a.png"), await load("/../../package.json")];
  });
  expect(reached).toEqual([false, false, false]);
  await expect(page.goto("https://example.org/")).rejects.toThrow(/ERR_/);
});

/** This process and everything that it started. */
function family(root: number): number[] {
  const rows = execFileSync("ps", ["-e", "-o", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const parents = new Map(rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]));
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isOurs);
}

function listeningInodes(): Set<string> {
  const rows = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) =>
    readFileSync(file, "utf8").trim().split("\n").slice(1),
  );
  const fields = rows.map((row) => row.trim().split(/\s+/));
  return new Set(fields.filter(([, , , state]) => state === "0A").map((row) => `socket:[${row[9]}]`));
}

function socketsOf(pid: number): string[] {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).map((fd) => readlinkSync(`${folder}/${fd}`));
  } catch {
    return [];
  }
}

test("no process of the program listens on a socket", async ({ openApp }, info) => {
  leaveOut(process.platform !== "linux", info, "needs /proc");
  leaveOut(info.project.name === "electron", info, "the driver of these tests opens ports in Electron");
  await openApp();
  const ours = family(process.pid);
  expect(ours.length).toBeGreaterThan(3);
  const listening = listeningInodes();
  expect(ours.flatMap(socketsOf).filter((socket) => listening.has(socket))).toEqual([]);
});
