import type { Invitation } from "../../../shared/exchange/contract.ts";
import { deviceList } from "../../../shared/devices/trust.ts";
import { readCertificate } from "../../../shared/devices/certificate.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { Context } from "../../worker/context.ts";
import { canJoin, join as joinRegister } from "../devices/enrolling.ts";
import { ownKeys } from "../devices/identity.ts";
import { checks, fingerprintOf } from "../devices/keys.ts";
import { signKeyFrom, type Trust } from "./package/keys.ts";
import { type OpenPackage, openPackage } from "./package/open.ts";

/** Trusts one unknown sender by the key that its file shows, for as long as it takes to find out about it. */
export const trusting = (sender: string, sign: string): Trust => ({
  register: null,
  signKeyOf: (device) => (device === sender ? { publicKey: signKeyFrom(sign), revoked: false } : null),
});

/** A file by a sender that is not known yet, for a PC that may still join. */
async function openAsGuest(context: Context, token: string, refused: AppError): Promise<OpenPackage> {
  const { sender, sign } = refused.details;
  if (typeof sender !== "string" || typeof sign !== "string") throw refused;
  return await openPackage(context.files.pathOf(token), trusting(sender, sign), ownKeys(context.desk));
}

const fingerprintIn = ({ header: { keys } }: OpenPackage): string => fingerprintOf({ sign: keys.sign, seal: keys.age });

/**
 * Whether a file that was refused for its unknown sender lets this empty register in, and who says so.
 * @returns null where it does not
 */
export async function invitationIn(context: Context, token: string, refused: AppError): Promise<Invitation | null> {
  if (refused.details["why"] !== "unknown-sender" || !canJoin(context.session)) return null;
  const opened = await openAsGuest(context, token, refused);
  const { certificates, register } = opened.manifest;
  const root = certificates.find((each) => {
    const body = readCertificate(each, checks)?.body;
    return body?.kind === "root" && body.register === register;
  });
  const known = root && deviceList(certificates, root.id, checks)?.devices.get(opened.header.sender);
  return known ? { digits: fingerprintIn(opened), office: known.office, name: known.name } : null;
}

/**
 * Joins the register of a file's sender, once the clerk has compared the digits on both screens.
 * @throws AppError device: has-data, not-invited; stale when the digits are not those that were shown
 */
export async function joinBy(context: Context, token: string, digits: string, refused: AppError): Promise<void> {
  const opened = await openAsGuest(context, token, refused);
  if (fingerprintIn(opened) !== digits) throw new AppError("stale");
  const { header, manifest } = opened;
  const sender = { device: header.sender, sign: header.keys.sign };
  joinRegister(context.desk, { register: manifest.register, certificates: manifest.certificates, sender });
}
