import { basename } from "node:path";
import { host } from "../../../shared/host/contract.ts";
import { imports } from "../../../shared/imports/contract.ts";
import type { Decisions } from "../../../shared/imports/decisions.ts";
import { villages } from "../../../shared/villages/contract.ts";
import { asked, peakMb, tell } from "../child.ts";
import { clientOf, foundedProgram } from "../program.ts";
import { villagesOf } from "../roster.ts";

// The import of a roster into a register that was just founded: opened, previewed and applied, as the wizard does.

export interface ImportAsk {
  readonly path: string;
  readonly people: number;
  readonly registerDir: string;
}

export interface Imported {
  readonly open: number;
  readonly preview: number;
  readonly apply: number;
  readonly memory: number;
}

const { path, people, registerDir } = asked<ImportAsk>();
const decisions: Decisions = {
  village: null,
  membership: null,
  phone: null,
  units: { areaKind: "rural", activities: "labour", setUpOn: "2026-01-01" },
  convenors: { from: "2026-01-01", to: "2028-12-31", method: "elected" },
  same: {},
  undecided: "new",
  skip: [],
};

const program = await foundedProgram(registerDir, { in: path });
const { app } = program;
const blank = { nameBo: null, kind: "village", officePhone: null, naturalGroups: null, paperRef: null } as const;
for (const { villageCode, nameZh } of villagesOf(people))
  await clientOf(app, villages).add({ values: { ...blank, villageCode, nameZh } });
const picked = await clientOf(app, host).pickFile({ kind: "spreadsheet" });

const times = [performance.now()];
const client = clientOf(app, imports);
const { id } = await client.open({ token: picked!.token, name: basename(path) });
times.push(performance.now());
await client.preview({ id, decisions });
times.push(performance.now());
const done = await client.apply({ id, decisions });
times.push(performance.now());
if (done.preview.members.new !== people) throw new Error(`imported ${done.preview.members.new} of ${people}`);

const [start = 0, opened = 0, seen = 0, end = 0] = times;
tell({ open: opened - start, preview: seen - opened, apply: end - seen, memory: peakMb() } satisfies Imported);
await program.close();
