import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compatibilityMark } from "../../shared/host/compatibility.ts";
import { faultOf } from "../../shared/rpc/faults.ts";
import { writeDurably } from "../database/durable.ts";
import type { Client } from "../database/open.ts";
import { anyoneSet } from "../database/settings.ts";

/**
 * Leaves word beside the register for the next start, while anyone who works here has compatibility mode on: the
 * graphics card is the PC's, not a clerk's. Where that cannot be written, work goes on with the card.
 */
export function keepCompatibilityBeside(folder: string, client: Client): void {
  const mark = join(folder, compatibilityMark);
  const wanted = anyoneSet(client, "compatibility", JSON.stringify(true));
  if (wanted === existsSync(mark)) return;
  try {
    if (wanted) writeDurably(mark, "");
    else rmSync(mark, { force: true });
  } catch (error) {
    if (!faultOf(error)) throw error;
  }
}
