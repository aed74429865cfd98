import type { Line, Listed } from "../../../shared/exchange/contract.ts";
import { rolledBack } from "../../database/journal/trial.ts";
import { passedLines, type PassedRow } from "../../database/exchange/passedRows.ts";
import type { ReportLine } from "../../database/exchange/reportLines.ts";
import { deviceName } from "../../database/packages.ts";
import { scopeName } from "../../database/scopes.ts";
import type { Context } from "../../worker/context.ts";
import type { TakenPart } from "./parts.ts";
import { type Previewed, shownCell } from "./previewing.ts";
import { takeFiles } from "./take.ts";

/** Which lines of a preview are asked for. */
interface Asked {
  readonly finding: Listed;
  readonly village: string | null;
  readonly offset: number;
  readonly limit: number;
}
type Scoped = ReportLine & { readonly scope: string };

interface Page {
  readonly lines: readonly Scoped[];
  readonly total: number;
}

/** Households as a clerk counts them: 4 before 12. */
const byNumber = new Intl.Collator("zh", { numeric: true });

function foundLines(parts: readonly TakenPart[], { finding, offset, limit }: Asked): Page {
  const all = parts.flatMap(({ scope, lines }) =>
    lines
      .filter(({ kind }) => kind === finding)
      .toSorted((a, b) => byNumber.compare(a.household, b.household))
      .map((line) => ({ scope, ...line })),
  );
  return { lines: all.slice(offset, offset + limit), total: all.length };
}

/** Rows that hold nothing new, in the order of their file; only those of this page are looked at. */
function passedOn(parts: readonly TakenPart[], { offset, limit }: Asked): { rows: PassedRow[]; total: number } {
  const rows: PassedRow[] = [];
  let total = 0;
  for (const { scope, same } of parts)
    for (const [record, uids] of same) {
      const from = Math.max(0, offset - total);
      const page = uids.slice(from, from + Math.max(0, limit - rows.length));
      rows.push(...page.map((uid) => ({ scope, record, uid })));
      total += uids.length;
    }
  return { rows, total };
}

/** A row that one of these files brings and another repeats has a name only while they are taken: on trial, again. */
function samePage(context: Context, { files }: Previewed, parts: readonly TakenPart[], asked: Asked): Page {
  const { client } = context.session;
  const { rows, total } = passedOn(parts, asked);
  const onTrial = () =>
    rolledBack(context.session, () => {
      takeFiles(context, files);
      return passedLines(client, rows);
    });
  return { lines: passedLines(client, rows) ?? onTrial() ?? [], total };
}

/** One page of a preview's list, with names in place of uids. */
export function pageOf(context: Context, seen: Previewed, asked: Asked): { lines: Line[]; total: number } {
  const { client } = context.session;
  const parts = seen.parts.filter(({ scope }) => asked.village === null || scope === asked.village);
  const page = asked.finding === "same" ? samePage(context, seen, parts, asked) : foundLines(parts, asked);
  const lines = page.lines.map(
    (line): Line => ({
      record: line.record,
      uid: line.uid,
      row: line.row,
      otherRow: line.otherRow,
      household: line.household,
      village: seen.names.get(line.scope) ?? scopeName(client, line.scope),
      field: line.field,
      ours: shownCell(seen, line.record, line.field, line.ours),
      theirs: shownCell(seen, line.record, line.field, line.theirs),
      rule: line.rule === undefined ? null : { rule: line.rule, params: { ...line.params } },
      author: seen.authors[line.author] ?? "",
      device: line.device === "" ? "" : deviceName(client, line.device).name,
      at: line.at,
      clockDoubtful: line.clockDoubtful,
    }),
  );
  return { lines, total: page.total };
}
