import { createHash } from "node:crypto";
import { fold, type Target } from "../../../shared/imports/headings.ts";
import { allTargets } from "../../../shared/imports/targets.ts";
import type { Column } from "../../../shared/imports/layout.ts";
import type { Client } from "../../database/open.ts";
import { readSetting, registerWide, writeSetting } from "../../database/settings.ts";

/** A layout is known by its headings; those of columns that are never held take no part. */
function layoutName(columns: readonly Column[]): string {
  const headings = columns.filter(({ leftOut }) => leftOut?.why !== "never").map(({ heading }) => fold(heading));
  return `layout:${createHash("sha256").update(headings.join("\n")).digest("hex").slice(0, 32)}`;
}

/** How the clerk matched columns of this layout before: column index -> target. */
export function recall(client: Client, columns: readonly Column[]): Record<string, Target | null> {
  const text = readSetting(client, registerWide, layoutName(columns));
  const stored = text === null ? {} : (JSON.parse(text) as Record<string, string>);
  const known = new Set<string>(allTargets);
  const found: Record<string, Target | null> = {};
  for (const { index, heading, leftOut } of columns) {
    const said = stored[fold(heading)];
    if (said === undefined || leftOut?.why === "never") continue;
    if (said === "") found[String(index)] = null;
    else if (known.has(said)) found[String(index)] = said as Target;
  }
  return found;
}

/** Remembers the columns that the clerk matched otherwise; headings and fields only, never a cell. */
export function remember(
  client: Client,
  columns: readonly Column[],
  chosen: Readonly<Record<string, Target | null>>,
): void {
  const stored = columns.flatMap(({ index, heading, leftOut }) => {
    const target = chosen[String(index)];
    return target === undefined || heading === "" || leftOut?.why === "never" ? [] : [[fold(heading), target ?? ""]];
  });
  const value = stored.length > 0 ? JSON.stringify(Object.fromEntries(stored)) : null;
  writeSetting(client, registerWide, layoutName(columns), value);
}
