import { asked, peakMb, tell } from "../child.ts";
import { addVillage, importPicked, type ImportTimes } from "../importRun.ts";
import { foundedProgram } from "../program.ts";
import { villagesOf } from "../roster.ts";

// The import of a roster into a register that was just founded.

export interface ImportAsk {
  readonly path: string;
  readonly people: number;
  readonly registerDir: string;
}

export interface Imported extends ImportTimes {
  readonly memory: number;
}

const { path, people, registerDir } = asked<ImportAsk>();
const program = await foundedProgram(registerDir, { in: path });
for (const village of villagesOf(people)) await addVillage(program.app, village);
const times = await importPicked(program.app, path, people);
tell({ ...times, memory: peakMb() } satisfies Imported);
await program.close();
