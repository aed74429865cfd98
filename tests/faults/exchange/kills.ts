import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { vectorOf } from "../../../electron/database/exchange/vectors.ts";
import type { Client } from "../../../electron/database/open.ts";
import { isTaken } from "../../../electron/database/packages.ts";
import { inspect } from "../../../electron/services/exchange/package/frame.ts";
import { includes } from "../../../shared/changes/vector.ts";
import { erasing } from "../../../shared/erasing/contract.ts";
import type { From, Task } from "./orders.ts";
import { program, type Said, told } from "./program.ts";
import { copyOf, newScene, newStick, type Opened, openedIn, type Sample, type Scene, villageState } from "./scene.ts";

/** How far the killed work had come; each kind must be seen, or the kills showed nothing. */
export type Outcome = "nothing" | "partly" | "whole";

/** One way of work: the register it starts with, and what must hold after the kill. */
interface Trial {
  readonly sample: Sample;
  readonly check: (opened: Opened, said: Said, stick: string) => Promise<Outcome>;
}

/** Everything that a register holds, as text. */
function everything({ client }: Opened["session"]): string {
  const tables = client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  return tables.map((table) => JSON.stringify(client.prepare(`SELECT * FROM ${table}`).raw().all())).join("\n");
}

/** Nothing that was said is lost: each value, or one written to the same cell later. */
function checkEdits(client: Client, said: Said): void {
  const read = client.prepare("SELECT house_name FROM households WHERE uid = ?").pluck();
  const last = new Map(said.lines.filter(([word]) => word === "edit").map(([, uid, value]) => [uid!, value!]));
  for (const [uid, value] of last) {
    const kept = read.get(uid) as string | null;
    expect(Number(kept?.replace("轮", "") ?? 0)).toBeGreaterThanOrEqual(Number(value.replace("轮", "")));
  }
}

/** Every step's commits are there, and nothing half written is left beside the register. */
function checkRegister({ session: { client } }: Opened, folder: string): void {
  const lost = client
    .prepare("SELECT count(*) FROM step s, json_each(s.dots) d WHERE d.value NOT IN (SELECT dot FROM commits)")
    .pluck()
    .get();
  expect(lost).toBe(0);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => /\.(tmp|part|former)$|damaged/.test(file))).toEqual([]);
}

async function takeAgain(pc: Opened, file: string): Promise<void> {
  const { id } = await pc.exchange.preview({ tokens: [file] });
  const { problems } = await pc.exchange.apply({ id });
  expect(problems).toEqual([]);
}

const statesOf = ({ session }: Opened, villages: readonly string[]): string[] =>
  villages.map((village) => villageState(session, village));

const namesOf = ({ session: { client } }: Opened): unknown =>
  client.prepare("SELECT * FROM name_key WHERE name NOT LIKE '轮%' ORDER BY key, field, name").all();

/** Whole villages or nothing; the same file taken again ends like an unbroken taking. */
async function takeTrial({ taker, file, villages }: Scene): Promise<Trial> {
  const unbroken = openedIn(copyOf(taker), taker.key);
  const before = statesOf(unbroken, villages);
  await takeAgain(unbroken, file);
  const after = statesOf(unbroken, villages);
  const waiting = await unbroken.conflicts.count({});
  const names = namesOf(unbroken);
  unbroken.close();
  expect(before.filter((state, i) => state === after[i])).toEqual([]);
  const { id } = await inspect(file);

  return {
    sample: taker,
    check: async (pc, said) => {
      const found = statesOf(pc, villages);
      for (const [i, state] of found.entries()) expect([before[i], after[i]]).toContain(state);
      const taken = found.filter((state, i) => state === after[i]).length;
      if (told(said, "taken").length > 0 || said.took !== null) expect(taken).toBe(villages.length);
      if (isTaken(pc.session.client, id)) expect(taken).toBe(villages.length);
      await takeAgain(pc, file);
      expect(statesOf(pc, villages)).toEqual(after);
      expect(await pc.conflicts.count({})).toEqual(waiting);
      expect(namesOf(pc)).toEqual(names);
      expect(isTaken(pc.session.client, id)).toBe(true);
      return taken === 0 ? "nothing" : taken < villages.length ? "partly" : "whole";
    },
  };
}

