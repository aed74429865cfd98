import { expect, it } from "vitest";
import { VillageNames } from "../../../shared/imports/villageNames.ts";

const names = new VillageNames([
  { uid: "a", nameZh: "上坝村", villageCode: "990102200201" },
  { uid: "b", nameZh: "乡村社区", villageCode: "990102200202" },
]);

it.each([
  ["上坝村", "a"],
  ["990102200201", "a"],
  ["上坝", "a"],
  ["上坝村村委会", "a"],
  ["上坝村民委员会", "a"],
  ["示范县幸福乡上坝村", "a"],
  ["乡村社区", "b"],
  ["下坝村", null],
])("%s is the village %s", (name, uid) => {
  expect(names.find(name)).toBe(uid);
});
