import { basename } from "node:path";
import type { App } from "../../electron/hosts/host.ts";
import { host } from "../../shared/host/contract.ts";
import { imports } from "../../shared/imports/contract.ts";
import type { Decisions } from "../../shared/imports/decisions.ts";
import { villages } from "../../shared/villages/contract.ts";
import { clientOf } from "./program.ts";

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

export interface Village {
  readonly villageCode: string;
  readonly nameZh: string;
}

/** @returns uid of the added village */
export async function addVillage(app: App, { villageCode, nameZh }: Village): Promise<string> {
  const blank = { nameBo: null, kind: "village", officePhone: null, naturalGroups: null, paperRef: null } as const;
  return (await clientOf(app, villages).add({ values: { ...blank, villageCode, nameZh } })).uid;
}

/** Milliseconds of the three calls that the wizard makes. */
export interface ImportTimes {
  readonly open: number;
  readonly preview: number;
  readonly apply: number;
}

/**
 * Opens, previews and applies the file that the program's clerk picks, as the wizard does.
 * @param people how many the file has: fewer that came in are an error
 * @param village of rows that name none
 */
export async function importPicked(app: App, path: string, people: number, village?: string): Promise<ImportTimes> {
  const picked = await clientOf(app, host).pickFile({ kind: "spreadsheet" });
  const settled = { ...decisions, village: village ?? null };
  const client = clientOf(app, imports);
  const times = [performance.now()];
  const { id } = await client.open({ token: picked!.token, name: basename(path) });
  times.push(performance.now());
  await client.preview({ id, decisions: settled });
  times.push(performance.now());
  const done = await client.apply({ id, decisions: settled });
  times.push(performance.now());
  if (done.preview.members.new !== people) throw new Error(`imported ${done.preview.members.new} of ${people}`);
  const [start = 0, opened = 0, seen = 0, end = 0] = times;
  return { open: opened - start, preview: seen - opened, apply: end - seen };
}
