import { expect, test } from "vitest";
import { heard, told, vectorOf } from "../../../../electron/database/exchange/vectors.ts";
import { ownDevice } from "../../../../electron/database/session.ts";
import { newRegister } from "../../../support/register.ts";
import { bring, edit, twoPcs } from "../../../support/replicas.ts";

/** A PC that was started some times and wrote something each time; the other has it all. */
function scene() {
  const { a, b, village, uid } = twoPcs(newRegister().session, newRegister().session);
  for (let start = 1; start <= 20; start += 1) {
    // A start of the program: it writes under a new id from then on.
    a.segments.clear();
    edit(a, uid, { houseName: `第${start}次` });
  }
  bring(a, b, village);
  return { a, b, village };
}

test("a PC tells what it has by one number for each PC, and who has the same hears the whole", () => {
  const { a, b, village } = scene();
  const whole = vectorOf(a.client, village);
  expect(Object.keys(whole)).toHaveLength(21);
  const said = told(a.client, village);
  expect(Object.keys(said.vector)).toHaveLength(1);
  expect(heard(b.client, village, said)).toEqual(whole);
});

test("who knows the writers otherwise, or none of them, takes what is told for sure", () => {
  const { a, b, village } = scene();
  const said = told(a.client, village);
  b.client
    .prepare("UPDATE segment SET parent_seq = 9 WHERE parent IS NOT NULL AND device = ?")
    .run(ownDevice(a.client));
  expect(heard(b.client, village, said)).toEqual(said.vector);
  expect(heard(newRegister().session.client, village, said)).toEqual(said.vector);
});
