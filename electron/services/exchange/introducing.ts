import { deviceList } from "../../../shared/devices/trust.ts";
import type { AppError } from "../../../shared/rpc/errors.ts";
import { faultOf } from "../../../shared/rpc/faults.ts";
import { certificatesOf } from "../../database/devices.ts";
import type { Context } from "../../worker/context.ts";
import { ownKeys } from "../devices/identity.ts";
import { checks } from "../devices/keys.ts";
import { registerIdOf, rootOf, takeCertificates } from "../devices/list.ts";
import { trusting } from "./joining.ts";
import { type OpenPackage, openPackage } from "./package/open.ts";

/** The file by the key that it shows itself; null where it does not open by that either. */
async function openAsShown(context: Context, path: string, sender: string, sign: string): Promise<OpenPackage | null> {
  try {
    return await openPackage(path, trusting(sender, sign), ownKeys(context.desk));
  } catch (error) {
    if (faultOf(error)) return null;
    throw error;
  }
}

/**
 * A device that the recovery sheet, or one with the right to it, let in while nobody here had heard of it brings the
 * proof in its own file: the list of devices. Where that list, on top of the one held here and under the same root, lets
 * the sender in with the key that it shows, the list is taken; nothing else of the file is looked at.
 * @param refused the refusal of an unknown sender
 * @returns whether the sender is known now
 */
export async function introduced(context: Context, path: string, refused: AppError): Promise<boolean> {
  const { client } = context.session;
  const { why, sender, sign } = refused.details;
  const root = rootOf(client);
  if (why !== "unknown-sender" || typeof sender !== "string" || typeof sign !== "string" || root === null) return false;
  const opened = await openAsShown(context, path, sender, sign);
  if (!opened || opened.manifest.register !== registerIdOf(client)) return false;
  const { certificates } = opened.manifest;
  const known = deviceList([...certificatesOf(client), ...certificates], root, checks)?.devices.get(sender);
  if (known?.sign !== sign) return false;
  takeCertificates(context.session, certificates);
  return true;
}
