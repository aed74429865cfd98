import type { CallOptions, Client, Contract, Method } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { Cancel, Request, Result } from "../../shared/rpc/wire.ts";
import { onPush } from "./push.ts";
import { tellWarnings } from "./warnings.tsx";

let lastJob = 0;

function parseInput(method: Method, input: unknown): unknown {
  const parsed = method.input.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid-input", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
}

async function post(request: Request): Promise<unknown> {
  const result = JSON.parse(await window.roster.call(JSON.stringify(request))) as Result;
  if (result.ok) return result.value;
  const { code, details, incident } = result.error;
  throw new AppError(code, incident === undefined ? details : { ...details, incident });
}

/** Runs a long call: hears its progress, and passes on the wish to stop. */
async function postJob(request: Request, { onProgress, signal }: CallOptions): Promise<unknown> {
  if (signal?.aborted) throw new AppError("cancelled");
  const job = ++lastJob;
  const quiet = onPush("progress", (push) => {
    if (push.job === job) onProgress?.(push.done, push.total);
  });
  const cancel: Cancel = { cancel: job };
  signal?.addEventListener("abort", () => void window.roster.call(JSON.stringify(cancel)));
  try {
    return await post({ ...request, job });
  } finally {
    quiet();
  }
}

async function send(name: string, method: Method, input: unknown, options?: CallOptions): Promise<unknown> {
  const request = { method: name, input: parseInput(method, input) };
  const answer = await (options ? postJob(request, options) : post(request));
  if (method.kind === "command") tellWarnings(answer);
  return answer;
}

const clients = new Map<string, unknown>();

/** The way a page calls a contract. Input is checked here first; failures reject with AppError. */
export function clientOf<C extends Contract>(contract: C): Client<C> {
  let client = clients.get(contract.name) as Client<C> | undefined;
  if (!client) {
    const calls = Object.entries(contract.methods).map(([name, method]) => [
      name,
      (input: unknown, options?: CallOptions) => send(`${contract.name}.${name}`, method, input, options),
    ]);
    client = Object.fromEntries(calls) as Client<C>;
    clients.set(contract.name, client);
  }
  return client;
}
