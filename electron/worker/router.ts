import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Contract, Handlers, Method, Role } from "../../shared/rpc/contract.ts";
import { AppError, type Details } from "../../shared/rpc/errors.ts";
import { faultOf } from "../../shared/rpc/faults.ts";
import type { Result } from "../../shared/rpc/wire.ts";
import { type Context, type Desk, sessionOf } from "./context.ts";

const Call = z.strictObject({ method: z.string(), input: z.unknown(), job: z.number().int().optional() });

interface Route {
  readonly method: Method;
  readonly handler: (context: Context, input: unknown) => unknown;
}

export type Routes = ReadonlyMap<string, Route>;

/** Binds one contract to its service; the types make a missing or wrong handler fail to compile. */
export function serve<C extends Contract>(contract: C, handlers: Handlers<C, Context>): [string, Route][] {
  return Object.entries(contract.methods).map(([name, method]) => [
    `${contract.name}.${name}`,
    { method, handler: handlers[name as keyof C["methods"]] as Route["handler"] },
  ]);
}

const rank: Readonly<Record<Role, number>> = { anyone: 0, reader: 1, clerk: 2, keeper: 3 };

function admit(desk: Desk, method: Method): void {
  if (method.role === "anyone") return;
  if (desk.activity.ending) throw new AppError("locked");
  if (desk.session && desk.mustChange && !method.early) throw new AppError("first-passphrase");
  if (rank[sessionOf(desk).clerk.role] < rank[method.role]) throw new AppError("forbidden");
}

function parse(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid-input", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
}

/**
 * Keeps the idle lock away while a clerk's call runs. Calls before sign-in are no sign of life, nor are queries: pages
 * ask anew by themselves when the shared folder brings something. A clerk who only reads is told of by `session.stay`.
 */
async function busy<T>(desk: Desk, method: Method, work: () => T | Promise<T>): Promise<T> {
  if (method.role === "anyone") return work();
  const { activity, clock } = desk;
  activity.running += 1;
  try {
    return await work();
  } finally {
    activity.running -= 1;
    if (method.kind === "command") activity.last = clock.now().getTime();
    for (const tell of activity.waiting) tell();
  }
}

function parseCall(json: string): z.infer<typeof Call> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // The parser's message would quote the input, which may name people.
    throw new AppError("invalid-input", { field: "" });
  }
  return parse(Call, value) as z.infer<typeof Call>;
}

async function answer(
  routes: Routes,
  desk: Desk,
  json: string,
  contextFor: (job?: number) => Context,
): Promise<unknown> {
  const call = parseCall(json);
  const route = routes.get(call.method);
  if (!route) throw new AppError("not-found", { method: call.method });
  admit(desk, route.method);
  const input = parse(route.method.input, call.input);
  const value = await busy(desk, route.method, () => route.handler(contextFor(call.job), input));
  const checked = route.method.output.safeParse(value);
  if (!checked.success) throw new Error(`bad output of ${call.method}: ${checked.error.issues[0]?.path.join(".")}`);
  return value;
}

const longestDetail = 200;

/** What a call held is not sent back at any length. */
const clipped = (details: Details): Details =>
  Object.fromEntries(
    Object.entries(details).map(([key, detail]) => [
      key,
      typeof detail === "string" ? detail.slice(0, longestDetail) : detail,
    ]),
  );

function failure(error: unknown, log: (line: string) => void): Result {
  const fault = faultOf(error);
  if (fault) return { ok: false, error: { code: fault.code, details: clipped(fault.details) } };
  const incident = randomBytes(4).toString("hex");
  log(`${incident} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { ok: false, error: { code: "internal", details: {}, incident } };
}

/** Answers one call: the only place where errors are caught. Never throws; the log gets ids and codes only. */
export async function route(
  routes: Routes,
  desk: Desk,
  json: string,
  contextFor: (job?: number) => Context,
  log: (line: string) => void,
): Promise<string> {
  let result: Result;
  try {
    result = { ok: true, value: (await answer(routes, desk, json, contextFor)) ?? null };
  } catch (error) {
    result = failure(error, log);
  }
  return JSON.stringify(result);
}
