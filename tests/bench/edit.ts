import { join } from "node:path";
import { change } from "../../electron/database/journal/door.ts";
import { openFile } from "../../electron/database/open.ts";
import { household } from "../../shared/households/record.ts";
import { type Figure, median, memoryMb, type Row, turnByTurn } from "./measure.ts";
import type { Population } from "./population.ts";

/** One cell edit to disk, against a bare encrypted one-row commit with the same settings. */
async function editRow({ session, folder, key, households }: Population, people: number): Promise<Row> {
  const bare = openFile(join(folder, `bare-${people}.db`), key);
  bare.exec("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT)");
  const fill = bare.prepare("INSERT INTO line (text) VALUES (?)");
  bare.transaction(() => households.forEach((uid) => fill.run(uid)))();
  const update = bare.prepare("UPDATE line SET text = ? WHERE id = ?");
  // A clerk goes down a village's list, then takes the next village.
  const pick = (round: number) => (round * 3) % households.length;
  const times = await turnByTurn(
    600,
    (round) =>
      change(session, { kind: "edit", params: { cells: 1 } }, (write) =>
        write.patch(household, households[pick(round)]!, { addressLine: `${round} 组` }),
      ),
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
