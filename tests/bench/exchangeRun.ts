import { rmSync } from "node:fs";
import { join } from "node:path";
import { inChild } from "./child.ts";
import type { EditAsk } from "./children/editing.ts";
import type { FillAsk, Filled } from "./children/filling.ts";
import type { Gave, GiveAsk } from "./children/giving.ts";
import type { RawAsk, RawInserts } from "./children/rawRows.ts";
import type { TakeAsk, Took } from "./children/taking.ts";
import { copyPc, newPc, type Pc } from "./exchangePcs.ts";

/** How large a register is. */
export type Size = Omit<FillAsk, "pc">;

/** A filled register and an empty one that may have its packages. */
export interface Pair extends Filled {
  readonly folder: string;
  readonly from: Pc;
  readonly to: Pc;
}

export async function filledPair(folder: string, size: Size): Promise<Pair> {
  const [from, to] = [await newPc(join(folder, "from.db")), await newPc(join(folder, "to.db"))];
  const { value } = await inChild<Filled>("filling", { pc: from, ...size } satisfies FillAsk);
  return { folder, from, to, ...value };
}

export const give = async (ask: GiveAsk): Promise<Gave> => (await inChild<Gave>("giving", ask)).value;
export const take = async (ask: TakeAsk): Promise<Took> => (await inChild<Took>("taking", ask)).value;
export const rawInserts = async (ask: RawAsk): Promise<RawInserts> => (await inChild<RawInserts>("rawRows", ask)).value;
export const edit = (ask: EditAsk) => inChild<number>("editing", ask);

/**
 * What one package took, in milliseconds: the quickest of some rounds, for a busy machine only adds to them. Each part
 * runs in a process of its own.
 */
export interface Passed {
  readonly rows: number;
  /** Bytes. */
  readonly size: number;
  readonly unpacked: number;
  readonly give: number;
  /** Opened, and all villages taken. */
  readonly take: number;
  /** The taking of the villages alone, and its preview. */
  readonly apply: number;
  readonly preview: number;
  /** Plain inserts of all rows of the sender; null where they were not asked for. */
  readonly raw: number | null;
  readonly conflicts: number;
  readonly changed: number;
  readonly added: number;
  /** Highest of the processes, in MB. */
  readonly giveMemory: number;
  readonly takeMemory: number;
}

export interface PassAsk {
  readonly pair: Pair;
  /** What the recipient confirmed; null for a full package. */
  readonly acks: string | null;
  readonly rounds: number;
  readonly preview: boolean;
  readonly raw: boolean;
  /** Where to write what the recipient holds in the end. */
  readonly confirm?: string;
}

type Round = { gave: Gave; took: Took; seen: Took | null; raw: number | null };

async function passOnce({ pair, acks, preview, raw, confirm }: PassAsk, round: number): Promise<Round> {
  const { folder, from, to } = pair;
  const copy = (name: string): Pc => copyPc(to, join(folder, `${name}-${round}.db`));
  const limit = raw ? (await rawInserts({ like: from, file: join(folder, "bare.db") })).milliseconds : null;
  const gave = await give({ from, to, acks, path: join(folder, "package.hbsync") });
  const ask = { from, path: gave.path };
  const [looking, taking] = [copy("looking"), copy("taking")];
  const seen = preview ? await take({ ...ask, to: looking, preview: true, acks: null }) : null;
  const took = await take({ ...ask, to: taking, preview: false, acks: confirm ?? null });
  // The last round's register is what the recipient has from now on.
  copyPc(taking, to.file);
  for (const path of [looking.file, taking.file, gave.path]) rmSync(path, { force: true });
  return { gave, took, seen, raw: limit };
}

/** Gives and takes one package some times, from and into the same registers. */
export async function pass(ask: PassAsk): Promise<Passed> {
  const rounds: Round[] = [];
  const before = copyPc(ask.pair.to, join(ask.pair.folder, "before.db"));
  for (let round = 0; round < ask.rounds; round++) {
    copyPc(before, ask.pair.to.file);
    rounds.push(await passOnce(ask, round));
  }
  const { gave, took } = rounds[0]!;
  const of = (value: (round: Round) => number): number => Math.min(...rounds.map(value));
  return {
    rows: gave.rows,
    size: gave.size,
    unpacked: gave.unpacked,
    give: of((one) => one.gave.milliseconds),
    take: of((one) => one.took.open + one.took.sections),
    apply: of((one) => one.took.sections),
    preview: of((one) => one.seen?.sections ?? 0),
    raw: ask.raw ? of((one) => one.raw!) : null,
    conflicts: took.conflicts,
    changed: took.changed,
    added: took.added,
    giveMemory: Math.max(...rounds.map((one) => one.gave.memory)),
    takeMemory: Math.max(...rounds.map((one) => one.took.memory)),
  };
}
