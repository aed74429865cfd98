import { rmSync } from "node:fs";
import { type demonstration, demonstrationClerk } from "../../../shared/demonstration/contract.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { type Context, type Desk, sessionOf } from "../../worker/context.ts";
import { foundRegister } from "../session/founding.ts";
import { readKeys } from "../session/keyFile.ts";
import { whenQuiet } from "../session/quiet.ts";
import { closeRegister } from "../session/register.ts";
import { setClerkSettings } from "../settings.ts";
import { fillTownship } from "./filling.ts";

type Service = Handlers<typeof demonstration, Context>;

const office = "青石镇（示范）";
const folderBeside = (own: string): string => `${own}-demonstration`;

/** Goes back to the office's own folder and leaves nothing of the demonstration. */
function leave(desk: Desk): void {
  if (desk.ownDir === null) return;
  closeRegister(desk);
  rmSync(desk.registerDir, { recursive: true, force: true });
  desk.registerDir = desk.ownDir;
  desk.ownDir = null;
}

/** A half-made township is thrown away; the office's own folder is touched by none of it. */
export const open: Service["open"] = async (context, { language }) => {
  const { desk, job } = context;
  if (desk.ownDir !== null || readKeys(desk.registerDir)) throw new AppError("stale");
  desk.ownDir = desk.registerDir;
  desk.registerDir = folderBeside(desk.ownDir);
  try {
    rmSync(desk.registerDir, { recursive: true, force: true });
    await foundRegister(desk, { office, ...demonstrationClerk });
    const session = sessionOf(desk);
    setClerkSettings(session, { language });
    const made = fillTownship(session, job);
    context.sessionChanged();
    return { villages: made.length, households: made.reduce((sum, { homes }) => sum + homes.length, 0) };
  } catch (error) {
    leave(desk);
    throw error;
  }
};

export const end: Service["end"] = async (context) => {
  const { desk } = context;
  if (desk.ownDir === null) throw new AppError("stale");
  await whenQuiet(desk, 0, () => leave(desk));
  context.sessionChanged();
  return null;
};
