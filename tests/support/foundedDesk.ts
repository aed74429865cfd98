import { join } from "node:path";
import { session } from "../../shared/session/contract.ts";
import { testDesk } from "./desk.ts";
import { foundInto } from "./found.ts";
import { clockAt, tempFolder } from "./register.ts";

/** A founded register, locked, with the sheet of its founding. */
export async function foundedDesk(iso = "2026-11-02T09:00:00") {
  const folder = join(tempFolder(), "register");
  const sheet = await foundInto(folder);
  const clock = clockAt(iso);
  const made = testDesk(clock, folder);
  return { ...made, clock, folder, sheet, session: made.of(session) };
}
