import { rmSync } from "node:fs";
import { join } from "node:path";
import { inChild } from "./child.ts";
import type { ImportAsk } from "./children/importing.ts";
import type { Undone } from "./children/undoing.ts";
import type { Figure, Row } from "./measure.ts";
import type { RosterFiles } from "./roster.ts";

const rounds = 2;

/** The quickest of some rounds, each in a fresh process. */
async function undone({ csv, people }: RosterFiles, folder: string): Promise<Undone> {
  const registerDir = join(folder, `undo-${people}`, "register");
  const took: Undone[] = [];
  for (let round = 0; round < rounds; round++) {
    const { value } = await inChild<Undone>("undoing", { path: csv, people, registerDir } satisfies ImportAsk);
    rmSync(registerDir, { recursive: true, force: true });
    took.push(value);
  }
  const least = (part: keyof Undone): number => Math.min(...took.map((one) => one[part]));
  const memory = Math.max(...took.map((one) => one.memory));
  return { apply: least("apply"), undo: least("undo"), redo: least("redo"), memory };
}

/** Taking a whole import back as one step, and doing it again, beside applying it. */
export async function undoFigures(files: readonly RosterFiles[], folder: string): Promise<Figure[]> {
  const [undo, redo]: [Row[], Row[]] = [[], []];
  for (const each of files) {
    const took = await undone(each, folder);
    const row = { size: each.people, limit: took.apply, allowed: null, memory: `worker ${took.memory}` };
    undo.push({ ...row, name: "undo of an import / applying it", ours: took.undo });
    redo.push({ ...row, name: "redo of an import / applying it", ours: took.redo });
  }
  return [
    { rows: undo, growth: 2.3 },
    { rows: redo, growth: 2.3 },
  ];
}
