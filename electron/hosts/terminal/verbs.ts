import { backups } from "../../../shared/backups/contract.ts";
import { addYears, dayOf } from "../../../shared/dates/calendarDate.ts";
import { exchange } from "../../../shared/exchange/contract.ts";
import { exportNames, exports } from "../../../shared/exports/contract.ts";
import { forms } from "../../../shared/forms/contract.ts";
import { formEntry, formNames } from "../../../shared/forms/registry.ts";
import { host, type Picked } from "../../../shared/host/contract.ts";
import { imports } from "../../../shared/imports/contract.ts";
import { ledgerNames } from "../../../shared/imports/ledgers/targets.ts";
import { ledgers } from "../../../shared/ledgers/contract.ts";
import { type Purpose, purposes } from "../../../shared/records/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { App } from "../host.ts";
import type { Flags } from "./arguments.ts";
import { clientOf } from "../../app/caller.ts";
import { leavingVerbs } from "./leaving.ts";
import { folderOf, type Verb, villageOf, type Work } from "./verb.ts";

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

const importFile: Work = async (app, { flags }) => {
  const client = clientOf(app, imports);
  const file = await clientOf(app, host).pickFile({ kind: "spreadsheet" });
  if (!file) throw new AppError("invalid-input", { field: "file" });
  if (flags.ledger !== undefined) return await importLedger(app, file, flags);
  const inspection = await client.open({ token: file.token, name: file.name });
  const today = dayOf(new Date());
  const village = (await villageOf(app, flags.village)) ?? inspection.village;
  const area = village === inspection.village ? inspection.areaKind : null;
  const decisions = {
    village,
    membership: statement(flags),
    phone: statement(flags),
    units: { areaKind: area ?? "rural", activities: "labour", setUpOn: today },
    convenors: { from: today, to: addYears(today, 1), method: "elected" as const },
    same: {},
    undecided: "wait" as const,
    skip: [],
  };
  const leftOut = inspection.layout?.columns
    .filter((column) => column.leftOut)
    .map(({ heading, leftOut: why }) => ({ heading, ...why }));
  return { leftOut, ...(await client.apply({ id: inspection.id, decisions })) };
};

/** What the clerk says that it is taken out for, else what such papers are for. @throws AppError invalid-input */
function purposeOf({ purpose }: Flags, usual: Purpose): Purpose {
  const said = purposes.find((one) => one === (purpose ?? usual));
  if (!said) throw new AppError("invalid-input", { field: "purpose" });
  return said;
}

const exportFile: Work = async (app, { words: [, file = ""], flags }) => {
  const list = exportNames.find((name) => name === (flags.list ?? "roster"));
  if (!list) throw new AppError("invalid-input", { field: "list" });
  const village = await villageOf(app, flags.village);
  return await clientOf(app, exports).write({
    list,
    range: village === null ? { kind: "all" } : { kind: "village", village },
    columns: null,
    asOf: null,
    format: file.endsWith(".csv") ? "csv" : "xlsx",
    purpose: purposeOf(flags, "ADMIN"),
    target: await target(app, file),
  });
};

const languages = ["zh", "zh+bo", "own"] as const;

const print: Work = async (app, { words: [, wanted = "", file = ""], flags }) => {
  const form = formNames.find((name) => name === wanted);
  if (!form) throw new AppError("invalid-input", { field: "form" });
  const village = await villageOf(app, flags.village);
  return await clientOf(app, forms).print({
    form,
    subjects: village === null ? { kind: "all" } : { kind: "village", village },
    asOf: null,
    language: languages.find((language) => language === flags.language) ?? "zh",
    purpose: purposeOf(flags, formEntry(form).purpose),
    withHouseholds: true,
    target: await target(app, file),
  });
};

const backup: Work = (app) => clientOf(app, backups).make({});

/** The register as it is now, then its newest backup. */
const check = async (app: App) => {
  const client = clientOf(app, backups);
  const register = await client.check({});
  const { newest } = await client.status({});
  const backup = newest === null ? null : { at: newest.at, ...(await client.verify({ id: newest.id })) };
  return { sound: register.sound && backup?.sound !== false, register, newestBackup: backup };
};

const peers: Work = (app) => clientOf(app, exchange).peers({});

/** Gives a PC of the register, by its name or uid, a sealed file in a folder. */
const pack: Work = async (app, { flags }) => {
  const client = clientOf(app, exchange);
  const to = (await client.peers({})).find(({ name, device }) => name === flags.to || device === flags.to);
  if (!to) throw new AppError("not-found", { to: flags.to ?? "" });
  const folder = await folderOf(app);
  const village = await villageOf(app, flags.village);
  const villages = village === null ? null : [village];
  return await client.give({ device: to.device, villages, folder, full: flags.full ?? false });
};

/** Takes files; what they did, and what was refused, are in the answer. */
const take: Work = async (app) => {
  const files = await clientOf(app, host).pickFiles({ kind: "package" });
  if (files.length === 0) throw new AppError("invalid-input", { field: "file" });
  const client = clientOf(app, exchange);
  const { id } = await client.preview({ tokens: files.map(({ token }) => token) });
  return await client.apply({ id });
};

/** The main jobs by one word each. */
export const verbs: Readonly<Record<string, Verb>> = {
  import: {
    usage: [
      "<file> [--village <name>] [--consent-date <day> --consent-papers <numbers>]",
      "<file> --ledger <name> [--village <name>]",
    ],
    choices: { "--ledger": ledgerNames },
    work: importFile,
  },
  export: {
    usage: ["<file.xlsx|file.csv> [--list <name>] [--village <name>] [--purpose <code>]"],
    choices: { "--list": exportNames, "--purpose": purposes },
    work: exportFile,
  },
  print: {
    usage: ["<form> <file.pdf> [--village <name>] [--language <how>] [--purpose <code>]"],
    choices: { "<form>": formNames, "--language": languages, "--purpose": purposes },
    work: print,
  },
  peers: { usage: [""], work: peers },
  pack: { usage: ["<folder> --to <PC> [--village <name>] [--full]"], work: pack },
  take: { usage: ["<file.hbsync>..."], work: take },
  ...leavingVerbs,
  backup: { usage: [""], work: backup },
  check: {
    usage: [""],
    work: check,
    failed: (answer) => !(answer as Awaited<ReturnType<typeof check>>).sound,
  },
};
