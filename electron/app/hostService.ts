import { host } from "../../shared/host/contract.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { BootOptions } from "../hosts/host.ts";
import { describe, type Grants } from "./grants.ts";
import type { PrintJobs } from "./printJobs.ts";

export interface HostContext {
  readonly options: BootOptions;
  readonly grants: Grants;
  readonly jobs: PrintJobs;
}

const target = (grants: Grants, path: string | null) =>
  path === null ? null : { token: grants.add(path), name: describe(path).name, shown: path };

/** Answers the host's contract beside the worker, so that a dialog never waits behind a long job. */
export const hostService: Handlers<typeof host, HostContext> = {
  about: ({ options }) => ({ host: options.host, dialogs: options.powers.dialogs, version: options.version }),
  async pickFile({ options, grants }, { kind }) {
    const path = await options.powers.pickFile(kind);
    return path === null ? null : { token: grants.add(path), ...describe(path) };
  },
  beginUpload: async ({ grants }, { name }) => ({ token: await grants.beginUpload(name) }),
  upload: async ({ grants }, { token, bytes }) => ({ size: await grants.upload(token, bytes) }),
  saveFile: async ({ options, grants }, { suggestedName }) =>
    target(grants, await options.powers.saveFile(suggestedName)),
  pickFolder: async ({ options, grants }) => target(grants, await options.powers.pickFolder()),
  async reveal({ options, grants }, { token }) {
    await options.powers.reveal(grants.pathOf(token));
    return null;
  },
  async print({ options, jobs }, { token }) {
    const page = jobs.get(token);
    if (!page) throw new AppError("not-found", { token });
    await options.powers.print(page);
    return null;
  },
  async quit({ options }) {
    await options.powers.quit();
    return null;
  },
};

/** @returns the answer of a `host.` method. @throws AppError not-found, invalid-input and those of the contract */
export async function answerHost(context: HostContext, method: string, input: unknown): Promise<unknown> {
  const name = method.slice(host.name.length + 1);
  if (!Object.hasOwn(host.methods, name)) throw new AppError("not-found", { method });
  const key = name as keyof typeof host.methods;
  const parsed = host.methods[key].input.safeParse(input);
  if (!parsed.success) throw new AppError("invalid-input", { field: parsed.error.issues[0]?.path.join(".") ?? "" });
  const handler = hostService[key] as (context: HostContext, input: unknown) => unknown;
  return await handler(context, parsed.data);
}
