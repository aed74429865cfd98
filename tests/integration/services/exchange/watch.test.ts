import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { lastRound } from "../../../../electron/services/exchange/folder.ts";
import { watchFolder } from "../../../../electron/services/exchange/watch.ts";
import { twoPcs } from "../../../support/exchangeScenes.ts";
import { keeper } from "../../../support/found.ts";
import { tempFolder } from "../../../support/register.ts";
import { edit } from "../../../support/rosterCalls.ts";
import { contextOf } from "../../../support/workerContext.ts";

const minute = 60_000;

/** A PC that watches a folder, under a time that only the test moves; everything else is real. */
async function watching() {
  const { a, b, uid } = await twoPcs();
  const folder = join(tempFolder(), "share");
  mkdirSync(folder);
  await a.exchange.setFolder({ folder });
  const [rounds, log] = [{ begun: 0 }, [] as string[]];
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
  const contextFor = () => {
    rounds.begun += 1;
    return contextOf(a);
  };
  const stop = watchFolder(a.desk, contextFor, (line) => log.push(line));
  onTestFinished(() => {
    stop();
    vi.useRealTimers();
  });
  /** Waits for the end of a round, which has no promise. @returns files that it left */
  const given = async (): Promise<string[]> => {
    const before = new Date(a.clock.time).toISOString();
    while (lastRound(a.register)?.at !== before) await new Promise((ready) => setTimeout(ready, 20));
    return readdirSync(folder);
  };
  const later = (by: number): void => {
    a.clock.time = new Date(a.clock.time.getTime() + by);
    vi.advanceTimersByTime(by);
  };
  return { a, b, uid, rounds, log, later, given, stop };
}

test("files go through the folder soon after a sign-in and every three minutes, and never while it is locked", async () => {
  const { a, uid, rounds, log, later, given, stop } = await watching();
  later(4999);
  expect(rounds.begun).toBe(0);
  later(1);
  expect(rounds.begun).toBe(1);
  const [first, ...others] = await given();
  expect([first, others]).toEqual([expect.stringMatching(/\.hbsync$/), []]);

  await edit(a, uid, "addressLine", null, "一组");
  later(3 * minute - 5000);
  expect(rounds.begun).toBe(1);
  later(5000);
  expect(rounds.begun).toBe(2);
  const [second, ...more] = await given();
  expect(more).toEqual([]);
  expect(second).not.toBe(first);

  await a.session.lock({});
  later(10 * minute);
  expect(rounds.begun).toBe(2);
  await a.session.signIn(keeper);
  later(5000);
  expect(rounds.begun).toBe(3);
  await given();

  a.desk.mustChange = true;
  later(10 * minute);
  expect(rounds.begun).toBe(3);
  a.desk.mustChange = false;
  stop();
  later(10 * minute);
  expect([rounds.begun, log]).toEqual([3, []]);
});
