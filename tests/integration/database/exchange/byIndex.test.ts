import { describe, expect, it } from "vitest";
import { newTake, takeSection } from "../../../../electron/database/exchange/incoming.ts";
import { writeSection } from "../../../../electron/database/exchange/outgoing.ts";
import { vectorOf } from "../../../../electron/database/exchange/vectors.ts";
import type { Client } from "../../../../electron/database/open.ts";
import { records } from "../../../../shared/records/all.ts";
import { newRegister, openSession } from "../../../support/register.ts";
import { edit, trusting, twoPcs } from "../../../support/replicas.ts";

const tables = Object.values(records).map(({ table }) => table);

/** Keeps every statement that a connection compiles from now on. */
function watch(client: Client): string[] {
  const seen: string[] = [];
  const prepare = client.prepare.bind(client);
  client.prepare = ((sql: string) => {
    seen.push(sql);
    return prepare(sql);
  }) as Client["prepare"];
  return seen;
}

/** How SQLite finds the rows of a statement; its values do not matter to that. */
function planOf(client: Client, sql: string): string[] {
  const named = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name!, null] as const);
  const bound = named.length > 0 ? [Object.fromEntries(named)] : Array.from(sql.matchAll(/\?/g), () => null);
  const plan = client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bound) as { detail: string }[];
  return plan.map(({ detail }) => detail);
}

const readsRows = (sql: string): boolean =>
  /^\s*(SELECT|WITH|UPDATE|DELETE)/.test(sql) && tables.some((table) => sql.includes(table));

/** Two PCs that hold a village; the first has changed a household since. The files are opened anew. */
function afterAnEdit() {
  const [one, other] = [newRegister(), newRegister()];
  const { a, b, village, uid } = twoPcs(one.session, other.session);
  edit(a, uid, { houseName: "东院" });
  for (const { client } of [a, b]) client.close();
  const from = openSession(one.file, one.key, one.clock);
  const to = openSession(other.file, other.key, other.clock);
  return { from, to, village, base: vectorOf(to.client, village) };
}

describe("the rows of a delta", () => {
  it("are found by the step that wrote them when they are given", () => {
    const { from, village, base } = afterAnEdit();
    const seen = watch(from.client);
    expect(writeSection(from.client, village, base)?.rows).toBe(1);
    const deltas = seen.filter((sql) => sql.includes("step >= "));
    // One statement asks all tables whether they have any, one reads the only table that has.
    expect(deltas).toHaveLength(2);
    const plans = deltas.flatMap((sql) => planOf(from.client, sql));
    const ofRecords = plans.filter((detail) => tables.some((table) => detail.split(" ").includes(table)));
    expect(ofRecords).toHaveLength(tables.length + 1);
    for (const detail of ofRecords)
      expect(detail).toMatch(/^SEARCH \w+ (EXISTS )?USING (COVERING )?INDEX \w+_step \(scope=\? AND step>\?\)$/);
  });

  it("are found by their ids when they are taken, and nothing reads a whole table of records", () => {
    const { from, to, village, base } = afterAnEdit();
    const section = writeSection(from.client, village, base)!;
    const senders = trusting(from, to);
    const seen = watch(to.client);
    expect(takeSection(to, newTake(), section.raw, senders).counts.changed).toBe(1);
    const reading = seen.filter(readsRows);
    expect(reading).toContain("SELECT * FROM households WHERE scope = ? AND uid = ?");
    const plans = reading.flatMap((sql) => planOf(to.client, sql).map((detail) => ({ sql, detail })));
    const scans = plans.filter(({ detail }) => detail.startsWith("SCAN") && !/VIRTUAL TABLE|CONSTANT ROW/.test(detail));
    expect(scans).toEqual([]);
  });
});
