import type { Pc } from "./pcs.ts";
import {
  cardFile,
  digitsOf,
  enrolCard,
  enrolFile,
  foundAs,
  giveByPage,
  joinByPage,
  joinFile,
  saveCard,
} from "./pcSteps.ts";

/** Starts PCs at once, each with an empty register of its own. */
export async function foundPcs<N extends readonly string[]>(
  startPc: (name: string) => Promise<Pc>,
  ...names: N
): Promise<{ [K in keyof N]: Pc }> {
  const started = names.map(async (name) => {
    const pc = await startPc(name);
    await pc.do(foundAs, name);
    return pc;
  });
  return (await Promise.all(started)) as { [K in keyof N]: Pc };
}

/** Adds a village, invented, that has no groups. @returns its uid */
export async function addVillage(pc: Pc, villageCode: string, nameZh: string): Promise<string> {
  const rest = { nameBo: null, kind: "village", officePhone: null, naturalGroups: null, paperRef: null };
  return (await pc.call<{ uid: string }>("villages.add", { values: { villageCode, nameZh, ...rest } })).uid;
}

/** Adds a household with its head. @returns its uid */
export async function addHousehold(pc: Pc, village: string, householdNo: string, nameZh: string): Promise<string> {
  const household = { householdNo, houseName: null, addressLine: null, personCount: 2 };
  const head = { nameZh, nameBo: null, nameTag: null, sex: "9", birth: "1960" };
  return (await pc.call<{ uid: string }>("households.add", { village, on: "2026-01-01", household, head })).uid;
}

/** Lets a PC in with all villages, by both pages: card, digits, first file. */
export async function letIn(host: Pc, guest: Pc): Promise<void> {
  await host.do(enrolCard, await guest.do(saveCard));
  const digits = await host.do(digitsOf);
  await guest.do(joinByPage, await host.do(giveByPage, {}), digits);
}

/** The same without the pages, for one village or for all. */
export async function letInQuietly(host: Pc, guest: Pc, villages: readonly string[] | null): Promise<void> {
  const card = await guest.do(cardFile, String(guest.pid));
  await guest.do(joinFile, await host.do(enrolFile, card, villages));
}

/** Changes a cell of a household. */
export const edit = (pc: Pc, uid: string, field: string, value: string): Promise<unknown> =>
  pc.call("sheet.editCells", { record: "household", kind: "edit", edits: [{ uid, field, was: null, value }] });
