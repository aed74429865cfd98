import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { inChild } from "./child.ts";
import type { DaffAsk, Daffed } from "./children/daffing.ts";
import { copyPc } from "./exchangePcs.ts";
import { edit, filledPair, type Pair, type Passed, pass, type Size } from "./exchangeRun.ts";
import type { Figure, Row } from "./measure.ts";

const rounds = 3;
const county: Size = { villages: 75, households: 160, members: 600 };
const region: Size = { villages: 700, households: 150, members: 563 };
const megabyte = 2 ** 20;

const rowOf = (
  name: string,
  size: number,
  ours: number,
  limit: number,
  allowed: number | null,
  memory?: string,
): Row => ({
  name,
  size,
  ours,
  limit,
  allowed,
  ...(memory === undefined ? {} : { memory }),
});

function folderIn(folder: string, name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** A full package of everything into an empty register. */
async function fullPass(pair: Pair, times = rounds): Promise<Passed> {
  const confirm = join(pair.folder, "acks.json");
  const passed = await pass({ pair, acks: null, rounds: times, preview: true, raw: true, confirm });
  must(passed.added === pair.rows && passed.rows === pair.rows, `took ${passed.added} of ${pair.rows} rows`);
  return passed;
}

const sizeRow = (name: string, { rows, size }: Passed, most: number): Row =>
  rowOf(`${name}: size of the file (KB)`, rows, size / 1024, most / 1024, 1);

/** Give, take and preview at the county's size and its double. */
function fullFigures(one: Passed, two: Passed): Figure[] {
  const both = (row: (passed: Passed) => Row): Figure => ({ rows: [row(one), row(two)], growth: 2.3 });
  return [
    both((p) => rowOf("full package: give / raw inserts", p.rows, p.give, p.raw!, 3, `give ${p.giveMemory}`)),
    both((p) => rowOf("full package: take / raw inserts", p.rows, p.take, p.raw!, 3, `take ${p.takeMemory}`)),
    both((p) => rowOf("full package: preview / apply", p.rows, p.preview, p.apply, 1.2)),
    { rows: [sizeRow("full package", one, 6 * megabyte)], growth: null },
  ];
}

const spread = (households: readonly string[], count: number, from = 0): string[] =>
  Array.from(
    { length: count },
    (_, i) => households[(i * Math.floor(households.length / count) + from) % households.length]!,
  );

/** 500 single edits since the last acknowledgement, all over the county. */
async function deltaFigures(pair: Pair, full: Passed): Promise<Figure[]> {
  await edit({ pc: pair.from, households: spread(pair.households, 500), word: "新村" });
  const acks = join(pair.folder, "acks.json");
  const delta = await pass({ pair, acks, rounds: 5, preview: true, raw: false });
  must(delta.changed === 500 && delta.rows === 500, `delta of ${delta.rows} rows, ${delta.changed} changed`);
  const rows = [
    rowOf("delta of 500 edits: give / full give", 500, delta.give, full.give, 0.15),
    rowOf("delta of 500 edits: take / full take", 500, delta.take, full.take, 0.1),
    rowOf("delta of 500 edits: preview / apply", 500, delta.preview, delta.apply, 1.2),
    sizeRow("delta of 500 edits", delta, 100 * 1024),
  ];
  return rows.map((row) => ({ rows: [row], growth: null }));
}

/** 50,000 rows, 500 edits a side, 50 of them of the same cells: ours from file to file, daff in memory alone. */
async function daffFigure(folder: string): Promise<Figure> {
  const pair = await filledPair(folder, { villages: 50, households: 250, members: 749 });
  await fullPass(pair, 1);
  const parent = copyPc(pair.to, join(folder, "parent.db"));
  await edit({ pc: pair.from, households: spread(pair.households, 500), word: "东边" });
  const planted = spread(pair.households, 500).slice(0, 50);
  const others = spread(pair.households, 500, 7).slice(50);
  await edit({ pc: pair.to, households: [...planted, ...others], word: "西边" });
  const local = copyPc(pair.to, join(folder, "local.db"));
  const ours = await pass({ pair, acks: join(folder, "acks.json"), rounds: 1, preview: false, raw: false });
  const { value } = await inChild<Daffed>("daffing", { parent, local, remote: pair.from } satisfies DaffAsk);
  must(ours.conflicts === 50, `found ${ours.conflicts} of 50 planted conflicts`);
  const found = `of 50: 50, ${value.conflicts}`;
  const row = rowOf(
    "three-way merge: give + take / daff alone",
    value.rows,
    ours.give + ours.take,
    value.milliseconds,
    1,
    found,
  );
  return { rows: [row], growth: null };
}

/** 700 villages: time per row against the county's, and memory. */
async function stressFigure(folder: string, one: Passed): Promise<Figure> {
  const pair = await filledPair(folder, region);
  const all = await pass({ pair, acks: null, rounds: 2, preview: true, raw: true });
  must(all.added === pair.rows, `took ${all.added} of ${pair.rows} rows`);
  const each = (name: "give" | "take" | "raw", allowed: number | null): Row =>
    rowOf(
      `700 villages: ${name}, µs a row / county's`,
      all.rows,
      (all[name]! * 1000) / all.rows,
      (one[name]! * 1000) / one.rows,
      allowed,
    );
  const memory = (name: string, most: number): Row =>
    rowOf(`700 villages: memory of ${name} (MB)`, all.rows, most, 1200, 1);
  const sizes = `${Math.round(all.size / megabyte)}, ${Math.round(all.unpacked / megabyte)} MB`;
  return {
    rows: [
      { ...each("give", 1.3), memory: sizes },
      each("take", 1.3),
      each("raw", null),
      rowOf("700 villages: preview / apply", all.rows, all.preview, all.apply, 1.2),
      memory("give", all.giveMemory),
      memory("take", all.takeMemory),
    ],
    growth: null,
  };
}

/** Exchange by file: a full package, its double, a delta, a merge with conflicts and a region. */
export async function exchangeFigures(
  folder: string,
  wanted: (name: string) => boolean,
  tell: (figure: Figure) => void,
): Promise<void> {
  if (wanted("exchange-daff")) tell(await daffFigure(folderIn(folder, "daff")));
  if (!["exchange-full", "exchange-delta", "exchange-stress"].some(wanted)) return;
  const one = await filledPair(folderIn(folder, "county"), county);
  const full = await fullPass(one);
  if (wanted("exchange-full")) {
    const two = await filledPair(folderIn(folder, "double"), { ...county, villages: county.villages * 2 });
    for (const figure of fullFigures(full, await fullPass(two))) tell(figure);
  }
  if (wanted("exchange-delta")) for (const figure of await deltaFigures(one, full)) tell(figure);
  if (wanted("exchange-stress")) tell(await stressFigure(folderIn(folder, "region"), full));
}
