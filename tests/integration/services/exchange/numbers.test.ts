import { join } from "node:path";
import { expect, test } from "vitest";
import { twoPcs } from "../../../support/exchangeScenes.ts";
import type { OfficePc } from "../../../support/offices.ts";

const give = async (from: OfficePc, to: OfficePc, folder = from.stick) =>
  (await from.exchange.give({ device: to.uid, villages: null, folder, full: false })).slip;

test("a file that was written just before the program was killed keeps its number", async () => {
  const { a, b } = await twoPcs();
  const { id, no } = await give(a, b);
  // The file stands on the stick, and the register does not know it.
  a.register.client.prepare("DELETE FROM package_out WHERE id = ?").run(id);
  expect((await give(a, b)).no).toBe(no + 1);
});

test("two files that are written at the same time have two numbers", async () => {
  const { a, b } = await twoPcs();
  const [one, other] = await Promise.all([give(a, b), give(a, b)]);
  expect(new Set([one.no, other.no]).size).toBe(2);
});

test("a file that could not be written uses up no number", async () => {
  const { a, b } = await twoPcs();
  const { no } = await give(a, b);
  for (let time = 0; time < 2; time += 1)
    await expect(give(a, b, join(a.stick, "gone"))).rejects.toMatchObject({ code: "place-gone" });
  expect((await give(a, b)).no).toBe(no + 1);
});
