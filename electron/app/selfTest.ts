import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { exports } from "../../shared/exports/contract.ts";
import { forms } from "../../shared/forms/contract.ts";
import { host } from "../../shared/host/contract.ts";
import { households } from "../../shared/households/contract.ts";
import { imports } from "../../shared/imports/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { session } from "../../shared/session/contract.ts";
import { sheet } from "../../shared/sheet/contract.ts";
import { villages } from "../../shared/villages/contract.ts";
import type { App, BootOptions, HostName } from "../hosts/host.ts";
import { clientOf } from "./caller.ts";

const keeper = { name: "自检", passphrase: "self-test passphrase" };
const everything = { village: null, asOf: null, start: 0, limit: 10, sort: [], filter: {} };

/** What a trial found, as JSON: each part by name with its time, the last one failed where `ok` is false. */
export interface TrialResult {
  readonly ok: boolean;
  readonly host: HostName;
  readonly version: string;
  readonly parts: readonly { readonly name: string; readonly milliseconds: number }[];
  readonly failed?: string;
  readonly code?: string;
}

class Trial {
  readonly parts: { name: string; milliseconds: number }[] = [];
  readonly #app: App;
  readonly #host: HostName;
  now = "";

  constructor(app: App, name: HostName) {
    this.#app = app;
    this.#host = name;
  }

  async part<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.now = name;
    const began = performance.now();
    const value = await work();
    this.parts.push({ name, milliseconds: Math.round(performance.now() - began) });
    return value;
  }

  client<C extends Parameters<typeof clientOf>[1]>(contract: C) {
    return clientOf(this.#app, contract, this.#host);
  }

  async target(suggestedName: string): Promise<string> {
    return (await this.client(host).saveFile({ suggestedName }))?.token ?? "";
  }
}

const must = (holds: boolean): void => {
  if (!holds) throw new AppError("invalid-input", { field: "result" });
};

async function fill(trial: Trial): Promise<string> {
  const values = { villageCode: "990101001299", nameZh: "自检村", nameBo: null, kind: "village" } as const;
  const rest = { officePhone: null, naturalGroups: null, paperRef: null };
  const { uid: village } = await trial.client(villages).add({ values: { ...values, ...rest } });
  const head = { nameZh: "甲一", nameBo: null, nameTag: null, sex: "1", birth: "1970" } as const;
  const household = { householdNo: "001", houseName: null, addressLine: null, personCount: 1 };
  return (await trial.client(households).add({ village, on: null, household, head })).uid;
}

/** Migrates, edits, exports, reads back by the spreadsheet's own process, prints, and opens again. */
async function walk(trial: Trial): Promise<void> {
  await trial.part("found", () => trial.client(session).found({ office: "自检", ...keeper }));
  const uid = await trial.part("fill", () => fill(trial));
  const edit = { uid, field: "addressLine", was: null, value: "东组1号" };
  await trial.part("edit", () => trial.client(sheet).editCells({ record: "household", kind: "edit", edits: [edit] }));
  await trial.part("export", async () => {
    const ask = { list: "roster", range: { kind: "all" }, columns: null, asOf: null, purpose: "ADMIN" } as const;
    const target = await trial.target("roster.xlsx");
    must((await trial.client(exports).write({ ...ask, format: "xlsx", target })).rows === 1);
  });
  await trial.part("read", async () => {
    const picked = await trial.client(host).pickFile({ kind: "spreadsheet" });
    const { id, rows } = await trial.client(imports).open({ token: picked?.token ?? "", name: "roster.xlsx" });
    must(rows === 1);
    await trial.client(imports).abandon({ id });
  });
  await trial.part("print", async () => {
    const ask = { form: "household", subjects: { kind: "all" }, asOf: null, language: "zh" } as const;
    const target = await trial.target("form.pdf");
    await trial.client(forms).print({ ...ask, purpose: "ADMIN", withHouseholds: false, target });
    const { size } = statSync((await trial.client(host).saveFile({ suggestedName: "form.pdf" }))?.shown ?? "");
    must(size > 1000);
  });
  await trial.part("reopen", async () => {
    await trial.client(session).lock({});
    await trial.client(session).signIn(keeper);
    const { rows } = await trial.client(households).list(everything);
    must(rows[0]?.addressLine === "东组1号");
  });
}

/** Tries the program out on the throw-away register of `orTrial`, closes it and removes it. */
export async function tryOut(app: App, { host: name, version, registerDir }: BootOptions): Promise<TrialResult> {
  const trial = new Trial(app, name);
  const result = (more: object) => ({ host: name, version, parts: trial.parts, ...more });
  try {
    await walk(trial);
    await trial.part("close", () => app.close());
    return { ok: true, ...result({}) };
  } catch (error) {
    await app.close();
    const code = error instanceof AppError ? error.code : "internal";
    return { ok: false, ...result({ failed: trial.now, code }) };
  } finally {
    rmSync(join(registerDir, ".."), { recursive: true, force: true });
  }
}
