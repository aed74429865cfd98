import { expect, test } from "vitest";
import { addressOf, twoPcs } from "../../../support/exchangeScenes.ts";
import { give, meet, type OfficePc, take } from "../../../support/offices.ts";
import { edit } from "../../../support/rosterCalls.ts";

/** What a PC does and gives away before its machine goes back to the moment before, while its program runs on. */
async function forgotten<T>({ register: { client } }: OfficePc, work: () => Promise<T>): Promise<T> {
  client.exec("BEGIN IMMEDIATE");
  try {
    return await work();
  } finally {
    client.exec("ROLLBACK");
  }
}

/** `b` gave an edit to `a`, went back to before it, and made another one under its number. */
async function clash() {
  const { a, b, uid } = await twoPcs();
  await edit(b, uid, "houseName", null, "上房");
  await meet(a, b);
  await forgotten(b, async () => {
    await edit(b, uid, "addressLine", null, "一组");
    return take(a, await give(b, a));
  });
  await edit(b, uid, "addressLine", null, "二组");
  return { a, b, uid };
}

test("a PC put back to an earlier moment is told so, repairs its numbers, and both have what either wrote", async () => {
  const { a, b, uid } = await clash();
  expect(await take(b, await give(a, b, true))).toMatchObject({ problems: [{ problem: { why: "writer-twice" } }] });
  const [part] = await b.exchange.parked({});
  expect(part).toMatchObject({ problem: { why: "writer-twice", details: { device: "电脑乙" } } });
  expect(await addressOf(b, uid)).toBe("二组");
  const repaired = await b.exchange.repair({ id: part!.id });
  expect(repaired).toMatchObject({ conflicts: 1, parked: 0 });
  expect(repaired.step).toBeGreaterThan(0);
  const { slip } = await b.exchange.give({ device: a.uid, villages: null, folder: b.stick, full: false });
  expect(slip.villages.filter(({ rows }) => rows > 0).every(({ full }) => full)).toBe(true);
  await meet(b, a);
  for (const pc of [a, b]) {
    const { rows } = await pc.conflicts.list({ step: null, village: null, offset: 0, limit: 10 });
    expect(rows.map(({ sides }) => new Set(sides.map(({ value }) => value)))).toEqual([new Set(["一组", "二组"])]);
  }
});

test("the PC that holds the right numbers is told that the other one is to repair, and drops its waiting part then", async () => {
  const { a, b } = await clash();
  await take(a, await give(b, a, true));
  expect(await a.exchange.parked({})).toHaveLength(1);
  await take(b, await give(a, b, true));
  const [part] = await b.exchange.parked({});
  await b.exchange.repair({ id: part!.id });
  await take(a, await give(b, a));
  expect(await a.exchange.parked({})).toEqual([]);
  await expect(b.exchange.repair({ id: part!.id })).rejects.toMatchObject({ code: "not-found" });
});
