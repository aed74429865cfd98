import { steps } from "../../../shared/steps/contract.ts";
import { asked, peakMb, tell } from "../child.ts";
import { addVillage, importPicked } from "../importRun.ts";
import { clientOf, foundedProgram } from "../program.ts";
import { villagesOf } from "../roster.ts";
import type { ImportAsk } from "./importing.ts";

// An import into a register that was just founded, taken back as one step and done again.

export interface Undone {
  /** Milliseconds. */
  readonly apply: number;
  readonly undo: number;
  readonly redo: number;
  readonly memory: number;
}

const { path, people, registerDir } = asked<ImportAsk>();
const program = await foundedProgram(registerDir, { in: path });
for (const village of villagesOf(people)) await addVillage(program.app, village);
const { apply } = await importPicked(program.app, path, people);
const client = clientOf(program.app, steps);
const start = performance.now();
await client.undo({ step: null });
const undone = performance.now();
await client.redo({});
const redone = performance.now();
tell({ apply, undo: undone - start, redo: redone - undone, memory: peakMb() } satisfies Undone);
await program.close();
