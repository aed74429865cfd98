import { isDeepStrictEqual } from "node:util";
import { rolledBack } from "../../../electron/database/journal/trial.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { stateOf } from "../replicas.ts";
import type { Act, Damage } from "./acts.ts";
import type { Pc, TravelFile } from "./pc.ts";
import { rowsShown } from "./reading.ts";
import { deliver, deliverSoundly, withoutOwn } from "./travel.ts";
import type { World } from "./world.ts";

type Of<K extends Act["act"]> = Extract<Act, { act: K }>;

const linesOf = ({ raw }: TravelFile): string[] => raw.toString("utf8").split("\n");
const isRow = (line: string): boolean => line.startsWith('["') && !line.startsWith('["~"');

/** Places of rows in a file's lines. */
const rowsIn = (lines: readonly string[]): number[] => lines.flatMap((line, at) => (isRow(line) ? [at] : []));

/** A row's line with the siblings that follow it. */
function rowLength(lines: readonly string[], at: number): number {
  let end = at + 1;
  while (lines[end]?.startsWith('["~"')) end += 1;
  return end - at;
}

/** Without the last commit that it speaks for; null where it only shows older ones. */
function withoutCommit({ vector, base }: TravelFile, lines: readonly string[]): readonly string[] | null {
  if (Object.entries(vector).every(([id, seq]) => (base[id] ?? 0) >= seq)) return null;
  const { commits } = JSON.parse(lines[1]!) as { commits: unknown[] };
  return lines.with(1, JSON.stringify({ commits: commits.slice(0, -1) }));
}

function unseenDot(lines: readonly string[], at: number): string[] {
  const row = JSON.parse(lines[at]!) as unknown[];
  return lines.with(at, JSON.stringify(row.with(2, Number(row[2]) + 1000)));
}

/** A file's bytes with one thing wrong; null where the file has nothing of the kind. */
function damaged(file: TravelFile, how: Damage, at: number): Buffer | null {
  const { raw } = file;
  const lines = linesOf(file);
  const rows = rowsIn(lines);
  const row = rows[at % Math.max(1, rows.length)];
  const text = (of: readonly string[] | null) => of && Buffer.from(of.join("\n"));
  if (how === "cut") return raw.subarray(0, at % raw.length);
  if (how === "cut lines") return text(lines.slice(0, at % lines.length));
  if (how === "drop commit") return text(withoutCommit(file, lines));
  if (how === "not JSON") return text(lines.with(at % lines.length, `${lines[at % lines.length]!}}`));
  if (row === undefined) return null;
  if (how === "drop row") return text(lines.toSpliced(row, rowLength(lines, row)));
  if (how === "double row") return text(lines.toSpliced(row, 0, ...lines.slice(row, row + rowLength(lines, row))));
  return text(unseenDot(lines, row));
}

/** A file that was cut or altered is refused and changes nothing. */
export function damage(world: World, { pc: place, file: nth, how, at }: Of<"damage">): void {
  const pc = world.pc(place);
  const file = world.files[nth % Math.max(1, world.files.length)];
  const raw = file && damaged(file, how, at);
  if (!file || !raw) return;
  world.tell(`${pc.name} gets file ${file.no} damaged (${how})`);
  const why = world.refusal(pc, 6, () => rolledBack(pc.session, () => deliverSoundly(world, pc, { ...file, raw })));
  world.check(6, why !== null, () => `file ${file.no}, ${how} at ${at}, was taken by ${pc.name}`);
  world.tally.damaged += 1;
}

/** A sender that leaves rows out takes nothing away: tried and rolled back. */
export function fewerRows(world: World, { pc: place, file: nth, at }: Of<"fewer rows">): void {
  const pc = world.pc(place);
  const file = world.files[nth % Math.max(1, world.files.length)];
  if (!file) return;
  const lines = linesOf(file);
  const rows = rowsIn(lines);
  const row = rows[at % Math.max(1, rows.length)];
  if (row === undefined) return;
  const uid = (JSON.parse(lines[row]!) as string[])[1]!;
  const end = JSON.stringify({ end: rows.length - 1 });
  const raw = Buffer.from([...lines.toSpliced(row, rowLength(lines, row)).slice(0, -1), end].join("\n"));
  const before = rowsShown(pc.client, pc.village);
  world.tell(`${pc.name} looks at file ${file.no} without ${world.nameOf(uid)}`);
  world.refusal(pc, 12, () =>
    rolledBack(pc.session, () => {
      deliver(world, pc, { ...file, raw });
      const after = rowsShown(pc.client, pc.village);
      for (const [one] of before)
        world.check(12, after.has(one) || world.goesWith(one, file.knows.erased), () => `${world.nameOf(one)} is gone`);
      const unchanged = [...(before.get(uid) ?? [])].every(
        ([field, values]) => JSON.stringify(after.get(uid)?.get(field)) === JSON.stringify(values),
      );
      world.check(12, unchanged || world.goesWith(uid, file.knows.erased), () => `${world.nameOf(uid)} was changed`);
    }),
  );
}

/** Takes files in an order, what waits again and again, as a PC does; tried and rolled back. */
function stateAfter(world: World, pc: Pc, files: readonly TravelFile[]): unknown {
  return rolledBack(pc.session, () => {
    let due = [...files];
    for (let left = -1; left !== due.length && due.length > 0; ) {
      left = due.length;
      due = due.filter((file) => !isTaken(world, pc, file));
    }
    const state = stateOf(pc.session, pc.village);
    return [{ ...state, vector: withoutOwn(pc, state.vector) }, due.map(({ no }) => no).toSorted()];
  });
}

function isTaken(world: World, pc: Pc, file: TravelFile): boolean {
  try {
    deliver(world, pc, file);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Three files in both orders lead to the same. */
export function anyOrder(world: World, { pc: place, file: nth }: Of<"any order">): void {
  const pc = world.pc(place);
  if (world.files.length < 2 || world.tainted) return;
  const files = [...new Set([0, 1, 2].map((more) => world.files[(nth + more) % world.files.length]!))];
  world.tell(`${pc.name} tries files ${files.map(({ no }) => no).join(", ")} in both orders`);
  const [one, other] = [stateAfter(world, pc, files), stateAfter(world, pc, files.toReversed())];
  world.check(4, isDeepStrictEqual(one, other), () => `files lead to different ends on ${pc.name}`);
}
