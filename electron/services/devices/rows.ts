import type { DeviceRow } from "../../../shared/devices/contract.ts";
import type { KnownDevice } from "../../../shared/devices/trust.ts";
import { copiedDevices } from "../../database/copies.ts";
import { type Contact, lastFiles } from "../../database/devices.ts";
import type { Client } from "../../database/open.ts";
import { fingerprintOf } from "./keys.ts";

/** Makes rows of devices, with what came from them and went to them. */
export function rowMaker(client: Client, own: string): (device: KnownDevice) => DeviceRow {
  const files = lastFiles(client);
  const copied = copiedDevices(client);
  const last = (contacts: readonly Contact[], uid: string) => {
    const found = contacts.find(({ device }) => device === uid);
    return found ? { no: found.no, at: found.at } : null;
  };
  return (device) => {
    const { uid, office, name, since, stopped } = device;
    return {
      uid,
      office,
      name,
      digits: fingerprintOf(device),
      own: uid === own,
      villages: device.villages === null ? null : [...device.villages],
      since,
      stopped: stopped && { on: stopped.on, reason: stopped.reason },
      lastIn: last(files.in, uid),
      lastOut: last(files.out, uid),
      copied: copied.has(uid),
    };
  };
}
