import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { Client, Contract } from "../../../shared/rpc/contract.ts";
import type { Result } from "../../../shared/rpc/wire.ts";
import type { ChromiumHost } from "../../hosts/chromium/launch.ts";

export type Page = ChromiumHost["page"];

/** Calls a contract by the page's own bridge, where the main job has no button to press. */
export function clientOf<C extends Contract>(page: Page, { name, methods }: C): Client<C> {
  const call = async (method: string, input: unknown): Promise<unknown> => {
    const json = JSON.stringify({ method: `${name}.${method}`, input });
    const result = JSON.parse(await page.evaluate<string>(`window.roster.call(${JSON.stringify(json)})`)) as Result;
    if (!result.ok) throw new Error(`${name}.${method}: ${result.error.code} ${JSON.stringify(result.error.details)}`);
    return result.value;
  };
  const calls = Object.keys(methods).map((method) => [method, (input: unknown) => call(method, input)]);
  return Object.fromEntries(calls) as Client<C>;
}

/** Every row of a list. */
export const everything = { village: null, asOf: null, start: 0, limit: 5000, sort: [], filter: {} };

export const today = (): string => dayOf(new Date());
