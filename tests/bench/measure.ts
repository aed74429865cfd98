/** One line of the bench: ours against a limit measured in the same run. */
export interface Row {
  readonly name: string;
  /** Size of the data, in the row's own unit. */
  readonly size: number;
  /** Milliseconds. */
  readonly ours: number;
  readonly limit: number;
  /** Highest ratio ours / limit that the issue allows; null when it is shown for information. */
  readonly allowed: number | null;
  /** Peak memory, in MB, where it matters. */
  readonly memory?: string;
}

/** A figure at two sizes; `growth` is the highest allowed ours(double) / ours(single). */
export interface Figure {
  readonly rows: readonly Row[];
  readonly growth: number | null;
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** Milliseconds of one run. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Times two works turn by turn, so that a busy machine slows both alike. */
export async function turnByTurn(
  rounds: number,
  ours: (round: number) => unknown,
  limit: (round: number) => unknown,
): Promise<{ ours: number[]; limit: number[] }> {
  const times = { ours: [] as number[], limit: [] as number[] };
  // The first rounds compile and fill caches on both sides; they are not counted.
  for (let round = 0; round < Math.min(100, rounds / 10); round++) {
    await limit(round);
    await ours(round);
  }
  for (let round = 0; round < rounds; round++) {
    times.limit.push(await time(() => limit(round)));
    times.ours.push(await time(() => ours(round)));
  }
  return times;
}

/**
 * Times each round several times over, and counts the middle time of each: what else the machine does falls on some rounds
 * by chance, and oftener on the longer side, which would make a percentile tell of the machine.
 */
export async function eachRound(
  passes: number,
  rounds: number,
  ours: (round: number) => unknown,
  limit: (round: number) => unknown,
): Promise<{ ours: number[]; limit: number[] }> {
  const all: { ours: number[]; limit: number[] }[] = [];
  for (let pass = 0; pass < passes; pass++) all.push(await turnByTurn(rounds, ours, limit));
  const middle = (side: "ours" | "limit") =>
    Array.from({ length: rounds }, (_, round) => median(all.map((times) => times[side][round]!)));
  return { ours: middle("ours"), limit: middle("limit") };
}

/** Resident memory of this process, in MB. */
export const memoryMb = (): number => Math.round(process.memoryUsage.rss() / 2 ** 20);

const cell = (text: string | number, width: number): string => String(text).padStart(width);

function line(row: Row, growth: string): string {
  const ratio = row.ours / row.limit;
  const verdict = row.allowed === null ? "info" : ratio <= row.allowed ? "ok" : "OVER";
  return [
    row.name.padEnd(44),
    cell(row.size, 8),
    cell(row.ours.toFixed(2), 11),
    cell(row.limit.toFixed(2), 11),
    cell(ratio.toFixed(2), 7),
    cell(row.allowed ?? "-", 7),
    cell(growth, 8),
    cell(row.memory ?? "", 14),
    cell(verdict, 6),
  ].join(" ");
}

function growthOf({ rows, growth }: Figure): { text: string; over: boolean } {
  if (growth === null || rows.length < 2) return { text: "-", over: false };
  const grown = rows.at(-1)!.ours / rows[0]!.ours;
  return { text: `${grown.toFixed(2)}${grown > growth ? "!" : ""}`, over: grown > growth };
}

/** Prints a figure's rows; returns how many of its promises are broken. */
export function report(figure: Figure): number {
  const growth = growthOf(figure);
  figure.rows.forEach((row, i) => console.log(line(row, i === figure.rows.length - 1 ? growth.text : "")));
  const over = figure.rows.filter((row) => row.allowed !== null && row.ours / row.limit > row.allowed).length;
  return over + (growth.over ? 1 : 0);
}

/** Head of the table. */
export function heading(): void {
  const words = ["figure".padEnd(44), cell("size", 8), cell("ours ms", 11), cell("limit ms", 11), cell("ratio", 7)];
  console.log([...words, cell("allowed", 7), cell("growth", 8), cell("memory MB", 14), cell("", 6)].join(" "));
}
