import { randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { writeSection } from "../../../electron/database/exchange/outgoing.ts";
import type { Client } from "../../../electron/database/open.ts";
import { villageScopes } from "../../../electron/database/scopes.ts";
import { type OutSection, sealPackage } from "../../../electron/services/exchange/package/seal.ts";
import { selfTest } from "../../../electron/services/exchange/package/suite.ts";
import { writePackage } from "../../../electron/services/exchange/package/write.ts";
import type { Vector } from "../../../shared/changes/vector.ts";
import { asked, peakMb, tell } from "../child.ts";
import { keysOf, openPc, type Pc, registerId } from "../exchangePcs.ts";

// Writes, seals and saves one package of all villages, in a process of its own.

export interface GiveAsk {
  readonly from: Pc;
  readonly to: Pc;
  /** File with what the recipient has acknowledged; null for a full package. */
  readonly acks: string | null;
  readonly path: string;
}

export interface Gave {
  readonly path: string;
  readonly milliseconds: number;
  readonly size: number;
  /** Bytes before compression. */
  readonly unpacked: number;
  readonly rows: number;
  /** Highest resident memory, in MB. */
  readonly memory: number;
}

const { from, to, acks, path } = asked<GiveAsk>();
const known = acks === null ? null : (JSON.parse(readFileSync(acks, "utf8")) as Record<string, Vector>);
const done = { rows: 0, unpacked: 0 };

function* sections(client: Client): Generator<OutSection> {
  for (const scope of villageScopes(client)) {
    const section = writeSection(client, scope, known?.[scope] ?? null);
    if (!section) continue;
    done.rows += section.rows;
    done.unpacked += section.raw.length;
    yield section;
  }
}

const { client } = openPc(from);
// Once at each start of the program.
await selfTest();
const start = performance.now();
const manifest = {
  register: registerId,
  at: new Date().toISOString(),
  program: "hearthbook bench",
  author: "",
  certificates: [],
  acks: {},
  authors: {},
  asks: [],
};
const id = randomBytes(16).toString("hex");
const out = { kind: "sync", id, recipient: to.device, no: 1, manifest, sections: sections(client) } as const;
const bytes = await sealPackage(out, keysOf(from), [to.recipient]);
const written = await writePackage(path, bytes, { progress: () => undefined, check: () => undefined });
const milliseconds = performance.now() - start;
client.close();
tell({ path: written, milliseconds, size: statSync(written).size, ...done, memory: peakMb() } satisfies Gave);
