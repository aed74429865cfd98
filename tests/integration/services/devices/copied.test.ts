import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockDesk } from "../../../../electron/services/session/register.ts";
import { backups } from "../../../../shared/backups/contract.ts";
import { exchange } from "../../../../shared/exchange/contract.ts";
import { households } from "../../../../shared/households/contract.ts";
import { session } from "../../../../shared/session/contract.ts";
import { sheet } from "../../../../shared/sheet/contract.ts";
import { testDesk } from "../../../support/desk.ts";
import { keeper } from "../../../support/found.ts";
import { give, letIn, officePc, type OfficePc, take } from "../../../support/offices.ts";
import { tempFolder } from "../../../support/register.ts";
import { addHousehold, addVillage, edit, rowsOf } from "../../../support/rosterCalls.ts";

/** The whole folder of a PC on another one, as from a disk image. */
async function copyOf(pc: OfficePc): Promise<OfficePc> {
  lockDesk(pc.desk);
  const folder = join(tempFolder(), "register");
  cpSync(pc.folder, folder, { recursive: true });
  await pc.session.signIn(keeper);
  const copy = testDesk(pc.clock, folder);
  await copy.of(session).signIn(keeper);
  const calls = { exchange: copy.of(exchange), households: copy.of(households), sheet: copy.of(sheet) };
  return { ...pc, ...copy, ...calls, folder };
}

/** A minute later somebody changes the address of the one household. */
async function write(pc: OfficePc, address: string): Promise<void> {
  pc.clock.time = new Date(pc.clock.time.getTime() + 60_000);
  const [row] = await rowsOf(pc);
  await edit(pc, row!.uid, "addressLine", row!.addressLine, address);
}

test("two PCs that write under one name are noticed; one that was restored from a backup is not", async () => {
  const [a, b] = [await officePc("电脑甲"), await officePc("电脑乙")];
  await addHousehold(a, await addVillage(a, "990101101201", "甲村"), "001", "丹增");
  await letIn(a, b);
  const seenBy = async (pc: OfficePc) => {
    const { own, others } = await pc.devices.list({});
    return [own, ...others].find(({ uid }) => uid === a.uid)!.copied;
  };

  const { id } = (await a.of(backups).make({})).newest!;
  await write(a, "还原前");
  await take(b, await give(a, b));
  await a.of(backups).restore({ id });
  await a.session.signIn(keeper);
  await write(a, "还原后");
  await take(b, await give(a, b));
  await take(a, await give(b, a));
  expect([await seenBy(a), await seenBy(b)]).toEqual([false, false]);
});

test("a PC that was copied is noticed by the others, and then by itself", async () => {
  const [a, b] = [await officePc("电脑甲"), await officePc("电脑乙")];
  await addHousehold(a, await addVillage(a, "990101101201", "甲村"), "001", "丹增");
  await letIn(a, b);
  const twin = await copyOf(a);
  for (const [place, pc] of [a, twin, a, twin].entries()) await write(pc, `第${place}次`);
  await take(b, await give(a, b));
  await take(b, await give(twin, b));
  expect((await b.devices.list({})).others).toMatchObject([{ uid: a.uid, copied: true }]);
  await take(a, await give(b, a));
  expect((await a.devices.list({})).own.copied).toBe(true);
});
