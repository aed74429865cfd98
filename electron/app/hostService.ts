import { type FileKind, host, type Picked } from "../../shared/host/contract.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { BootOptions } from "../hosts/host.ts";
import { type Folders, freePath } from "./folders.ts";
import { describe, type Grants } from "./grants.ts";
import type { PrintJobs } from "./printJobs.ts";

export interface HostContext {
  readonly options: BootOptions;
  readonly grants: Grants;
  readonly jobs: PrintJobs;
  readonly folders: Folders;
}

const granted = (grants: Grants, path: string) => ({
  token: grants.add(path),
  name: describe(path).name,
  shown: path,
});
/** What the clerk chose, as the page knows it. */
const picked = async ({ options, grants }: HostContext, kind: FileKind, several: boolean): Promise<Picked[]> =>
  (await options.powers.pickFiles(kind, several)).map((path) => ({ token: grants.add(path), ...describe(path) }));
const target = (grants: Grants, path: string | null) => (path === null ? null : granted(grants, path));

/** A host with dialogs asks the clerk by these, so its page may not look around by itself. @throws AppError forbidden */
function listed({ options, folders }: HostContext): Folders {
  if (options.powers.dialogs) throw new AppError("forbidden");
  return folders;
}

/** Answers the host's contract beside the worker, so that a dialog never waits behind a long job. */
export const hostService: Handlers<typeof host, HostContext> = {
  about: ({ options }) => ({ host: options.host, dialogs: options.powers.dialogs, version: options.version }),
  pickFile: async (context, { kind }) => (await picked(context, kind, false))[0] ?? null,
  pickFiles: (context, { kind }) => picked(context, kind, true),
  beginUpload: async ({ grants }, { name }) => ({ token: await grants.beginUpload(name) }),
  upload: async ({ grants }, { token, bytes }) => ({ size: await grants.upload(token, bytes) }),
  saveFile: async ({ options, grants }, { suggestedName }) =>
    target(grants, await options.powers.saveFile(suggestedName)),
  pickFolder: async ({ options, grants }) => target(grants, await options.powers.pickFolder()),
  places: (context) => listed(context).places(),
  folder: (context, { token }) => listed(context).list(token),
  takeFolder: (context, { token }) => granted(context.grants, listed(context).pathOf(token)),
  saveInto: (context, { token, name }) => granted(context.grants, freePath(listed(context).pathOf(token), name)),
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
