import type { exchange, Preview, Taken } from "../../../shared/exchange/contract.ts";
import { slipPage } from "../../../shared/exchange/slipPage.ts";
import { countLacking } from "../../../shared/changes/vector.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { countConflicts } from "../../database/exchange/conflicts.ts";
import { vectorOf } from "../../database/exchange/outgoing.ts";
import { acknowledged } from "../../database/exchange/peers.ts";
import { askedBy, contactsWith, deviceName, listPackages, packageOf, unpark as drop } from "../../database/packages.ts";
import { scopeName } from "../../database/scopes.ts";
import { lastStep } from "../../database/steps.ts";
import { newUid } from "../../database/uid.ts";
import type { Context } from "../../worker/context.ts";
import { before } from "../backups/making.ts";
import { trustOf } from "../devices/list.ts";
import { keepErased } from "../erasing/sideCar.ts";
import { languageOf } from "../settings.ts";
import * as sharing from "./folder.ts";
import { recipientOf, scopesFor, writeFile } from "./give.ts";
import { packagesIn } from "./folderFiles.ts";
import { pageOf } from "./listing.ts";
import { checkFiles, joinByFile, openFiles } from "./opening.ts";
import { selfTest } from "./package/suite.ts";
import { parkedParts } from "./parking.ts";
import { sumOf, type TakenPart } from "./parts.ts";
import { previewFiles, type Previewed, previewed, rememberPreview } from "./previewing.ts";
import { offerRemoval, removeTaken as removeOffered } from "./removing.ts";
import { repairBy } from "./repairing.ts";
import { isRestored } from "./restored.ts";
import { slipOf } from "./slips.ts";
import { takeFiles } from "./take.ts";

type Service = Handlers<typeof exchange, Context>;

/** Fails at once where this program cannot seal or compress, rather than at the first file. */
export const peers: Service["peers"] = async ({ session }) => {
  await selfTest();
  const { client } = session;
  const trust = trustOf(session);
  const others = [...(trust.list?.devices.values() ?? [])].filter(({ uid, stopped }) => uid !== trust.own && !stopped);
  return others.map((device) => {
    const scopes = scopesFor(client, device, null);
    const waiting = scopes.map((scope) =>
      countLacking(acknowledged(client, device.uid, scope) ?? {}, vectorOf(client, scope)),
    );
    return {
      device: device.uid,
      name: device.name,
      office: device.office,
      villages: device.villages && [...device.villages],
      lastIn: contactsWith(client, device.uid, "in"),
      lastOut: contactsWith(client, device.uid, "out"),
      waiting: waiting.reduce((sum, commits) => sum + commits, 0),
      asked: askedBy(client, device.uid).length > 0,
    };
  });
};

export const give: Service["give"] = async (context, { device, villages, folder, full }) => {
  const { session, files } = context;
  const scopes = scopesFor(session.client, recipientOf(trustOf(session), device), villages);
  return await writeFile(context, { kind: "sync", device, scopes, full, folder: files.pathOf(folder) });
};

export const request: Service["request"] = async (context, { device, villages, folder }) => {
  const { session, files } = context;
  const held = scopesFor(session.client, recipientOf(trustOf(session), device), villages);
  // A village that was lost here with everything of it can be asked for too.
  const scopes = [...new Set([...held, ...(villages ?? [])])];
  return await writeFile(context, { kind: "request", device, scopes, full: false, folder: files.pathOf(folder) });
};

export const receipt: Service["receipt"] = (context, { device, folder }) =>
  writeFile(context, { kind: "receipt", device, scopes: [], full: false, folder: context.files.pathOf(folder) });

export const filesIn: Service["filesIn"] = ({ files }, { folder }) => packagesIn(files, files.pathOf(folder));

export const check: Service["check"] = (context, { tokens }) => checkFiles(context, tokens);

export const join: Service["join"] = async (context, { token, digits }) => {
  await joinByFile(context, token, digits);
  context.changed([]);
  return null;
};

const villageOf = (
  { session: { client } }: Context,
  { scope, counts, problem }: TakenPart,
  names: Previewed["names"],
) => ({
  scope,
  name: names.get(scope) ?? scopeName(client, scope),
  counts,
  problem,
});

export const preview: Service["preview"] = async (context, { tokens }): Promise<Preview> => {
  const files = await openFiles(context, tokens);
  const found = previewFiles(context, files);
  const id = newUid();
  rememberPreview(context.session, { id, files, ...found });
  return {
    id,
    counts: sumOf(found.parts),
    villages: found.parts.map((part) => villageOf(context, part, found.names)),
  };
};

export const lines: Service["lines"] = (context, { id, ...asked }) =>
  pageOf(context, previewed(context.session, id), asked);

/** A preview that rests on an older register is made again first. */
export const apply: Service["apply"] = (context, { id }): Taken => {
  const { session } = context;
  const seen = previewed(session, id);
  if (seen.step !== lastStep(session.client)) throw new AppError("stale");
  before(context, "take");
  const taken = takeFiles(context, seen.files);
  keepErased(context.desk);
  context.changed([...taken.features]);
  const removable = offerRemoval(context, seen.files);
  for (const { token } of seen.files) context.files.forget(token);
  rememberPreview(session, null);
  return {
    step: taken.step,
    slips: [...taken.slips],
    counts: sumOf(taken.parts),
    problems: taken.parts.flatMap(({ scope, problem }) =>
      problem ? [{ village: seen.names.get(scope) ?? scopeName(session.client, scope), problem }] : [],
    ),
    conflicts: countConflicts(session.client),
    parked: taken.parked,
    removable,
  };
};

export const removeTaken: Service["removeTaken"] = (context) => removeOffered(context);

export const folder: Service["folder"] = ({ session }) => ({
  shown: sharing.folderOf(session),
  last: sharing.lastRound(session),
});

export const setFolder: Service["setFolder"] = (context, { folder: token }) => {
  sharing.setFolder(context, token === null ? null : context.files.pathOf(token));
  return null;
};

export const syncFolder: Service["syncFolder"] = (context) => sharing.syncFolder(context);

export const restored: Service["restored"] = ({ session }) => isRestored(session);

export const slips: Service["slips"] = ({ session: { client } }, { offset, limit }) => {
  const { rows, total } = listPackages(client, offset, limit);
  return { slips: rows.map((row) => slipOf(client, row)), total };
};

export const printSlip: Service["printSlip"] = ({ session: { client, clerk }, powers }, { id }) => {
  const found = packageOf(client, id);
  if (!found) throw new AppError("not-found", { package: id });
  const html = slipPage(slipOf(client, found), languageOf(client, clerk.uid));
  return { token: powers.preparePrint({ html, landscape: false }) };
};

export const parked: Service["parked"] = ({ session }) =>
  parkedParts(session).map(({ id, sender, scope, at, problem }) => ({
    id,
    device: sender,
    sender: deviceName(session.client, sender).name,
    scope,
    village: scopeName(session.client, scope),
    at,
    problem,
  }));

export const unpark: Service["unpark"] = ({ session }, { id }) => {
  if (!drop(session.client, id)) throw new AppError("not-found", { part: id });
  return null;
};

export const repair: Service["repair"] = (context, { id }) => repairBy(context, id);
