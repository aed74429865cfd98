import { addHousehold, addVillage, foundPcs, letIn } from "./support/manyPcs.ts";
import {
  backUp,
  badgeOn,
  conflictsLeft,
  decideOther,
  dropWaiting,
  giveByPage,
  holds,
  press,
  previewByPage,
  restoreAsked,
  rowsOf,
  sees,
  takeByPage,
  takePreviewed,
  typeInto,
} from "./support/pcSteps.ts";
import { expect, type Pc, test } from "./support/pcs.ts";

/** Two PCs of one register, each in its own process, with two households in one village. */
async function twoPcs(startPc: (name: string) => Promise<Pc>) {
  const [a, b] = await foundPcs(startPc, "电脑甲", "电脑乙");
  const village = await addVillage(a, "990102200201", "青石村");
  const first = await addHousehold(a, village, "001", "丹增");
  const second = await addHousehold(a, village, "002", "卓玛");
  await letIn(a, b);
  await b.do(holds, first, "householdNo", "001");
  return { a, b, first, second };
}

test("one household is changed on two PCs, another removed here and changed there: both are decided", async ({
  startPc,
}) => {
  test.setTimeout(180_000);
  const { a, b, first, second } = await twoPcs(startPc);
  expect(new Set([process.pid, a.pid, b.pid]).size).toBe(3);

  await a.do(typeInto, "001", "addressLine", "一组 3 号");
  await a.call("sheet.removeRows", { record: "household", uids: [second] });
  await b.do(typeInto, "001", "addressLine", "二组 8 号");
  await b.do(typeInto, "002", "addressLine", "三组 1 号");

  await a.do(previewByPage, await b.do(giveByPage, {}));
  const [address] = await a.do(rowsOf, "两边不同", 2);
  expect(address).toEqual(expect.arrayContaining(["一组 3 号", "二组 8 号"]));
  await a.do(takePreviewed);
  await a.do(badgeOn, "住户", "2 处不一致等待决定");
  await a.do(badgeOn, "首页", "2 处不一致等待决定");
  await a.do(press, "2 处不一致等待决定", "link");
  await a.do(conflictsLeft, 2);
  await a.do(decideOther, "住址", "一组 8 号");
  await a.do(conflictsLeft, 1);
  await a.do(press, "这份文件全部保留对方的…");
  await a.do(press, "全部决定");
  await a.do(sees, "没有需要决定的地方");

  await b.do(takeByPage, await a.do(giveByPage, {}));
  for (const pc of [a, b]) {
    await pc.do(holds, first, "addressLine", "一组 8 号");
    await pc.do(holds, second, "addressLine", "三组 1 号");
    expect(await pc.call("conflicts.count", {})).toMatchObject({ open: 0 });
  }
});

test("a PC that went back to its backup is told what it lacks, and gets everything back", async ({ startPc }) => {
  test.setTimeout(180_000);
  const { a, b, first, second } = await twoPcs(startPc);
  await b.do(backUp);
  await b.do(typeInto, "001", "addressLine", "二组 8 号");
  await a.do(takeByPage, await b.do(giveByPage, {}));
  await a.do(typeInto, "002", "addressLine", "三组 1 号");
  await b.do(takeByPage, await a.do(giveByPage, {}));
  await a.do(takeByPage, await b.do(giveByPage, {}));

  await b.do(restoreAsked);
  await b.do(sees, "本机恢复过备份");
  await b.do(holds, first, "addressLine", null);
  await b.do(typeInto, "002", "houseName", "下房");
  await a.do(typeInto, "001", "houseName", "上房");
  await b.do(previewByPage, await a.do(giveByPage, {}));
  await b.do(sees, "号文件之后，本机没有收到");
  await b.do(takePreviewed);
  await b.do(holds, first, "houseName", null);
  await b.do(dropWaiting);
  expect(await b.call("exchange.parked", {})).toEqual([]);

  await b.do(takeByPage, await a.do(giveByPage, { full: true }));
  await a.do(takeByPage, await b.do(giveByPage, {}));
  for (const pc of [a, b]) {
    await pc.do(holds, first, "addressLine", "二组 8 号");
    await pc.do(holds, second, "addressLine", "三组 1 号");
    await pc.do(holds, first, "houseName", "上房");
    await pc.do(holds, second, "houseName", "下房");
    expect(await pc.call("conflicts.count", {})).toMatchObject({ open: 0 });
    expect(await pc.call("exchange.parked", {})).toEqual([]);
  }
});
