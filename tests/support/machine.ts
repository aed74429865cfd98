import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { startSession, type Session } from "../../electron/database/session.ts";
import { newRegister, openSession, type TestRegister } from "./register.ts";

interface Image {
  readonly bytes: Buffer;
  readonly segments: ReadonlyMap<number, number>;
  readonly lastStamp: number;
}

/** A PC that can be put back to an earlier moment while its program runs: disk and memory. */
export class Machine {
  readonly #register: TestRegister;
  session: Session;

  constructor(day?: string) {
    this.#register = newRegister(day);
    this.session = this.#register.session;
  }

  image(): Image {
    const { client, segments, lastStamp } = this.session;
    client.pragma("wal_checkpoint(TRUNCATE)");
    return { bytes: readFileSync(this.#register.file), segments: new Map(segments), lastStamp };
  }

  /** Its program does not notice. */
  rollBack({ bytes, segments, lastStamp }: Image): void {
    const { file, key, clock } = this.#register;
    const { clerk } = this.session;
    this.session.client.close();
    for (const end of ["-wal", "-shm"]) rmSync(file + end, { force: true });
    writeFileSync(file, bytes);
    this.session = startSession(openSession(file, key, clock).client, clock, clerk);
    for (const [scope, segment] of segments) this.session.segments.set(scope, segment);
    this.session.lastStamp = lastStamp;
  }
}
