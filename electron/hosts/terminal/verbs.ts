import { backups } from "../../../shared/backups/contract.ts";
import { exchange } from "../../../shared/exchange/contract.ts";
import { exportNames, exports } from "../../../shared/exports/contract.ts";
import { forms } from "../../../shared/forms/contract.ts";
import { formNames } from "../../../shared/forms/registry.ts";
import { host, type Picked } from "../../../shared/host/contract.ts";
import { imports } from "../../../shared/imports/contract.ts";
import { ledgerNames } from "../../../shared/imports/ledgers/targets.ts";
import { ledgers } from "../../../shared/ledgers/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { villages } from "../../../shared/villages/contract.ts";
import type { App } from "../host.ts";
import type { Arguments, Flags } from "./arguments.ts";
import { clientOf } from "../../app/caller.ts";

type Verb = (app: App, given: Arguments) => Promise<unknown>;

/** @throws AppError not-found for a village of no such name */
async function villageOf(app: App, name: string | undefined): Promise<string | null> {
  if (name === undefined) return null;
  const all = { village: null, asOf: null, start: 0, limit: 5000, sort: [], filter: {} };
  const { rows } = await clientOf(app, villages).list(all);
  const found = rows.find((row) => row.nameZh === name || row.uid === name);
  if (!found) throw new AppError("not-found", { village: name });
  return found.uid;
}

async function target(app: App, name: string): Promise<string> {
  const chosen = await clientOf(app, host).saveFile({ suggestedName: name });
  if (!chosen) throw new AppError("invalid-input", { field: "file" });
  return chosen.token;
}

/** The clerk who states a day states that signed papers exist. */
function statement(flags: Flags): { givenOn: string; paperNumbers: string } | null {
  const givenOn = flags["consent-date"];
  return givenOn === undefined ? null : { givenOn, paperNumbers: flags["consent-papers"] ?? "" };
}

/** Last year's ledger: which rows come in and which are left out. */
async function importLedger(app: App, { token, name }: Picked, flags: Flags) {
  const ledger = ledgerNames.find((known) => known === flags.ledger);
  if (!ledger) throw new AppError("invalid-input", { field: "ledger" });
  const { id, village: hinted } = await clientOf(app, imports).open({ token, name, ledger });
  return clientOf(app, ledgers).apply({ id, village: (await villageOf(app, flags.village)) ?? hinted });
}

const importFile: Verb = async (app, { flags }) => {
  const client = clientOf(app, imports);
  const file = await clientOf(app, host).pickFile({ kind: "spreadsheet" });
  if (!file) throw new AppError("invalid-input", { field: "file" });
  if (flags.ledger !== undefined) return await importLedger(app, file, flags);
  const inspection = await client.open({ token: file.token, name: file.name });
  const today = new Date().toISOString().slice(0, 10);
  const decisions = {
    village: (await villageOf(app, flags.village)) ?? inspection.village,
    membership: statement(flags),
    phone: statement(flags),
    units: { areaKind: "rural" as const, activities: "labour", setUpOn: today },
    convenors: { from: today, to: `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`, method: "elected" as const },
    same: {},
    undecided: "wait" as const,
    skip: [],
  };
  const leftOut = inspection.layout?.columns
    .filter((column) => column.leftOut)
    .map(({ heading, leftOut: why }) => ({ heading, ...why }));
  return { leftOut, ...(await client.apply({ id: inspection.id, decisions })) };
};

const exportFile: Verb = async (app, { words: [, file = ""], flags }) => {
  const list = exportNames.find((name) => name === (flags.list ?? "roster"));
  if (!list) throw new AppError("invalid-input", { field: "list" });
  const village = await villageOf(app, flags.village);
  return await clientOf(app, exports).write({
    list,
    range: village === null ? { kind: "all" } : { kind: "village", village },
    columns: null,
    asOf: null,
    format: file.endsWith(".csv") ? "csv" : "xlsx",
    purpose: "ADMIN",
    target: await target(app, file),
  });
};

const languages = ["zh", "zh+bo", "own"] as const;

const print: Verb = async (app, { words: [, wanted = "", file = ""], flags }) => {
  const form = formNames.find((name) => name === wanted);
  if (!form) throw new AppError("invalid-input", { field: "form" });
  const village = await villageOf(app, flags.village);
  return await clientOf(app, forms).print({
    form,
    subjects: village === null ? { kind: "all" } : { kind: "village", village },
    asOf: null,
    language: languages.find((language) => language === flags.language) ?? "zh",
    purpose: "ADMIN",
    withHouseholds: true,
    target: await target(app, file),
  });
};

const backup: Verb = (app) => clientOf(app, backups).make({});

/** Opening has checked the register itself; its newest backup is checked here. */
const check: Verb = async (app) => {
  const { newest } = await clientOf(app, backups).status({});
  const sound = newest === null ? null : (await clientOf(app, backups).verify({ id: newest.id })).sound;
  return { register: "sound", newestBackup: newest?.at ?? null, backupSound: sound };
};

const peers: Verb = (app) => clientOf(app, exchange).peers({});

/** Gives a PC of the register, by its name or uid, a sealed file in a folder. */
const pack: Verb = async (app, { flags }) => {
  const client = clientOf(app, exchange);
  const to = (await client.peers({})).find(({ name, device }) => name === flags.to || device === flags.to);
  if (!to) throw new AppError("not-found", { to: flags.to ?? "" });
  const folder = await clientOf(app, host).pickFolder({});
  if (!folder) throw new AppError("invalid-input", { field: "folder" });
  const village = await villageOf(app, flags.village);
  const villages = village === null ? null : [village];
  return await client.give({ device: to.device, villages, folder: folder.token, full: flags.full ?? false });
};

/** Takes a file; what it did, and what was refused, are in the answer. */
const take: Verb = async (app) => {
  const file = await clientOf(app, host).pickFile({ kind: "package" });
  if (!file) throw new AppError("invalid-input", { field: "file" });
  const client = clientOf(app, exchange);
  const { id } = await client.preview({ tokens: [file.token] });
  return await client.apply({ id });
};

/** The main jobs by one word each. */
export const verbs: Readonly<Record<string, Verb>> = {
  import: importFile,
  export: exportFile,
  print,
  peers,
  pack,
  take,
  backup,
  check,
};
