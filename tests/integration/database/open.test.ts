import { readFileSync, rmSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { inOneGo } from "../../../electron/database/exchange/oneGo.ts";
import { type Client, closeFile, openFile } from "../../../electron/database/open.ts";
import { populate } from "../../bench/population.ts";
import { foundedDesk } from "../../support/importing.ts";

const settings = [
  "cipher",
  "legacy",
  "journal_mode",
  "synchronous",
  "secure_delete",
  "locking_mode",
  "foreign_keys",
  "trusted_schema",
  "temp_store",
] as const;

const read = (client: Client) =>
  Object.fromEntries(settings.map((name) => [name, client.pragma(name, { simple: true })]));

/** FULL waits for the disk at each commit; MEMORY spills nothing in plain text. */
const [full, normal, inMemory] = [2, 1, 2];
const expected = {
  cipher: "sqlcipher",
  legacy: "4",
  journal_mode: "wal",
  synchronous: full,
  secure_delete: 1,
  locking_mode: "exclusive",
  foreign_keys: 1,
  trusted_schema: 0,
  temp_store: inMemory,
};

test("an opened register keeps the settings that its safety rests on, after a taking in one go too", async () => {
  const desk = await foundedDesk();
  const session = desk.desk.session!;
  const { client } = session;
  expect(read(client)).toEqual(expected);
  expect(readFileSync(client.name).includes("SQLite format 3")).toBe(false);
  const during = inOneGo(session, () => read(client));
  expect(during).toEqual({ ...expected, synchronous: normal });
  expect(read(client)).toEqual(expected);
  const failing = () => {
    throw new Error("cut off");
  };
  expect(() => inOneGo(session, failing)).toThrow("cut off");
  expect(read(client)).toEqual(expected);
});

test("what the planner keeps of a register when it closes names nobody", () => {
  const { session, key, folder } = populate(2000);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { client } = session;
  client.prepare("SELECT count(*) FROM members WHERE name_zh = ?").get("张建国");
  expect(closeFile(client)).toBe(true);
  const again = openFile(client.name, key);
  const kept = (table: string) => again.prepare(`SELECT * FROM ${table}`).all();
  expect(kept("sqlite_stat1").length).toBeGreaterThan(5);
  // Samples would be copies of names that erasing does not reach.
  expect(kept("sqlite_stat4")).toEqual([]);
  again.close();
});
