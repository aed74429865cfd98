import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { type KeptErasure, erasedList, reapplyErased } from "../../../electron/database/exchange/erasing.ts";
import { type Admitted, type Engine, engine } from "../../../electron/database/exchange/incoming.ts";
import { adoptExtra } from "../../../electron/database/exchange/unknown.ts";
import { type Told, vectorOf } from "../../../electron/database/exchange/vectors.ts";
import type { Client } from "../../../electron/database/open.ts";
import { ownDevice, type Session } from "../../../electron/database/session.ts";
import { newUid } from "../../../electron/database/uid.ts";
import type { Vector } from "../../../shared/changes/vector.ts";
import { clockAt, type TestClock } from "../register.ts";
import type { Knowledge } from "./model.ts";
import type { Shown } from "./reading.ts";
import { olderSchema, openQuick, start } from "./seeds.ts";

/** A file with one village's part of a package. It never changes; anybody may take it, any number of times. */
export interface TravelFile {
  readonly no: number;
  readonly raw: Buffer;
  readonly from: string;
  readonly device: string;
  readonly base: Vector;
  readonly vector: Vector;
  /** The vector as the file tells it. */
  readonly told: Told;
  readonly knows: Knowledge;
}

/** What is on a PC's disk. */
interface Disk {
  readonly bytes: Buffer;
  readonly knows: Knowledge;
  readonly acked: ReadonlyMap<string, Vector>;
  readonly shelf: readonly TravelFile[];
}

/** A whole machine, stopped while it runs: memory too. */
interface Machine extends Disk {
  readonly segments: ReadonlyMap<number, number>;
  readonly lastStamp: number;
  readonly sidecar: readonly KeptErasure[];
}

/** What a PC showed before it took files, to be there again once that step is taken back. */
export interface BeforeTaking {
  readonly step: number;
  readonly rows: ReadonlyMap<string, Shown>;
  /** Taken by an older program, which cannot take back what it does not know, and after an upgrade neither. */
  readonly older: boolean;
}

/** How a broken program differs; null where it does not. */
export interface Breakage {
  readonly engine?: Engine;
  /** Alters what a PC writes. */
  readonly onWrite?: (raw: Buffer) => Buffer;
  /** Alters how a PC takes. */
  readonly onTake?: (session: Session, raw: Buffer, take: (raw: Buffer) => void) => void;
  readonly keepsSegments?: boolean;
}

/** A register's file and the connection to it. */
export interface OpenFile {
  readonly file: string;
  readonly client: Client;
}

/** One installed copy: a real register, who works with it, and what the model says it knows. */
export class Pc {
  readonly name: string;
  readonly file: string;
  readonly village: string;
  readonly clock: TestClock;
  readonly broken: Breakage;
  readonly clerk = newUid();
  session: Session;
  knows: Knowledge;
  /** Runs a program from before some fields and tables were known. */
  older: boolean;
  /** device -> what it said it has. */
  acked = new Map<string, Vector>();
  /** Files that wait for what they build on, or for a PC to be enrolled. */
  shelf: TravelFile[] = [];
  /** Ids erased, kept outside the register and its backups. */
  sidecar: readonly KeptErasure[] = [];
  /** PCs that may bring changes; null where everybody may. */
  list: Map<string, Admitted> | null = null;
  beforeTaking: BeforeTaking | null = null;
  backup: Disk | null = null;
  image: Machine | null = null;

  constructor(name: string, { file, client }: OpenFile, village: string, knows: Knowledge, broken: Breakage) {
    this.name = name;
    this.file = file;
    this.village = village;
    this.clock = clockAt("2026-11-10T09:00:00");
    this.broken = broken;
    this.knows = knows;
    this.older = false;
    this.session = start(client, this.clock, this.clerk);
  }

  get client(): Client {
    return this.session.client;
  }

  get device(): string {
    return ownDevice(this.client);
  }

  get vector(): Vector {
    return vectorOf(this.client, this.village);
  }

  get parts(): Engine {
    const parts = this.broken.engine ?? engine;
    return this.older ? { ...parts, schema: olderSchema } : parts;
  }

  #bytes(): Buffer {
    this.client.pragma("wal_checkpoint(TRUNCATE)");
    return readFileSync(this.file);
  }

  disk(): Disk {
    return { bytes: this.#bytes(), knows: this.knows, acked: new Map(this.acked), shelf: [...this.shelf] };
  }

  machine(): Machine {
    const { segments, lastStamp } = this.session;
    return { ...this.disk(), segments: new Map(segments), lastStamp, sidecar: this.sidecar };
  }

  #load({ bytes, knows, acked, shelf }: Disk): void {
    this.client.close();
    for (const end of ["-wal", "-shm"]) rmSync(this.file + end, { force: true });
    writeFileSync(this.file, bytes);
    this.knows = knows;
    this.acked = new Map(acked);
    this.shelf = [...shelf];
    this.session = start(openQuick(this.file), this.clock, this.clerk);
  }

  /** A program start. */
  restart(): void {
    const { segments } = this.session;
    this.session = start(this.client, this.clock, this.clerk);
    if (this.broken.keepsSegments) for (const [scope, segment] of segments) this.session.segments.set(scope, segment);
  }

  /** Puts a backup in the place of the register; ids erased since are erased again. @returns those ids */
  restore(disk: Disk): string[] {
    const { segments } = this.session;
    this.#load(disk);
    if (this.broken.keepsSegments) for (const [scope, segment] of segments) this.session.segments.set(scope, segment);
    if (!this.older) adoptExtra(this.client);
    const known = new Set(erasedList(this.client).map(({ uid }) => uid));
    reapplyErased(this.session, this.sidecar);
    return this.sidecar.map(({ uid }) => uid).filter((uid) => !known.has(uid));
  }

  /** Puts a running machine back to an earlier moment: its program does not notice. */
  rollBack(machine: Machine): void {
    this.#load(machine);
    for (const [scope, segment] of machine.segments) this.session.segments.set(scope, segment);
    this.session.lastStamp = machine.lastStamp;
    this.sidecar = machine.sidecar;
  }

  upgrade(): void {
    if (!this.older) return;
    this.older = false;
    adoptExtra(this.client);
  }

  /** Keeps beside the register what it has erased. */
  keepErased(): void {
    const kept = new Map(this.sidecar.map((entry) => [entry.uid, entry]));
    for (const entry of erasedList(this.client)) kept.set(entry.uid, entry);
    this.sidecar = [...kept.values()];
  }
}
