import { backups } from "../../shared/backups/contract.ts";
import { keeper } from "./found.ts";
import { give, letIn, meet, officePc, type OfficePc, take } from "./offices.ts";
import { addHousehold as plainHousehold } from "./people.ts";
import { addHousehold, addVillage, edit, rowsOf } from "./rosterCalls.ts";

export const addressOf = async (pc: OfficePc, uid: string) =>
  (await rowsOf(pc)).find((row) => row.uid === uid)?.addressLine;

/** Two PCs of one register that have heard of each other, with one household in one village. */
export async function twoPcs() {
  const [a, b] = [await officePc("电脑甲"), await officePc("电脑乙")];
  const village = await addVillage(a, "990101101201", "甲村");
  const { uid } = await addHousehold(a, village, "001", "丹增");
  // So many that one changed row is a small part of them.
  for (let no = 101; no < 109; no += 1) plainHousehold(a.register, village, String(no), ["邻居"]);
  await letIn(a, b);
  await meet(b, a);
  return { a, b, village, uid };
}

/** The same with a third PC, which has everything too. */
export async function threePcs() {
  const two = await twoPcs();
  const c = await officePc("电脑丙");
  await letIn(two.a, c);
  await meet(two.a, two.b);
  return { ...two, c };
}

/** Keeps a PC's state, to come back to as after a broken disk. @returns comes back to it and signs in */
export async function keepState(pc: OfficePc): Promise<() => Promise<void>> {
  const { newest } = await pc.of(backups).make({});
  return async () => {
    await pc.of(backups).restore({ id: newest!.id });
    await pc.session.signIn(keeper);
  };
}

/** Two PCs; the second confirmed a file, and lost what it brought with a broken disk. */
export async function afterLostDisk() {
  const made = await twoPcs();
  const { a, b, uid } = made;
  const restore = await keepState(b);
  await edit(a, uid, "addressLine", null, "一");
  const first = await give(a, b);
  await take(b, first);
  await take(a, await give(b, a));
  await restore();
  return { ...made, first };
}
