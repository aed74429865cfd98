import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ownKeys } from "../../../../electron/services/devices/identity.ts";
import { cellWords } from "../../../../renderer/ui/cellWords.ts";
import { crafted } from "../../../support/craftedPackage.ts";
import { twoPcs } from "../../../support/exchangeScenes.ts";
import { give, take } from "../../../support/offices.ts";
import { partsOf, readByHand, rowsByHand, signByHand } from "../../../support/packageByHand.ts";
import { digestOf } from "../../../support/registerTables.ts";

test("fields and records of a newer program are kept, and given on", async () => {
  const { a, b } = await twoPcs();
  const [uid, other] = [0, 1].map(() => randomBytes(16).toString("base64url"));
  const file = await crafted(a, b, await give(a, b, true), ({ header, rows, commit }) => {
    header.tables["households"]!.push("futureField");
    header.tables["futureRecords"] = ["name"];
    const held = rows.filter(([table]) => table === "households");
    const dot = commit();
    for (const row of held) row.push(null);
    const [table, , , , , ...values] = held[0]!;
    rows.push([table, uid, dot, 0, 0, ...values.slice(0, -1), "新字段"]);
    rows.push(["futureRecords", other, dot, 0, 0, "新记录"]);
    return [];
  });
  expect(await take(b, file)).toMatchObject({ problems: [] });
  expect((await b.households.get({ uid: uid!, asOf: null })).household).toMatchObject({
    householdNo: expect.any(String),
  });
  const { sections } = await readByHand(readFileSync(await give(b, a, true)), ownKeys(a.desk).identity);
  const rows = sections.flatMap(rowsByHand);
  expect(rows.find((row) => row.uid === uid)?.values["futureField"]).toBe("新字段");
  expect(rows.filter(({ table }) => table === "futureRecords").map(({ values }) => values["name"])).toEqual(["新记录"]);
});

test("a code that a newer program added is kept as it came, shown as it is, and given on", async () => {
  const { a, b } = await twoPcs();
  const uid = randomBytes(16).toString("base64url");
  const file = await crafted(a, b, await give(a, b, true), ({ header, rows, commit }) => {
    const [table, , , , , ...values] = rows.findLast(([name]) => name === "members")!;
    const place = header.tables["members"]!.indexOf("sex");
    rows.push([table, uid, commit(), 0, 0, ...values.map((value, at) => (at === place ? "77" : value))]);
    return [];
  });
  expect(await take(b, file)).toMatchObject({ problems: [] });
  expect((await b.members.get({ uid })).member).toMatchObject({ uid, sex: "77" });
  const { rows } = await b.members.list({ village: null, asOf: null, start: 0, limit: 50, sort: [], filter: {} });
  expect(rows.find((row) => row.uid === uid)).toMatchObject({ sex: "77" });
  expect(cellWords("member", "sex", "77", "zh")).toBe("77");
  const { sections } = await readByHand(readFileSync(await give(b, a, true)), ownKeys(a.desk).identity);
  expect(sections.flatMap(rowsByHand).find((row) => row.uid === uid)?.values["sex"]).toBe("77");
});

test("a file that an older program would harm is refused with a word about the update, and nothing is changed", async () => {
  const { a, b } = await twoPcs();
  const file = await give(a, b);
  const { header, ciphertext } = partsOf(readFileSync(file));
  const newer = { ...JSON.parse(header.toString("utf8")), minReader: 2 };
  writeFileSync(file, signByHand(newer, ciphertext, ownKeys(a.desk).sign));
  const before = digestOf(b.register);
  expect((await b.exchange.check({ tokens: [file] }))[0]!.problem?.why).toBe("newer-version");
  await expect(b.exchange.preview({ tokens: [file] })).rejects.toMatchObject({ code: "package" });
  expect(digestOf(b.register)).toBe(before);
});
