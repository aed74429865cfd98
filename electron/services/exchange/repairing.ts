import type { Repaired } from "../../../shared/exchange/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { countConflicts } from "../../database/exchange/conflicts.ts";
import { newTake } from "../../database/exchange/incoming.ts";
import { repair } from "../../database/exchange/repairing.ts";
import { deviceName, parkedBody } from "../../database/packages.ts";
import type { Context } from "../../worker/context.ts";
import { before } from "../backups/making.ts";
import { keepErased } from "../erasing/sideCar.ts";
import { parkedParts, retryParked } from "./parking.ts";
import { admitted } from "./take.ts";

/**
 * Gives what was done here after the machine had been put back to an earlier moment numbers of its own, as the
 * waiting part shows where the two parted, and takes what waited.
 * @throws AppError not-found, package where a full file is needed or the other PC is the one to repair
 */
export function repairBy(context: Context, id: string): Repaired {
  const { session, desk } = context;
  const { client } = session;
  const part = parkedParts(session).find((one) => one.id === id && one.problem.why === "writer-twice");
  if (!part) throw new AppError("not-found", { part: id });
  const { name } = deviceName(client, part.sender);
  before(context, "take");
  const done = repair(session, parkedBody(client, id)!);
  if (done === "needs-full" || done === "elsewhere") throw new AppError("package", { why: done, sender: name });
  const step = newTake({ device: name, files: 1 });
  const { features, waiting } = retryParked(session, step, (device) => admitted(session, device));
  keepErased(desk);
  context.changed([...features]);
  return { step: step.id, conflicts: countConflicts(client), parked: waiting };
}
