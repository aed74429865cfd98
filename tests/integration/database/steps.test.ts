import { expect, test } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import { createdRows, onlyFounded, rowLines, stepLines } from "../../../electron/database/steps.ts";
import { household } from "../../../shared/households/record.ts";
import { member } from "../../../shared/members/record.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { newRegister } from "../../support/register.ts";

test("the history names rows and what their cells lead to, never their ids", () => {
  const { session } = newRegister();
  expect(onlyFounded(session.client)).toBe(true);
  const village = addVillage(session, "青石村");
  expect(onlyFounded(session.client)).toBe(false);
  const home = addHousehold(session, village, "007", ["张建国", "李秀英"]);
  const { step } = change(session, { kind: "edit", params: { cells: 1 } }, (write) => {
    write.patch(household, home.household, { headMemberId: home.members[1]!, houseName: "上院" });
    write.patch(member, home.members[0]!, { relation: "8" });
    write.patch(member, home.members[1]!, { relation: "0" });
  });
  const ofHome = stepLines(session.client, step).filter(({ record }) => record === "household");
  const lines = ofHome.map(({ row, field, old, new: now }) => [row, field, old, now]);
  expect(lines).toEqual([
    ["007", "headMemberId", "张建国", "李秀英"],
    ["007", "houseName", null, "上院"],
  ]);
  expect(rowLines(session.client, home.household)[0]).toMatchObject({ step, row: "007", new: "李秀英" });
});

test("a step that made rows names the first of them", () => {
  const { session } = newRegister();
  const village = addVillage(session, "青石村");
  const made = change(session, { kind: "new", params: {} }, (write) =>
    Array.from({ length: 20 }, (_, place) =>
      write.insert(household, village, { householdNo: String(100 + place), personCount: 1, listedFrom: "2020-01-01" }),
    ),
  );
  const [created] = createdRows(session.client, made.step);
  expect(created).toMatchObject({ record: "household", count: 20 });
  expect(created?.names).toHaveLength(12);
});
