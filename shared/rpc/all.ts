import { assistances } from "../assistance/contract.ts";
import { backups } from "../backups/contract.ts";
import { books } from "../books/contract.ts";
import { care } from "../care/contract.ts";
import { charts } from "../charts/contract.ts";
import { clerks } from "../clerks/contract.ts";
import { conflicts } from "../conflicts/contract.ts";
import { consents } from "../consents/contract.ts";
import { convenors } from "../convenors/contract.ts";
import { demonstration } from "../demonstration/contract.ts";
import { devices } from "../devices/contract.ts";
import { disclosures } from "../disclosures/contract.ts";
import { divisions } from "../divisions/contract.ts";
import { donations } from "../donations/contract.ts";
import { dues } from "../dues/contract.ts";
import { erasing } from "../erasing/contract.ts";
import { events } from "../events/contract.ts";
import { exchange } from "../exchange/contract.ts";
import { exports } from "../exports/contract.ts";
import { forms } from "../forms/contract.ts";
import { handover } from "../handover/contract.ts";
import { host } from "../host/contract.ts";
import { households } from "../households/contract.ts";
import { imports } from "../imports/contract.ts";
import { lending } from "../lending/contract.ts";
import { ledgers } from "../ledgers/contract.ts";
import { members } from "../members/contract.ts";
import { places } from "../places/contract.ts";
import { pairings } from "../pairings/contract.ts";
import { requests } from "../requests/contract.ts";
import { search } from "../search/contract.ts";
import { session } from "../session/contract.ts";
import { settings } from "../settings/contract.ts";
import { sheet } from "../sheet/contract.ts";
import { steps } from "../steps/contract.ts";
import { surveys } from "../surveys/contract.ts";
import { units } from "../units/contract.ts";
import { villages } from "../villages/contract.ts";
import type { Contract, Method } from "./contract.ts";

/** Every contract of the product; help and docs/map.md derive from it. */
export const contracts: readonly Contract[] = [
  session,
  demonstration,
  charts,
  clerks,
  settings,
  divisions,
  villages,
  units,
  households,
  members,
  convenors,
  consents,
  books,
  donations,
  places,
  surveys,
  pairings,
  assistances,
  events,
  care,
  requests,
  dues,
  sheet,
  search,
  steps,
  imports,
  ledgers,
  lending,
  exports,
  forms,
  disclosures,
  devices,
  exchange,
  conflicts,
  handover,
  erasing,
  backups,
  host,
];

/** A method by its channel `feature.method`. */
export function methodOf(channel: string): Method | undefined {
  const [feature, name = ""] = channel.split(".");
  const methods = contracts.find((contract) => contract.name === feature)?.methods;
  return methods && Object.hasOwn(methods, name) ? methods[name] : undefined;
}
