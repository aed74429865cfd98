import { rmSync } from "node:fs";
import { judge } from "../../electron/services/ledgers/planning.ts";
import { change } from "../../electron/database/journal/door.ts";
import { village } from "../../shared/villages/record.ts";
import type { Body } from "../../shared/imports/body.ts";
import { readSheets } from "../../shared/imports/reading.ts";
import { type Figure, median, type Row, turnByTurn } from "./measure.ts";
import { emptyRegister } from "./population.ts";

const job = { progress: () => undefined, check: () => undefined };
const choice = { ledger: "donation", sheet: -1, headFrom: -1, headTo: -1, lastRow: null, targets: {} } as const;

/** A ledger of donations; a value says nothing of what it rests on, which a rule refuses. */
function ledgerOf(rows: number, value: string): Body {
  const heads = ["接收日期", "品名", "数量", "单位", "折价(元)", "用途"];
  const lines = Array.from({ length: rows }, (_, i) => ["2025-03-02", "大米", String(i + 1), "袋", value, "扶贫"]);
  const sheet = { name: "台账", hidden: false, rows: [heads, ...lines], merges: [], issues: new Map() };
  return readSheets("xlsx", [sheet], choice).body!;
}

async function ledgerRow(rows: number): Promise<Row> {
  const { session, folder } = emptyRegister();
  const { value: uid } = change(session, { kind: "new", params: {} }, (write) =>
    write.insert(village, "", { villageCode: "990102100200", nameZh: "青石村", kind: "village" }),
  );
  const [broken, good] = [ledgerOf(rows, "1200"), ledgerOf(rows, "")];
  const times = await turnByTurn(
    11,
    () => judge(session, "donation", broken, uid, job),
    () => judge(session, "donation", good, uid, job),
  );
  session.client.close();
  rmSync(folder, { recursive: true, force: true });
  const name = "a ledger's rows that break a rule / that do not";
  return { name, size: rows, ours: median(times.ours), limit: median(times.limit), allowed: 5 };
}

/** What it costs to find the rows of a former ledger that a rule refuses, which are looked for one by one. */
export async function ledgersFigure(): Promise<Figure> {
  return { rows: [await ledgerRow(5_000), await ledgerRow(10_000)], growth: 2.3 };
}
