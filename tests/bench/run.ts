import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editFigure } from "./edit.ts";
import { exchangeFigures } from "./exchange.ts";
import { formsFigure, receiptsFigure } from "./forms.ts";
import { gridFigure } from "./grid.ts";
import { csvFigure, memoryFigure, officeFigure, type Registers, xlsxFigure } from "./imports.ts";
import { ledgersFigure } from "./ledgers.ts";
import { type Figure, heading, memoryMb, report } from "./measure.ts";
import { populate } from "./population.ts";
import { writeRoster } from "./roster.ts";
import { programmeFigures } from "./programmes.ts";
import { searchFigure } from "./search.ts";
import { startFigures } from "./start.ts";
import { undoFigures } from "./undo.ts";

/** `BENCH_PEOPLE=4500 npm run bench -- start grid` measures these figures alone, on a smaller register. */
const people = Number(process.env["BENCH_PEOPLE"] ?? 45_000);
const asked = process.argv.slice(2);
const ofImports = ["xlsx", "csv", "memory", "undo"];
/** Figures that work on the registers which the imports of csv leave. */
const ofRegisters = ["start", "grid", "forms"];
const ofExchange = ["exchange-full", "exchange-delta", "exchange-daff", "exchange-stress"];
/** `imports` stands for its four figures, `exchange` for its four. */
const wanted = (name: string): boolean =>
  asked.length === 0 ||
  asked.includes(name) ||
  (asked.includes("imports") && ofImports.includes(name)) ||
  (asked.includes("exchange") && ofExchange.includes(name));

/** @returns the registers that the imports left, where figures need them */
async function importFigures(folder: string, tell: (figure: Figure) => void): Promise<Registers | null> {
  const files = [await writeRoster(folder, people), await writeRoster(folder, people * 2)];
  if (wanted("xlsx")) {
    const xlsx = await xlsxFigure(files, folder);
    tell(xlsx);
    tell(await officeFigure(files[0]!, xlsx.rows[0]!.ours, folder));
  }
  if (wanted("undo")) for (const figure of await undoFigures(files, folder)) tell(figure);
  if (!["csv", ...ofRegisters].some(wanted)) return null;
  const { figure, registers } = await csvFigure(files, folder);
  if (wanted("csv")) tell(figure);
  return registers;
}

async function registerFigures(tell: (figure: Figure) => void): Promise<void> {
  const [small, large] = [populate(people), populate(people * 2)];
  if (wanted("search")) tell(await searchFigure(small, large, people));
  if (wanted("edit")) tell(await editFigure(small, large, people));
  for (const { session, folder } of [small, large]) {
    session.client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bench(folder: string): Promise<number> {
  let over = 0;
  const tell = (figure: Figure) => {
    over += report(figure);
  };
  heading();
  if (wanted("search") || wanted("edit")) await registerFigures(tell);
  if (wanted("programmes")) await programmeFigures(tell);
  if (wanted("ledgers")) tell(await ledgersFigure());
  if (wanted("memory")) tell(await memoryFigure(folder));
  if (ofExchange.some(wanted)) await exchangeFigures(folder, wanted, tell);
  if (!["xlsx", "csv", "undo", ...ofRegisters].some(wanted)) return over;
  const registers = await importFigures(folder, tell);
  if (!registers) return over;
  if (wanted("start")) for (const figure of await startFigures(registers, people)) tell(figure);
  if (wanted("grid")) tell(await gridFigure(registers, people, folder));
  if (wanted("forms")) {
    tell(await formsFigure(registers.small, Math.round(people / 45), folder));
    tell(await receiptsFigure(registers.small, Math.round(people / 45), folder));
  }
  return over;
}

const folder = mkdtempSync(join(tmpdir(), "hearthbook-bench-"));
try {
  const over = await bench(folder);
  console.log(`memory of this process: ${memoryMb()} MB`);
  console.log(over === 0 ? "all figures within their limits" : `${over} figures over their limits`);
  process.exitCode = over === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
