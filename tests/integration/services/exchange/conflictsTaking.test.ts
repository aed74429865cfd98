import { expect, test } from "vitest";
import { household } from "../../../../shared/households/record.ts";
import { give, letIn, officePc, take } from "../../../support/offices.ts";

const values = {
  villageCode: "990101101201",
  nameZh: "甲村",
  nameBo: null,
  kind: "village",
  officePhone: null,
  naturalGroups: null,
  paperRef: null,
} as const;

test("a conflict whose decision was undone still belongs to the taking that brought it", async () => {
  const [a, b] = [await officePc("电脑甲"), await officePc("电脑乙")];
  const village = (await a.villages.add({ values })).uid;
  const head = { nameZh: "丹增", nameBo: null, nameTag: null, sex: "9", birth: "1960" } as const;
  const row = { householdNo: "001", houseName: null, addressLine: null, personCount: 3 };
  const { uid } = await a.households.add({ village, on: "2026-01-01", household: row, head });
  await letIn(a, b);
  const edit = (pc: typeof a, value: string) =>
    pc.sheet.editCells({
      record: household.name,
      kind: "edit",
      edits: [{ uid, field: "addressLine", was: null, value }],
    });
  await edit(a, "甲写的");
  await edit(b, "乙写的");
  const { step } = await take(a, await give(b, a));
  const list = () => a.conflicts.list({ step, village: null, offset: 0, limit: 10 });
  const [conflict] = (await list()).rows;
  const decided = await a.conflicts.decide({
    decisions: [{ record: "household", uid, field: "addressLine", keep: conflict!.sides[1]!.dot }],
  });
  expect(decided.open).toBe(0);
  await a.steps.undo({ step: null });
  const { rows, takings } = await list();
  expect(rows.map((one) => one.step)).toEqual([step]);
  expect(takings).toMatchObject([{ step, open: 1, device: "电脑乙" }]);
});
