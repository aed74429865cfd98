import { expect, test } from "vitest";
import { villages } from "../../../../shared/villages/contract.ts";
import { keeper } from "../../../support/found.ts";
import { foundedDesk } from "../../../support/foundedDesk.ts";

const rest = { nameBo: null, kind: "village", officePhone: null, naturalGroups: null, paperRef: null } as const;

test.each([
  ["2000-01-01T09:00:00", true],
  ["2099-06-01T09:00:00", true],
  ["2026-11-02T09:00:00", false],
])("a clock of %s is told of, and refuses nobody", async (time, clockDoubtful) => {
  const made = await foundedDesk();
  await made.session.signIn(keeper);
  const add = (villageCode: string, nameZh: string) =>
    made.of(villages).add({ values: { villageCode, nameZh, ...rest } });
  await add("990101101201", "甲村");
  made.clock.time = new Date(time);
  expect((await add("990101101202", "乙村")).step).toBeGreaterThan(0);
  expect(await made.session.status({})).toMatchObject({ clockDoubtful, clerk: { name: keeper.name } });
});
