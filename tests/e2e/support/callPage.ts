import type {} from "../../../renderer/app/push.ts";
import type { OpenApp } from "./app.ts";

/** Calls a contract method as the page does; rejects with the error's code. */
export async function callPage<T>(app: OpenApp, method: string, input: unknown): Promise<T> {
  const answer = await app.page.evaluate((json) => window.roster.call(json), JSON.stringify({ method, input }));
  const result = JSON.parse(answer) as { ok: boolean; value: T; error?: { code: string } };
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`);
  return result.value;
}
