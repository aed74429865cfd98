import { z } from "zod";
import type { Slip } from "../../../shared/exchange/contract.ts";
import { packageKinds } from "../../../shared/exchange/package.ts";
import type { Client } from "../../database/open.ts";
import { deviceName, type StoredPackage } from "../../database/packages.ts";
import { scopeName } from "../../database/scopes.ts";

/** What is kept of a file for its slip; villages by uid, so that a slip follows a village's name. */
const Stored = z.object({
  /** Earlier versions took kinds that they knew nothing else of as they take changes. */
  kind: z.enum(packageKinds).catch("sync"),
  clerk: z.string(),
  villages: z.array(z.object({ scope: z.string(), rows: z.int(), full: z.boolean() })),
  counts: z.record(z.string(), z.int()),
});

interface Part {
  readonly scope: string;
  readonly rows: number;
  readonly full: boolean;
}

/** The stored form of a slip. It names no resident. */
export function storedSlip(
  kind: Slip["kind"],
  clerk: string,
  parts: readonly Part[],
  counts: Readonly<Record<string, number>> = {},
): string {
  const villages = parts.map(({ scope, rows, full }) => ({ scope, rows, full }));
  return JSON.stringify({ kind, clerk, villages, counts });
}

/** Scopes that a file held whole, whatever its recipient had of them. */
export const wholeIn = ({ counts }: Pick<StoredPackage, "counts">): ReadonlySet<string> =>
  new Set(Stored.parse(JSON.parse(counts)).villages.flatMap(({ scope, full }) => (full ? [scope] : [])));

/** A slip as it is shown and printed. */
export function slipOf(client: Client, { id, direction, other, no, counts, at }: Omit<StoredPackage, "kind">): Slip {
  const stored = Stored.parse(JSON.parse(counts));
  const { name, office } = deviceName(client, other);
  const villages = stored.villages.map(({ scope, rows, full }) => ({ name: scopeName(client, scope), rows, full }));
  return {
    id,
    direction,
    kind: stored.kind,
    no,
    at,
    name,
    office,
    clerk: stored.clerk,
    villages,
    counts: stored.counts,
  };
}
