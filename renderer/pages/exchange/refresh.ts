import { devices } from "../../../shared/devices/contract.ts";
import { exchange } from "../../../shared/exchange/contract.ts";
import { queryClient } from "../../app/query.ts";

/** Files came or went: what is shown of peers, slips and waiting parts is old. */
export async function refreshContacts(): Promise<void> {
  await Promise.all([exchange.name, devices.name].map((name) => queryClient.invalidateQueries({ queryKey: [name] })));
}
