import type { DeviceRow } from "../../../shared/devices/contract.ts";
import type { KnownDevice } from "../../../shared/devices/trust.ts";
import { copiedDevices } from "../../database/copies.ts";
import type { Client } from "../../database/open.ts";
import { contactsWith } from "../../database/packages.ts";
import { villageOrder } from "../../database/scopes.ts";
import { fingerprintOf } from "./keys.ts";

/** Makes rows of devices, with what came from them and went to them. */
export function rowMaker(client: Client, own: string): (device: KnownDevice) => DeviceRow {
  const copied = copiedDevices(client);
  const inOrder = villageOrder(client);
  return (device) => {
    const { uid, office, name, since, stopped } = device;
    return {
      uid,
      office,
      name,
      digits: fingerprintOf(device),
      own: uid === own,
      villages: device.villages && inOrder(device.villages),
      since,
      stopped: stopped && { on: stopped.on, reason: stopped.reason },
      lastIn: contactsWith(client, uid, "in"),
      lastOut: contactsWith(client, uid, "out"),
      copied: copied.has(uid),
    };
  };
}
