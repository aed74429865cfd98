import { type Accepted, type CertificateBody, readCertificate } from "../../../shared/devices/certificate.ts";
import { type DeviceList, deviceList } from "../../../shared/devices/trust.ts";
import type { SignedCertificate } from "../../../shared/exchange/package.ts";
import { addCertificates, certificatesOf, keepDevices, ownRow } from "../../database/devices.ts";
import type { Client } from "../../database/open.ts";
import type { Session } from "../../database/session.ts";
import { readSetting, registerWide, writeSetting } from "../../database/settings.ts";
import type { Trust } from "../exchange/package/keys.ts";
import { checks, type KeyPairs, signCertificate, signKeyOf } from "./keys.ts";

/** Settings: the register that this PC belongs to, and the certificate on which its list of devices stands. */
const names = { register: "registerId", root: "registerRoot" } as const;

/** Null on a PC that neither let another one in nor joined one. */
export const registerIdOf = (client: Client): string | null => readSetting(client, registerWide, names.register);

export const rootOf = (client: Client): string | null => readSetting(client, registerWide, names.root);

/** The register's devices as far as the signed list is sound; null before there is a list. */
export function listOf(client: Client): DeviceList | null {
  const root = rootOf(client);
  return root === null ? null : deviceList(certificatesOf(client), root, checks);
}

/** What a device may bring: its villages, and what of it stays accepted when it was stopped. */
export interface Admitted {
  /** Null means all. */
  readonly villages: readonly string[] | null;
  /** Null while it is not stopped. */
  readonly revoked: Accepted | null;
}

/** Whose files are read, and to whom files are sealed. */
export interface RegisterTrust extends Trust {
  readonly list: DeviceList | null;
  /** This PC's uid. */
  readonly own: string;
  /** Whether this PC itself is on the list and not stopped. */
  readonly enrolled: boolean;
  readonly admitted: ReadonlyMap<string, Admitted>;
  /** Recipients of a file for a device: its key and those of the recovery sheets. Empty for one that is stopped or unknown. */
  recipientsFor(device: string): readonly string[];
}

/**
 * Who is trusted now. Read it anew for each piece of work: the list changes with every file.
 * Outside offices are looked up by the caller: only handing over knows them.
 */
export function trustOf(session: Session): RegisterTrust {
  const { client } = session;
  const list = listOf(client);
  const own = ownRow(client)?.uid ?? "";
  const devices = list?.devices ?? new Map<string, never>();
  const admitted = new Map<string, Admitted>();
  for (const { uid, villages, stopped } of list?.devices.values() ?? [])
    admitted.set(uid, { villages, revoked: stopped?.accepted ?? null });
  const self = list?.devices.get(own);
  return {
    register: registerIdOf(client),
    list,
    own,
    enrolled: self !== undefined && self.stopped === null,
    admitted,
    signKeyOf: (device) => {
      const known = list?.devices.get(device);
      return known ? { publicKey: signKeyOf(known.sign), revoked: known.stopped !== null } : null;
    },
    recipientsFor: (device) => {
      const known = devices.get(device);
      if (!list || !known || known.stopped) return [];
      return [known.seal, ...list.sheets.map(({ seal }) => seal)];
    },
  };
}

/** Number of the next certificate: later than all that are known. */
export const nextNo = (client: Client): number => Math.max(0, ...certificatesOf(client).map(({ no }) => no)) + 1;

/** Makes a register's list stand on a root. */
export function standOn(client: Client, register: string, root: string): void {
  writeSetting(client, registerWide, names.register, register);
  writeSetting(client, registerWide, names.root, root);
}

/** Signs a certificate and adds it; devices follow the list. */
export function issue(
  client: Client,
  body: CertificateBody,
  keys: Pick<KeyPairs, "sign" | "signKey">,
): SignedCertificate {
  const certificate = signCertificate(body, keys);
  client
    .transaction(() => {
      addCertificates(client, [certificate]);
      if (body.kind === "root") standOn(client, body.register, certificate.id);
      const list = listOf(client);
      if (list) keepDevices(client, list);
    })
    .immediate();
  return certificate;
}

/**
 * Takes the certificates of a file into the list: those of this register that are whole. Whether each counts is worked
 * out from the whole list, so the order in which they come does not matter.
 * @returns how many were new
 */
export function takeCertificates(session: Session, certificates: readonly SignedCertificate[]): number {
  const { client } = session;
  const register = registerIdOf(client);
  if (register === null) return 0;
  const sound = certificates.filter((each) => readCertificate(each, checks)?.body.register === register);
  const add = client.transaction(() => {
    const added = addCertificates(client, sound);
    const list = added > 0 ? listOf(client) : null;
    if (list) keepDevices(client, list);
    return added;
  });
  return add.immediate();
}

/** The list as it travels in every file. */
export const certificatesToSend = (session: Session): SignedCertificate[] => certificatesOf(session.client);
