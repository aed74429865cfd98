import type { Client, Contract } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { Result } from "../../shared/rpc/wire.ts";
import { type App, type HostName, origins } from "../hosts/host.ts";

/** Calls a method as a page would, through the same gate. @throws AppError as the method answers */
export async function call(app: App, method: string, input: unknown, host: HostName = "terminal"): Promise<unknown> {
  const sender = { mainFrame: true, url: `${origins[host]}/` };
  const result = JSON.parse(await app.call(sender, JSON.stringify({ method, input }))) as Result;
  if (result.ok) return result.value;
  const { code, details, incident } = result.error;
  throw new AppError(code, incident === undefined ? details : { ...details, incident });
}

/** A typed client of one contract. */
export function clientOf<C extends Contract>(app: App, { name, methods }: C, host?: HostName): Client<C> {
  const calls = Object.keys(methods).map((method) => [
    method,
    (input: unknown) => call(app, `${name}.${method}`, input, host),
  ]);
  return Object.fromEntries(calls) as Client<C>;
}
