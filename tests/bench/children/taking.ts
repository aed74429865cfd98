import { writeFileSync } from "node:fs";
import { countConflicts } from "../../../electron/database/exchange/conflicts.ts";
import { newTake, takeSection } from "../../../electron/database/exchange/incoming.ts";
import { inOneGo } from "../../../electron/database/exchange/oneGo.ts";
import { rolledBack } from "../../../electron/database/journal/trial.ts";
import { allVectors } from "../../../electron/database/exchange/vectors.ts";
import { closeFile } from "../../../electron/database/open.ts";
import { openPackage } from "../../../electron/services/exchange/package/open.ts";
import { selfTest } from "../../../electron/services/exchange/package/suite.ts";
import { asked, peakMb, tell } from "../child.ts";
import { keysOf, openPc, type Pc, takeFrom, trustOf } from "../exchangePcs.ts";

// Opens one package and takes or previews all its villages, in a process of its own.

export interface TakeAsk {
  readonly from: Pc;
  readonly to: Pc;
  readonly path: string;
  /** Everything in one transaction that is rolled back, as the wizard's preview does it. */
  readonly preview: boolean;
  /** Where to write what the register holds afterwards; null for nowhere. */
  readonly acks: string | null;
}

export interface Took {
  /** Signature, decryption, manifest. */
  readonly open: number;
  /** All villages, unpacked and taken. */
  readonly sections: number;
  readonly added: number;
  readonly changed: number;
  /** Cells that wait for a clerk afterwards. */
  readonly conflicts: number;
  readonly memory: number;
}

const { from, to, path, preview, acks } = asked<TakeAsk>();
const session = openPc(to);
// Once at each start of the program.
await selfTest();
const start = performance.now();
const opened = await openPackage(path, trustOf([from]), keysOf(to));
const open = performance.now() - start;
const counts = { added: 0, changed: 0 };
const lines: unknown[] = [];
const takeAll = () => {
  const step = newTake({}, preview);
  const senders = takeFrom(from, to);
  for (const index of opened.manifest.sections.keys()) {
    const report = takeSection(session, step, opened.section(index), senders);
    counts.added += report.counts.new;
    counts.changed += report.counts.changed;
    // As the services do, so that the memory is the product's.
    lines.push(report.lines);
  }
};
if (preview) rolledBack(session, takeAll);
else inOneGo(session, takeAll);
const sections = performance.now() - start - open;
const conflicts = countConflicts(session.client);
if (acks !== null) writeFileSync(acks, JSON.stringify(allVectors(session.client)));
closeFile(session.client);
tell({ open, sections, ...counts, conflicts, memory: peakMb() } satisfies Took);
