import { readFileSync, statSync } from "node:fs";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { type Card, parseCard } from "../../../shared/devices/card.ts";
import { cardPage } from "../../../shared/devices/cardPage.ts";
import type { devices, ReadCard, Standing } from "../../../shared/devices/contract.ts";
import type { KnownDevice } from "../../../shared/devices/trust.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { throwFault } from "../../../shared/rpc/faults.ts";
import { villageOrder } from "../../database/scopes.ts";
import type { Context } from "../../worker/context.ts";
import { saveFile } from "../savedFile.ts";
import { beginTry, endTries } from "../session/waits.ts";
import { secretOf } from "../session/recoveryKey.ts";
import { canJoin, ownCard } from "./enrolling.ts";
import * as enrolling from "./enrolling.ts";
import { ownKeys } from "./identity.ts";
import { fingerprintOf, isOwnCard } from "./keys.ts";
import { listOf, type RegisterTrust, registerIdOf, trustOf } from "./list.ts";
import { cardPicture } from "./picture.ts";
import { sealingOf } from "./rotation.ts";
import { rowMaker } from "./rows.ts";

type Service = Handlers<typeof devices, Context>;

const largestCard = 16_384;

function standingOf({ list, own, enrolled }: RegisterTrust): Standing {
  if (!list) return "alone";
  if (enrolled) return "member";
  return list.devices.has(own) ? "stopped" : "waiting";
}

/** This PC as a row before it is on any list. */
const unlisted = ({ device, office, name, sign, seal }: Card, on: string): KnownDevice => ({
  uid: device,
  office,
  name,
  sign,
  seal,
  sealSince: on,
  villages: null,
  since: on,
  stopped: null,
});

export const list: Service["list"] = ({ desk, session }) => {
  const own = ownKeys(desk);
  const trust = trustOf(session);
  const rowOf = rowMaker(session.client, own.device);
  const today = dayOf(desk.clock.now());
  const self = trust.list?.devices.get(own.device);
  const known = [...(trust.list?.devices.values() ?? [])].filter(({ uid }) => uid !== own.device);
  const standing = standingOf(trust);
  return {
    standing,
    canJoin: canJoin(session),
    rules: standing === "alone" || (standing === "member" && self?.villages === null),
    own: rowOf(self ?? unlisted(ownCard(desk, own), today)),
    sealing: sealingOf(desk),
    others: known
      .toSorted((a, b) => Number(a.stopped !== null) - Number(b.stopped !== null) || a.name.localeCompare(b.name, "zh"))
      .map(rowOf),
  };
};

export const saveCard: Service["saveCard"] = async ({ desk, files }, { target }) => {
  await saveFile(files.pathOf(target), Buffer.from(`${JSON.stringify(ownCard(desk), null, 1)}\n`));
  return null;
};

export const printCard: Service["printCard"] = async ({ desk, powers }, { language }) => {
  const card = ownCard(desk);
  const on = dayOf(desk.clock.now());
  const facts = { card, digits: fingerprintOf(card), picture: await cardPicture(card), on };
  return { token: powers.preparePrint({ html: cardPage(facts, language), landscape: false }) };
};

function textOf(path: string): string {
  try {
    if (statSync(path).size > largestCard) throw new AppError("device", { why: "not-card" });
    return readFileSync(path, "utf8");
  } catch (error) {
    return throwFault(error);
  }
}

export const readCard: Service["readCard"] = ({ desk, session, files }, { token, text }) => {
  const card = parseCard(token === null ? text : textOf(files.pathOf(token)));
  if (!card) throw new AppError("device", { why: "not-card" });
  if (!isOwnCard(card)) throw new AppError("device", { why: "bad-card" });
  const known = listOf(session.client)?.devices.get(card.device);
  const state = (): ReadCard["known"] => {
    if (card.device === ownKeys(desk).device) return "own";
    if (!known) return "new";
    return known.stopped ? "stopped" : "enrolled";
  };
  const villages = known?.villages ? villageOrder(session.client)(known.villages) : null;
  return { card, digits: fingerprintOf(card), known: state(), villages };
};

export const enrol: Service["enrol"] = ({ desk, session }, { card, villages }) => {
  const device = enrolling.enrol(desk, card, villages);
  return rowMaker(session.client, ownKeys(desk).device)(device);
};

export const setVillages: Service["setVillages"] = ({ desk }, { device, villages }) => {
  enrolling.setVillages(desk, device, villages);
  return null;
};

export const stop: Service["stop"] = ({ desk }, { device, reason }) => {
  enrolling.revoke(desk, device, reason);
  return null;
};

export const rename: Service["rename"] = ({ desk }, { device, name }) => {
  enrolling.rename(desk, device, name);
  return null;
};

export const separate: Service["separate"] = ({ desk }, { name }) => enrolling.separate(desk, name);

/** Wrong words are counted before they are judged, as at the door. */
export const enrolByWords: Service["enrolByWords"] = ({ desk, session }, { words }) => {
  if (registerIdOf(session.client) === null) throw new AppError("device", { why: "unknown-sheet" });
  const seconds = beginTry(desk.registerDir, "recovery", desk.clock.now().getTime());
  const secret = secretOf(words);
  if (!secret) throw new AppError("wrong-passphrase", { seconds });
  const known = enrolling.enrolBySecret(desk, secret);
  secret.fill(0);
  if (!known) throw new AppError("device", { why: "unknown-sheet" });
  endTries(desk.registerDir, "recovery");
  return null;
};
