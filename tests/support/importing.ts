import { join } from "node:path";
import { imports, type Preview } from "../../shared/imports/contract.ts";
import type { Decisions } from "../../shared/imports/decisions.ts";
import { session } from "../../shared/session/contract.ts";
import { type TestDesk, testDesk } from "./desk.ts";
import { foundInto, keeper } from "./found.ts";
import { clockAt, tempFolder } from "./register.ts";

/** A founded register in a temporary folder with its keeper signed in. */
export async function foundedDesk(): Promise<TestDesk> {
  const folder = join(tempFolder(), "register");
  await foundInto(folder);
  const desk = testDesk(clockAt("2026-11-02T09:00:00"), folder);
  await desk.of(session).signIn(keeper);
  return desk;
}

export const sample = (name: string): string => join(import.meta.dirname, "../samples", name);

export const decisions = (village: string | null, more: Partial<Decisions> = {}): Decisions => ({
  village,
  membership: null,
  phone: null,
  units: { areaKind: "rural", activities: "labour", setUpOn: "2026-01-01" },
  convenors: { from: "2026-01-01", to: "2028-12-31", method: "elected" },
  same: {},
  undecided: "wait",
  skip: [],
  ...more,
});

/** Opens, previews and applies a file as the wizard does. */
export async function importFile(
  desk: TestDesk,
  path: string,
  made: Decisions,
): Promise<{ id: string; preview: Preview; step: number | null; givenBack: number }> {
  const client = desk.of(imports);
  const { id } = await client.open({ token: path, name: path.split("/").at(-1)! });
  const before = await client.preview({ id, decisions: made });
  const { step, givenBack } = await client.apply({ id, decisions: made });
  return { id, preview: before, step, givenBack };
}

/** Counts of live rows of a table. */
export const countOf = (desk: TestDesk, table: string): number =>
  desk.desk.session!.client.prepare(`SELECT count(*) FROM ${table} WHERE removed IS NULL`).pluck().get() as number;
