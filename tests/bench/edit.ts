import { join } from "node:path";
import { openFile } from "../../electron/database/open.ts";
import { route } from "../../electron/worker/router.ts";
import { routes } from "../../electron/worker/routes.ts";
import { contextOf } from "../support/serviceContext.ts";
import { type Figure, median, memoryMb, type Row, turnByTurn } from "./measure.ts";
import type { Population } from "./population.ts";

/** Changes an address as a page asks for it: a call in JSON through the router, answered when it is on the disk. */
function editor({ session, households }: Population) {
  const context = contextOf(session);
  context.desk.session = session;
  const last = new Map<string, string>();
  return async (place: number, value: string): Promise<void> => {
    const uid = households[place]!;
    const edit = { uid, field: "addressLine", was: last.get(uid) ?? null, value };
    last.set(uid, value);
    const input = { record: "household", kind: "edit", edits: [edit] };
    const call = JSON.stringify({ method: "sheet.editCells", input });
    const answer = await route(routes, context.desk, call, () => context, console.error);
    if (!answer.startsWith('{"ok":true')) throw new Error(answer);
  };
}

/** One cell edit to disk, against a bare encrypted one-row commit with the same settings. */
async function editRow(population: Population, people: number): Promise<Row> {
  const { folder, key, households } = population;
  const edit = editor(population);
  const bare = openFile(join(folder, `bare-${people}.db`), key);
  bare.exec("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)");
  const fill = bare.prepare("INSERT INTO line (text) VALUES (?)");
  bare.transaction(() => households.forEach((uid) => fill.run(uid)))();
  const update = bare.prepare("UPDATE line SET text = ? WHERE id = ?");
  // A clerk goes down a village's list, then takes the next village.
  const pick = (round: number) => (round * 3) % households.length;
  const times = await turnByTurn(
    600,
    (round) => edit(pick(round), `${round} 组`),
    (round) => update.run(`${round} 组`, pick(round) + 1),
  );
  bare.close();
  const name = "one cell edit / bare one-row FULL commit";
  return {
    name,
    size: people,
    ours: median(times.ours),
    limit: median(times.limit),
    allowed: 2,
    memory: `${memoryMb()}`,
  };
}

export async function editFigure(small: Population, large: Population, people: number): Promise<Figure> {
  return { rows: [await editRow(small, people), await editRow(large, people * 2)], growth: 1.3 };
}
