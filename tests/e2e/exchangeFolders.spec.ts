import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addHousehold, addVillage, edit, foundPcs, letInQuietly } from "./support/manyPcs.ts";
import {
  giveAndTake,
  giveByPage,
  holds,
  nameFolder,
  previewFolder,
  rowsOf,
  sees,
  signIn,
  takeByPage,
  takePreviewed,
  typeInto,
} from "./support/pcSteps.ts";
import { expect, type Pc, test } from "./support/pcs.ts";

const townName = "乡镇电脑";
const villages = [
  { code: "990102200201", name: "青石村", added: 1 },
  { code: "990102200202", name: "白杨村", added: 2 },
  { code: "990102200203", name: "清水村", added: 3 },
] as const;

const allRows = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };

/** A township's PC, and a laptop for each village that holds this village only. */
async function township(startPc: (name: string) => Promise<Pc>) {
  const [town, ...laptops] = await foundPcs(startPc, townName, "青石电脑", "白杨电脑", "清水电脑");
  const places = [];
  for (const [place, { code, name, added }] of villages.entries()) {
    const village = await addVillage(town, code, name);
    const first = await addHousehold(town, village, "001", "丹增");
    const laptop = laptops[place]!;
    await letInQuietly(town, laptop, [village]);
    places.push({ laptop, village, first, name, added });
  }
  for (const file of readdirSync(town.stick)) rmSync(join(town.stick, file));
  return { town, places };
}

test("three village laptops give to the township, which takes all at once and gives back", async ({ startPc }) => {
  test.setTimeout(300_000);
  const { town, places } = await township(startPc);
  const added = await Promise.all(
    places.map(async ({ laptop, village, added: count }) => {
      const uids: string[] = [];
      for (let no = 1; no <= count; no += 1) uids.push(await addHousehold(laptop, village, `10${no}`, "卓玛"));
      await laptop.do(typeInto, "001", "addressLine", "一组 3 号");
      await laptop.do(giveByPage, { to: townName });
      return uids;
    }),
  );

  await town.do(previewFolder, places.length);
  const counted = await town.do(rowsOf, "接收后会怎样", villages.length + 1);
  // A household that is new comes with its head.
  for (const { name, added: count } of villages)
    expect(counted.find(([village]) => village === name)?.slice(1, 4)).toEqual([String(2 * count), "1", "0"]);
  expect(counted.at(-1)?.slice(0, 4)).toEqual(["合计", "12", "3", "0"]);
  await town.do(takePreviewed);
  for (const uid of added.flat()) await town.do(holds, uid, "personCount", 2);

  for (const { laptop, first, name } of places) {
    await town.do(holds, first, "addressLine", "一组 3 号");
    await edit(town, first, "houseName", "上房");
    await laptop.do(takeByPage, await town.do(giveByPage, { to: `${name.slice(0, 2)}电脑` }));
    await laptop.do(holds, first, "houseName", "上房");
    const { rows } = await laptop.call<{ rows: unknown[] }>("villages.list", allRows);
    expect(rows).toMatchObject([{ nameZh: name }]);
  }
});

/** Three PCs with all of one village, which name one folder by their pages. */
async function sharing(startPc: (name: string) => Promise<Pc>) {
  const [a, b, c] = await foundPcs(startPc, "电脑甲", "电脑乙", "电脑丙");
  const village = await addVillage(a, "990102200201", "青石村");
  const uid = await addHousehold(a, village, "001", "丹增");
  for (const guest of [b, c]) await letInQuietly(a, guest, null);
  for (const file of readdirSync(a.stick)) rmSync(join(a.stick, file));
  await Promise.all([a, b, c].map((pc) => pc.do(nameFolder)));
  return { a, b, c, uid, folder: a.stick };
}

test("three PCs share a folder: changes travel at a button, at closing and after sign-in", async ({ startPc }) => {
  test.setTimeout(300_000);
  const { a, b, c, uid, folder } = await sharing(startPc);
  await a.do(typeInto, "001", "addressLine", "一组 3 号");
  await a.do(giveAndTake);
  for (const pc of [b, c]) {
    await pc.do(giveAndTake);
    await pc.do(holds, uid, "addressLine", "一组 3 号");
  }

  await c.do(typeInto, "001", "houseName", "上房");
  await c.close();
  await b.do(giveAndTake);
  await b.do(holds, uid, "houseName", "上房");
  await b.do(typeInto, "001", "personCount", "5");
  await b.do(giveAndTake);
  const again = await startPc("电脑丙");
  await again.do(signIn);
  await again.do(holds, uid, "personCount", 5);

  // A copy that the synchronising program left is the same package once more; what is none is named.
  const [name = ""] = readdirSync(folder);
  const copy = name.replace(".hbsync", ".sync-conflict-20261102-101112-ABCDEFG.hbsync");
  copyFileSync(join(folder, name), join(folder, copy));
  writeFileSync(join(folder, "holiday.hbsync"), "not a package");
  const bytes = readFileSync(join(folder, copy));
  await a.do(giveAndTake);
  await a.do(sees, "holiday.hbsync");
  await a.do(holds, uid, "personCount", 5);
  expect(readFileSync(join(folder, copy))).toEqual(bytes);
  expect(readFileSync(join(folder, "holiday.hbsync"), "utf8")).toBe("not a package");
});