/** Only `.part` is half written; every other file is whole; the next one brings everything. */
async function giveTrial({ giver, taker, quiet, villages }: Scene): Promise<Trial> {
  const reader = openedIn(copyOf(taker), taker.key);
  return {
    sample: giver,
    check: async (pc, said, stick) => {
      const names = readdirSync(stick);
      const files = names.filter((name) => name.endsWith(".hbsync"));
      const half = names.filter((name) => name.endsWith(".hbsync.part"));
      expect(files.length + half.length).toBe(names.length);
      expect(half.length).toBeLessThanOrEqual(1);
      for (const file of files) {
        const [checked] = await reader.exchange.check({ tokens: [join(stick, file)] });
        expect(checked).toMatchObject({ problem: null });
      }
      for (const file of said.lines.filter(([word]) => word === "given").map(([, name]) => name!))
        expect(files).toContain(file);
      const given = await pc.exchange.give({ device: taker.device, villages: null, folder: stick, full: false });
      const guest = openedIn(copyOf(taker), taker.key);
      await takeAgain(guest, join(stick, given.file));
      for (const village of [quiet, ...villages])
        expect(includes(vectorOf(guest.session.client, village), vectorOf(pc.session.client, village))).toBe(true);
      expect(villageState(guest.session, quiet)).toBe(villageState(pc.session, quiet));
      guest.close();
      return files.length === 0 ? "nothing" : said.took === null ? "partly" : "whole";
    },
  };
}

const peopleOf = ({ session: { client } }: Opened, household: string): string[] =>
  client.prepare("SELECT uid FROM members WHERE household_id = ? ORDER BY uid").pluck().all(household) as string[];

const withoutVector = (state: string): unknown => ({ ...(JSON.parse(state) as object), vector: null });

/** A household is there whole or gone from every table; erasing the rest ends like an unbroken erasing. */
async function eraseTrial({ giver, villages, erasable }: Scene): Promise<Trial> {
  const eraseAll = async (pc: Opened) => {
    const listed = pc.session.client.prepare("SELECT 1 FROM households WHERE uid = ?");
    for (const one of erasable)
      if (listed.get(one.uid)) await pc.of(erasing).apply({ record: "household", reason: "request", ...one });
    return statesOf(pc, villages).map(withoutVector);
  };
  const unbroken = openedIn(copyOf(giver), giver.key);
  const members = new Map(erasable.map(({ uid }) => [uid, peopleOf(unbroken, uid)]));
  const after = await eraseAll(unbroken);
  unbroken.close();

  return {
    sample: giver,
    check: async (pc, said) => {
      const text = everything(pc.session);
      const times = (uid: string) => text.split(uid).length - 1;
      let gone = 0;
      for (const { uid } of erasable) {
        const rows = pc.session.client.prepare("SELECT 1 FROM households WHERE uid = ?").all(uid).length;
        const people = members.get(uid)!;
        if (rows === 0) for (const one of [uid, ...people]) expect(times(one), "only in the list of erased").toBe(1);
        else expect(peopleOf(pc, uid)).toEqual(people);
        gone += 1 - rows;
      }
      expect(gone).toBeGreaterThanOrEqual(told(said, "erased").length);
      expect(await eraseAll(pc)).toEqual(after);
      return gone === 0 ? "nothing" : gone < erasable.length ? "partly" : "whole";
    },
  };
}

/** Everything that is needed to kill a process again and again. */
export async function newKiller() {
  const [scene, run] = [await newScene(), await program()];
  const trials: Readonly<Record<Task, Trial>> = {
    take: await takeTrial(scene),
    give: await giveTrial(scene),
    erase: await eraseTrial(scene),
  };
  const start = async (task: Task, from: From, after: number | null) => {
    const { sample } = trials[task];
    const [folder, stick] = [copyOf(sample), newStick()];
    const said = await run({
      task,
      from,
      folder,
      key: sample.key,
      after,
      own: scene.own,
      file: scene.file,
      stick,
      recipient: scene.taker.device,
      households: scene.erasable,
    });
    return { folder, stick, said };
  };

  return {
    /** Milliseconds that the work takes from a moment to its end. */
    time: async (task: Task, from: From): Promise<number> => (await start(task, from, null)).said.took!,
    /** Kills it so long after a moment, starts the program anew and looks at what is there. */
    kill: async (task: Task, from: From, after: number): Promise<{ outcome: Outcome; took: number | null }> => {
      const { folder, stick, said } = await start(task, from, after);
      const pc = openedIn(folder, trials[task].sample.key);
      try {
        checkRegister(pc, folder);
        checkEdits(pc.session.client, said);
        return { outcome: await trials[task].check(pc, said, stick), took: said.took };
      } finally {
        pc.close();
        for (const place of [dirname(folder), dirname(stick)]) rmSync(place, { recursive: true, force: true });
      }
    },
  };
}
