import { findRows } from "../../electron/database/search/find.ts";
import { pinyin } from "pinyin-pro";
import { eachRound, type Figure, memoryMb, percentile, type Row, turnByTurn } from "./measure.ts";
import type { Population } from "./population.ts";
import { inventedName } from "./roster.ts";

const shown = 20;
const rounds = 1_000;

/** What is typed: the initials of names that are there, two to four letters. */
const initials = (n: number): string =>
  pinyin(inventedName(n), { pattern: "first", toneType: "none", type: "array", surname: "off" }).join("");

/**
 * Search by initials with everything a result shows, against a bare lookup by an index on the same encrypted file
 * that reads as many rows, with the columns a result shows and the tables they stand in.
 */
async function searchRow({ session }: Population, people: number): Promise<Row> {
  const { client } = session;
  const bare = client.prepare(
    `SELECT m.uid, m.name_zh, m.name_bo, m.name_tag, m.aliases, m.birth, m.state, h.household_no, h.house_name,
       v.name_zh AS village
     FROM members m JOIN households h ON h.scope = m.scope AND h.uid = m.household_id
     JOIN villages v ON v.scope = m.scope
     WHERE m.name_zh >= ? LIMIT +?`,
  );
  // What is looked for is ready on both sides before a clock runs.
  const names = Array.from({ length: rounds }, (_, round) => inventedName(round * 31));
  const typed = names.map((_, round) => initials(round * 31));
  const counts = typed.map((word) => findRows(client, word, shown).length);
  const search = (round: number) => findRows(client, typed[round]!, shown);
  const lookUp = (round: number) => bare.all(names[round], counts[round]);
  // Both warm, as after the first words of a morning.
  await turnByTurn(rounds, search, lookUp);
  const times = await eachRound(5, rounds, search, lookUp);
  return {
    name: "search by initials, p95 / bare indexed lookup",
    size: people,
    ours: percentile(times.ours, 0.95),
    limit: percentile(times.limit, 0.95),
    allowed: 3,
    memory: `${memoryMb()}`,
  };
}

export async function searchFigure(small: Population, large: Population, people: number): Promise<Figure> {
  return { rows: [await searchRow(small, people), await searchRow(large, people * 2)], growth: 1.3 };
}
