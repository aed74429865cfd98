import { asked, tell } from "../child.ts";
import { addVillage, importPicked } from "../importRun.ts";
import { foundedProgram } from "../program.ts";
import { weighed } from "../weight.ts";
import type { ImportAsk } from "./importing.ts";

// How much more memory than at rest the program takes while it imports: its own process and the one that reads.

const { path, people, registerDir } = asked<ImportAsk>();
const program = await foundedProgram(registerDir, { in: path });
const village = await addVillage(program.app, { villageCode: "990100200201", nameZh: "青石村" });
tell(await weighed(() => importPicked(program.app, path, people, village)));
await program.close();
