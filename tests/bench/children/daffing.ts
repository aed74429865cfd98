import { createRequire } from "node:module";
import { records } from "../../../shared/records/all.ts";
import { asked, tell } from "../child.ts";
import { openPc, type Pc } from "../exchangePcs.ts";

// The same merge by the library daff: three tables in memory, no file, no versions, nothing kept.

export interface DaffAsk {
  readonly parent: Pc;
  readonly local: Pc;
  readonly remote: Pc;
}

export interface Daffed {
  readonly milliseconds: number;
  readonly conflicts: number;
  readonly rows: number;
}

type Cells = (string | number | null)[];
interface Daff {
  readonly TableView: new (rows: Cells[]) => object;
  readonly CompareFlags: new () => object;
  readonly Merger: new (parent: object, local: object, remote: object, flags: object) => { apply(): number };
}

const daff = createRequire(import.meta.url)("daff") as Daff;
const { parent, local, remote } = asked<DaffAsk>();
const tables = [records.village, records.household, records.member].map(({ table }) => table);
const width = 16;

/** All rows under one heading: the id, the table, then the values in the order of their columns. */
function rowsOf(pc: Pc): Cells[] {
  const { client } = openPc(pc);
  const head = ["uid", "tbl", ...Array.from({ length: width }, (_, i) => `value${i + 1}`)];
  const rows = tables.flatMap((table) =>
    (client.prepare(`SELECT * FROM ${table} ORDER BY scope, uid`).raw().all() as Cells[]).map((row) => {
      // Row number, scope and versions come before the values.
      const values = row.slice(7);
      return [row[2]!, table, ...Array.from({ length: width }, (_, i) => values[i] ?? null)];
    }),
  );
  client.close();
  return [head, ...rows];
}

const views = [parent, local, remote].map((pc) => new daff.TableView(rowsOf(pc)));
const rows = rowsOf(parent).length - 1;
const [before, ours, theirs] = views;
const start = performance.now();
const conflicts = new daff.Merger(before!, ours!, theirs!, new daff.CompareFlags()).apply();
tell({ milliseconds: performance.now() - start, conflicts, rows } satisfies Daffed);
