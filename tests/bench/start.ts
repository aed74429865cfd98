import { inChild, type Told } from "./child.ts";
import type { StartAsk } from "./children/starting.ts";
import type { Registers } from "./imports.ts";
import { type Figure, median, type Row } from "./measure.ts";

const rounds = 5;

const start = (ask: StartAsk): Promise<Told<number>> => inChild<number>("starting", ask);

async function startRow(registerDir: string, people: number, signIn: boolean): Promise<Row> {
  const [ours, limit]: [number[], number[]] = [[], []];
  let peak = 0;
  for (let round = 0; round < rounds; round++) {
    limit.push((await start({ registerDir, empty: true, signIn })).milliseconds);
    const { milliseconds, value } = await start({ registerDir, empty: false, signIn });
    ours.push(milliseconds);
    peak = Math.max(peak, value);
  }
  const name = signIn ? "start to home / empty page, bare register" : "start to the sign-in page / an empty page";
  return { name, size: people, ours: median(ours), limit: median(limit), allowed: 2, memory: `host ${peak}` };
}

async function figureOf({ small, large }: Registers, people: number, signIn: boolean): Promise<Figure> {
  const rows = [await startRow(small, people, signIn), await startRow(large, people * 2, signIn)];
  return { rows, growth: 2.3 };
}

/** To the page where the clerk signs in, and on to the page where the day begins. */
export const startFigures = async (registers: Registers, people: number): Promise<Figure[]> => [
  await figureOf(registers, people, false),
  await figureOf(registers, people, true),
];
