import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { change } from "../../../electron/database/journal/door.ts";
import type { Session } from "../../../electron/database/session.ts";
import { settleErased } from "../../../electron/services/erasing/sideCar.ts";
import { readKeys } from "../../../electron/services/session/keyFile.ts";
import { closeRegister, openRegister } from "../../../electron/services/session/register.ts";
import { sessionOf } from "../../../electron/worker/context.ts";
import { conflicts } from "../../../shared/conflicts/contract.ts";
import { erasing } from "../../../shared/erasing/contract.ts";
import { exchange } from "../../../shared/exchange/contract.ts";
import { household } from "../../../shared/households/record.ts";
import { testDesk } from "../../support/desk.ts";
import { give, letIn, meet, officePc, type OfficePc } from "../../support/offices.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { clockAt, tempFolder } from "../../support/register.ts";
import { stateOf } from "../../support/replicas.ts";

const [villageCount, householdCount] = [5, 24];

/** A closed register that is copied for each kill. */
export interface Sample {
  readonly folder: string;
  readonly key: string;
  readonly device: string;
}

export interface Scene {
  readonly giver: Sample;
  readonly taker: Sample;
  /** What the giver gave the taker. */
  readonly file: string;
  /** Villages that it touches, by uid. */
  readonly villages: readonly string[];
  /** A village that only the register at hand changes, and its households. */
  readonly quiet: string;
  readonly own: readonly string[];
  /** Households that may be erased. */
  readonly erasable: readonly { readonly uid: string; readonly householdNo: string }[];
}

const uidsIn = ({ client }: Session, village: string): { uid: string; householdNo: string }[] =>
  client
    .prepare(
      `SELECT h.uid, h.household_no AS householdNo FROM households h JOIN scope s ON s.idx = h.scope
       WHERE s.uid = ? AND h.removed IS NULL ORDER BY h.household_no`,
    )
    .all(village) as { uid: string; householdNo: string }[];

const edit = (session: Session, uid: string, houseName: string) =>
  change(session, { kind: "edit", params: { cells: 1 } }, (write) => write.patch(household, uid, { houseName }));

/** Both work in every village: new households, changed ones, an erased one, the same cell on both sides. */
async function workOn(a: OfficePc, b: OfficePc, village: string): Promise<void> {
  const held = uidsIn(a.register, village);
  for (const { uid } of held.slice(0, 8)) edit(a.register, uid, "甲写的");
  for (const { uid } of held.slice(4, 12)) edit(b.register, uid, "乙写的");
  for (let no = 0; no < 8; no += 1) addHousehold(a.register, village, `9${no}`, ["新一", "新二"]);
  const gone = held.at(-1)!;
  const erase = a.of(erasing);
  await erase.apply({ record: "household", ...gone, reason: "request" });
}

function sampleOf(pc: OfficePc): Sample {
  const [device, key] = [pc.uid, pc.desk.key!.toString("hex")];
  closeRegister(pc.desk);
  return { folder: pc.folder, key, device };
}

/** Two PCs of one register after both have worked apart, and the file from one to the other. */
export async function newScene(): Promise<Scene> {
  const [a, b] = [await officePc("电脑甲"), await officePc("电脑乙")];
  const villages = Array.from({ length: villageCount }, () => addVillage(a.register));
  for (const village of villages)
    for (let no = 0; no < householdCount; no += 1) addHousehold(a.register, village, String(100 + no), ["一", "二"]);
  await letIn(a, b);
  await meet(b, a);
  const [quiet, ...busy] = villages;
  for (const village of busy) await workOn(a, b, village);
  const file = await give(a, b);
  const own = uidsIn(a.register, quiet!).map(({ uid }) => uid);
  const erasable = busy.flatMap((village) => uidsIn(a.register, village).slice(0, 2));
  return { giver: sampleOf(a), taker: sampleOf(b), file, villages: busy, quiet: quiet!, own, erasable };
}

/** A register's folder as it stood at the beginning. */
export function copyOf({ folder }: Sample): string {
  const copy = join(mkdtempSync(join(tempFolder(), "kill-")), "register");
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Opens a register as a sign-in does, without the price of a passphrase. */
export function openedIn(folder: string, key: string) {
  const made = testDesk(clockAt(new Date().toISOString()), folder);
  const keys = readKeys(folder)!;
  openRegister(made.desk, keys, keys.clerks[0]!, Buffer.from(key, "hex"));
  settleErased(made.desk);
  return {
    ...made,
    session: sessionOf(made.desk),
    exchange: made.of(exchange),
    conflicts: made.of(conflicts),
    close: () => closeRegister(made.desk),
  };
}
export type Opened = ReturnType<typeof openedIn>;

/** A new, empty stick. */
export function newStick(): string {
  const stick = join(tempFolder(), "stick");
  mkdirSync(stick);
  return stick;
}

/** A village whole, as text, so that two can be compared. */
export const villageState = (session: Session, village: string): string => JSON.stringify(stateOf(session, village));
