import { mkdirSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { isSound } from "../../../electron/database/open.ts";
import { give as giveBy, preview as previewBy } from "../../../electron/services/exchange/exchange.ts";
import type { Job } from "../../../electron/worker/context.ts";
import { twoPcs } from "../../support/exchangeScenes.ts";
import { give, letIn, officePc, type OfficePc, take } from "../../support/offices.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { changedSince, tablesOf } from "../../support/registerTables.ts";
import { tempFolder } from "../../support/register.ts";
import { contextOf } from "../../support/workerContext.ts";

const code = (name: string) => expect.objectContaining({ code: name });
const countOf = (pc: Pick<OfficePc, "register">): unknown =>
  pc.register.client.prepare("SELECT count(*) FROM households").pluck().get();

/** Something that happens at one moment of a job; each check and each progress is one. */
function at(moment: number, happening: () => void): Job & { readonly moments: number } {
  const job = { moments: 0 };
  const pass = () => {
    if (job.moments === moment) happening();
    job.moments += 1;
  };
  return Object.assign(job, { check: pass, progress: pass });
}

const unplugged = (): string => {
  const stick = join(tempFolder(), "stick");
  mkdirSync(stick);
  return stick;
};

describe("a stick that is pulled, or full, while a file is given", () => {
  it("at any moment leaves no file, no slip and no number used, and the next one is whole", async () => {
    const { a, b, village } = await twoPcs();
    addHousehold(a.register, village, "201", ["甲"]);
    const slips = await a.exchange.slips({ offset: 0, limit: 10 });
    const ask = (folder: string) => ({ device: b.uid, villages: null, folder, full: true });
    let moment = 0;
    for (let done = false; !done; moment += 1) {
      const stick = unplugged();
      const job = at(moment, () => rmSync(stick, { recursive: true }));
      const before = await a.exchange.slips({ offset: 0, limit: 10 });
      const outcome = await (async () => giveBy(contextOf(a, job), ask(stick)))().catch((error: unknown) => error);
      done = job.moments <= moment;
      if (done) break;
      expect(outcome).toEqual(code("place-gone"));
      expect(await a.exchange.slips({ offset: 0, limit: 10 })).toEqual(before);
    }
    // Before each village, between them, and while the bytes were written.
    expect(moment).toBeGreaterThan(5);
    expect((await a.exchange.slips({ offset: 0, limit: 10 })).total).toBe(slips.total + 1);
    await take(b, await give(a, b));
    expect(countOf(b)).toBe(countOf(a));
  });

  it("for want of room leaves only a `.part`, which the next giving clears away", async () => {
    const { a, b, village } = await twoPcs();
    addHousehold(a.register, village, "201", ["甲"]);
    const before = await a.exchange.slips({ offset: 0, limit: 10 });
    const full = () => {
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    };
    const ask = { device: b.uid, villages: null, folder: unplugged(), full: false };
    let written: string[] = [];
    for (let moment = 0; written.length === 0; moment += 1) {
      await expect(giveBy(contextOf(a, at(moment, full)), ask)).rejects.toThrow();
      written = readdirSync(ask.folder);
    }
    expect(written).toEqual([expect.stringMatching(/\.hbsync\.part$/)]);
    expect(await a.exchange.slips({ offset: 0, limit: 10 })).toEqual(before);
    expect(await b.exchange.filesIn({ folder: ask.folder })).toMatchObject({ files: [] });
    const { file } = await a.exchange.give(ask);
    expect(readdirSync(ask.folder)).toEqual([file]);
    await take(b, join(ask.folder, file));
    expect(countOf(b)).toBe(countOf(a));
  });
});

describe("a stick that is pulled while files are taken", () => {
  it("between two files takes none of them", async () => {
    const { a, b, village } = await twoPcs();
    const files: string[] = [];
    for (const no of ["201", "202", "203"]) {
      addHousehold(a.register, village, no, ["甲"]);
      files.push(await give(a, b));
    }
    const before = tablesOf(b.register);
    const job = at(1, () => rmSync(a.stick, { recursive: true }));
    await expect(previewBy(contextOf(b, job), { tokens: files })).rejects.toEqual(code("place-gone"));
    expect(job.moments).toBe(2);
    expect(changedSince(before, b.register)).toEqual([]);
    mkdirSync(a.stick);
    await take(b, await give(a, b));
    expect(countOf(b)).toBe(countOf(a));
  });

  it("in the middle of a file refuses it, whenever its end goes missing, and changes nothing", async () => {
    const { a, b, village } = await twoPcs();
    for (let no = 200; no < 500; no += 1) addHousehold(a.register, village, String(no), ["长名字".repeat(6)]);
    const before = tablesOf(b.register);
    const outcomes = new Set<string>();
    for (const turns of [0, 1, 2, 3, 5, 8, 13, 21, 34, 200]) {
      const file = await give(a, b, true);
      const reading = (async () => previewBy(contextOf(b), { tokens: [file] }))().then(
        () => "read",
        (error: { code: string; details: { why: string } }) => `${error.code} ${error.details.why}`,
      );
      for (let turn = 0; turn < turns; turn += 1) await setImmediate();
      truncateSync(file, Math.floor(statSync(file).size / 2));
      outcomes.add(await reading);
      expect(changedSince(before, b.register)).toEqual([]);
    }
    outcomes.delete("read");
    expect(outcomes.size).toBeGreaterThan(0);
    for (const outcome of outcomes) expect(["package incomplete", "package altered"]).toContain(outcome);
  });
});

describe("a register that may not grow", () => {
  it("takes whole villages or none, and the same file completes it when there is room", async () => {
    const [a, b] = [await officePc("电脑甲"), await officePc("电脑乙")];
    await letIn(a, b);
    for (let no = 0; no < 5; no += 1) {
      const village = addVillage(a.register);
      for (let each = 0; each < 40; each += 1)
        addHousehold(a.register, village, String(100 + each), ["长名字".repeat(6), "长名字".repeat(5)]);
    }
    const tokens = [await give(a, b, true)];
    const { client } = b.register;
    const perVillage = () =>
      client.prepare("SELECT count(*) FROM households GROUP BY scope ORDER BY scope").pluck().all();
    const pages = client.pragma("page_count", { simple: true }) as number;
    const outcomes = new Set<string>();
    for (let room = 0; !outcomes.has("taken"); room += 24) {
      client.pragma(`max_page_count = ${pages + room}`);
      try {
        const { id } = await b.exchange.preview({ tokens });
        await b.exchange.apply({ id });
        outcomes.add("taken");
      } catch (error) {
        expect(error).toEqual(code("disk-full"));
        outcomes.add("disk-full");
      }
      expect(perVillage().every((count) => count === 40)).toBe(true);
      expect(isSound(client, "full")).toBe(true);
    }
    expect([...outcomes].toSorted()).toEqual(["disk-full", "taken"]);
    expect(countOf(b)).toBe(countOf(a));
  });
});
