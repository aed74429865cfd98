import { inChild, type Told } from "./child.ts";
import type { StartAsk } from "./children/starting.ts";
import type { Registers } from "./imports.ts";
import { type Figure, median, type Row } from "./measure.ts";

const rounds = 5;

const start = (registerDir: string | null): Promise<Told<number>> =>
  inChild<number>("starting", { registerDir } satisfies StartAsk);

async function startRow(registerDir: string, people: number): Promise<Row> {
  const [ours, limit]: [number[], number[]] = [[], []];
  let peak = 0;
  for (let round = 0; round < rounds; round++) {
    limit.push((await start(null)).milliseconds);
    const { milliseconds, value } = await start(registerDir);
    ours.push(milliseconds);
    peak = Math.max(peak, value);
  }
  const name = "start to the sign-in page / an empty page";
  return { name, size: people, ours: median(ours), limit: median(limit), allowed: 2, memory: `host ${peak}` };
}

export async function startFigure({ small, large }: Registers, people: number): Promise<Figure> {
  return { rows: [await startRow(small, people), await startRow(large, people * 2)], growth: 2.3 };
}
