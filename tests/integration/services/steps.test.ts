import { expect, it } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import * as steps from "../../../electron/services/steps.ts";
import { household } from "../../../shared/households/record.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { newRegister } from "../../support/register.ts";
import { contextOf } from "../../support/serviceContext.ts";

it("undo and redo speak of the act itself, however often it is taken back and done again", async () => {
  const { session } = newRegister();
  const context = contextOf(session);
  const home = addHousehold(session, addVillage(session, "青石村"), "007", ["张建国"]);
  const { step } = change(session, { kind: "edit", params: { cells: 1 } }, (write) =>
    write.patch(household, home.household, { houseName: "上院" }),
  );
  for (let again = 0; again < 2; again += 1) {
    expect(await steps.undo(context, { step: null })).toMatchObject({ kind: "edit", params: { cells: 1 } });
    expect(await steps.next(context, {})).toMatchObject({ redo: { kind: "edit", params: { cells: 1 } } });
    expect(await steps.redo(context, {})).toMatchObject({ kind: "edit", params: { cells: 1 } });
    expect(await steps.next(context, {})).toMatchObject({ undo: { kind: "edit", id: step }, redo: null });
  }
});
