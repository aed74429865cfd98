import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Engine, engine, newTake, takeSection } from "../../../electron/database/exchange/incoming.ts";
import { knownRecords } from "../../../electron/database/exchange/layouts.ts";
import { writeSection } from "../../../electron/database/exchange/outgoing.ts";
import { migrate } from "../../../electron/database/migrate.ts";
import { type Client, openFile } from "../../../electron/database/open.ts";
import { type Clock, ownDevice, type Session, startSession } from "../../../electron/database/session.ts";
import { newUid } from "../../../electron/database/uid.ts";
import { type Cell } from "../../../shared/records/fields.ts";
import { addHousehold, addUnit, addVillage } from "../people.ts";
import { clockAt, migrations } from "../register.ts";
import { edit, trusting } from "../replicas.ts";
import { made } from "./model.ts";

/** One key for all: what is tested is not the cipher. */
export const key = Buffer.alloc(32, 7);

/** A register without waiting for the disk at every commit: these PCs lose no power, they are restored. */
export function openQuick(file: string): Client {
  const client = openFile(file, key);
  client.pragma("synchronous=OFF");
  return client;
}

export const start = (client: Client, clock: Clock, clerk: string): Session =>
  startSession(client, clock, { uid: clerk, name: "经办甲", role: "clerk" });

/** A program from before addresses and units were kept. */
export const olderSchema = knownRecords
  .filter(({ name }) => !["unit", "unitMembership", "convenorTerm"].includes(name))
  .map((description) => {
    if (description.name !== "household") return description;
    const { addressLine: _, ...fields } = description.fields;
    return { ...description, fields };
  });

export type SeedKind = "known" | "older" | "empty" | "empty older";

/** What every history begins with: one village, two households, one member, one unit. */
export interface Seeds {
  readonly village: string;
  /** Device that founded it; it need not be among a history's PCs. */
  readonly founder: string;
  readonly households: readonly string[];
  readonly members: readonly string[];
  readonly units: readonly string[];
  /** Cells that the founder wrote. */
  readonly cells: readonly (readonly [row: string, field: string, value: Cell])[];
  /** A closed register's file for the PC at a place. */
  file(place: number, kind: SeedKind): Buffer;
}

class Maker {
  readonly folder = mkdtempSync(join(tmpdir(), "hearthbook-seeds-"));
  readonly clock = clockAt("2026-11-02T09:00:00");

  register(name: string): Session {
    const client = openQuick(join(this.folder, name));
    migrate(client, migrations);
    ownDevice(client);
    return start(client, this.clock, newUid());
  }

  close(session: Session, name: string): Buffer {
    session.client.pragma("wal_checkpoint(TRUNCATE)");
    session.client.close();
    return readFileSync(join(this.folder, name));
  }
}

let seeds: Seeds | undefined;

/** The seeds of this test file, made once: copying a file costs less than migrating one. */
export function seedsOnce(): Seeds {
  if (seeds) return seeds;
  const maker = new Maker();
  const founder = maker.register("founder");
  const village = addVillage(founder);
  const first = addHousehold(founder, village, "号0001", ["扎西"]);
  const second = addHousehold(founder, village, "号0002", []);
  // Room for people whom histories add.
  for (const { household: uid } of [first, second]) edit(founder, uid, { personCount: 3 });
  const unitUid = addUnit(founder, village, "单0001");
  const raw = writeSection(founder.client, village, null)!.raw;
  const trust = trusting(founder);
  const device = ownDevice(founder.client);
  const files = new Map<string, Buffer>([["0 known", maker.close(founder, "founder")]]);
  const make = (place: number, kind: SeedKind): Buffer => {
    const name = `${place} ${kind}`;
    const session = maker.register(name);
    const parts: Engine = kind === "older" ? { ...engine, schema: olderSchema } : engine;
    if (kind === "known" || kind === "older") takeSection(session, newTake(), raw, trust, parts);
    return maker.close(session, name);
  };
  for (let place = 0; place < 5; place += 1)
    for (const kind of ["known", "older", "empty"] as const)
      if (!files.has(`${place} ${kind}`)) files.set(`${place} ${kind}`, make(place, kind));
  rmSync(maker.folder, { recursive: true, force: true });
  const households = [first.household, second.household];
  seeds = {
    village,
    founder: device,
    households,
    members: first.members,
    units: [unitUid],
    cells: [
      ...[...households, ...first.members, unitUid].map((row) => [row, made, null] as const),
      [unitUid, "unitNo", "单0001"],
    ],
    file: (place, kind) => files.get(`${place} ${kind.replace("empty older", "empty")}`)!,
  };
  return seeds;
}
