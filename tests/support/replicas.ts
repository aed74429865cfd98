import { change } from "../../electron/database/journal/door.ts";
import { household } from "../../shared/households/record.ts";
import type { PatchOf } from "../../shared/records/record.ts";
import { addHousehold, addVillage } from "./people.ts";
import {
  type Engine,
  engine,
  newTake,
  type SectionReport,
  takeSection,
} from "../../electron/database/exchange/incoming.ts";
import type { TakeFrom } from "../../electron/database/exchange/incoming.ts";
import { prepared } from "../../electron/database/prepared.ts";
import { previewSection } from "./previewSection.ts";
import { type Section, writeSection } from "../../electron/database/exchange/outgoing.ts";
import { vectorOf } from "../../electron/database/exchange/vectors.ts";
import { ownDevice, type Session } from "../../electron/database/session.ts";
import type { Vector } from "../../shared/changes/vector.ts";
import { knownRecords, layoutsOf } from "../../electron/database/exchange/layouts.ts";
import { parseDots, segmentOf, sequenceOf } from "../../shared/changes/dot.ts";

/** Everybody is enrolled for everything. */
export function trusting(sender: Session, ...others: readonly Session[]): TakeFrom {
  const devices = [sender, ...others].map(({ client }) => ownDevice(client));
  return {
    device: devices[0]!,
    devices: new Map(devices.map((uid) => [uid, { villages: null, accepted: null }])),
  };
}

/** A section of what `to` lacks, or all of it. */
export function give(from: Session, scope: string, base: Vector | null = null): Section | null {
  return writeSection(from.client, scope, base);
}

/** Brings `to` what it lacks of a scope; null when that is nothing. */
export function bring(
  from: Session,
  to: Session,
  scope: string,
  others: readonly Session[] = [],
  parts: Engine = engine,
): SectionReport | null {
  const section = give(from, scope, vectorOf(to.client, scope));
  return section && takeSection(to, newTake(), section.raw, trusting(from, to, ...others), parts);
}

export const lookAt = (to: Session, section: Section, from: Session, others: readonly Session[] = []): SectionReport =>
  previewSection(to, newTake(), section.raw, trusting(from, to, ...others));

/** Two PCs that hold the same village with one household of two people. */
export interface TwoPcs {
  readonly a: Session;
  readonly b: Session;
  readonly village: string;
  readonly uid: string;
  readonly members: readonly string[];
}

/** The PCs at a village: the first founded it, the second took it. */
export function twoPcs(a: Session, b: Session): TwoPcs {
  const village = addVillage(a);
  const { household: uid, members } = addHousehold(a, village, "1", ["扎西", "卓玛"]);
  bring(a, b, village);
  return { a, b, village, uid, members };
}

/** A clerk's edit of a household. */
export const edit = (session: Session, uid: string, values: PatchOf<typeof household>): number =>
  change(session, { kind: "edit", params: { cells: 1 } }, (write) => write.patch(household, uid, values)).step;

/** A cell of a household as it shows. */
export const cellOf = ({ client }: Session, uid: string, column = "house_name"): unknown =>
  client.prepare(`SELECT ${column} FROM households WHERE uid = ?`).pluck().get(uid);

type Row = Record<string, string | number | null> & { ver: number; vx: string | null; uid: string };

/** A register's rows, versions, waiting values, erasures and vector of a scope, in words that no PC has for itself. */
export function stateOf({ client }: Session, scope: string): Readonly<Record<string, unknown>> & { vector: Vector } {
  const idx = client.prepare("SELECT idx FROM scope WHERE uid = ?").pluck().get(scope);
  const ids = new Map(client.prepare("SELECT idx, id FROM segment").raw().all() as [number, string][]);
  const dot = (value: number) => `${ids.get(segmentOf(value))}:${sequenceOf(value)}`;
  const rows = [...layoutsOf(knownRecords).values()].flatMap(({ table, columns }) =>
    (prepared(client, `SELECT * FROM ${table} WHERE scope = ? ORDER BY uid`).all(idx) as Row[]).map((row) => ({
      table,
      uid: row.uid,
      ver: dot(row.ver),
      versions: Object.entries(parseDots(row.vx))
        .map(([field, value]) => `${field} ${dot(value)}`)
        .toSorted(),
      extra: row["extra"],
      cells: [...columns.values()].map((column) => row[column]),
    })),
  );
  const uids = new Set(rows.map(({ uid }) => uid));
  const siblings = (
    client.prepare("SELECT tbl, uid, field, dot, value, stamp FROM siblings").raw().all() as [
      string,
      string,
      string,
      number,
      unknown,
      number,
    ][]
  )
    .filter(([, uid]) => uids.has(uid))
    .map(([tbl, uid, field, at, value, stamp]) => [tbl, uid, field, dot(at), value, stamp].join(" "))
    .toSorted();
  const erased = client.prepare("SELECT uid, reason FROM erased WHERE scope = ? ORDER BY uid").all(idx);
  return { rows, siblings, erased, vector: vectorOf(client, scope) };
}
