import type { z } from "zod";
import type { Handlers } from "../../shared/rpc/contract.ts";
import {
  ClerkSettings,
  defaultClerkSettings,
  defaultRegisterSettings,
  ImportLayout,
  RegisterSettings,
  type settings,
} from "../../shared/settings/contract.ts";
import type { Client } from "../database/open.ts";
import type { Session } from "../database/session.ts";
import { readSetting, registerWide, writeSetting } from "../database/settings.ts";
import type { Context } from "../worker/context.ts";
import { keepCompatibilityBeside } from "./compatibility.ts";

type Service = Handlers<typeof settings, Context>;

/** Settings of one owner with the defaults under them; a value that no longer fits its schema is as if never set. */
function read<S extends z.ZodRawShape>(
  client: Client,
  owner: string,
  schema: z.ZodObject<S, z.core.$strict>,
  defaults: z.output<z.ZodObject<S, z.core.$strict>>,
): z.output<z.ZodObject<S, z.core.$strict>> {
  const stored = Object.entries(schema.shape).flatMap(([name, value]) => {
    const text = readSetting(client, owner, name);
    const parsed = text === null ? null : (value as z.ZodType).safeParse(JSON.parse(text));
    return parsed?.success ? [[name, parsed.data]] : [];
  });
  return { ...defaults, ...Object.fromEntries(stored) };
}

function write(client: Client, owner: string, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) writeSetting(client, owner, name, JSON.stringify(value));
}

/** Settings of the whole register. */
export const registerSettings = (client: Client): RegisterSettings =>
  read(client, registerWide, RegisterSettings, defaultRegisterSettings);

/** The language that a clerk reads: of files and papers made for them. */
export const languageOf = (client: Client, clerk: string): ClerkSettings["language"] =>
  read(client, clerk, ClerkSettings, defaultClerkSettings).language;

export const get: Service["get"] = ({ session: { client, clerk } }) => ({
  clerk: read(client, clerk.uid, ClerkSettings, defaultClerkSettings),
  register: registerSettings(client),
});

/** Changes own settings of the clerk who is signed in. */
export const setClerkSettings = (
  { client, clerk }: Session,
  values: { readonly [K in keyof ClerkSettings]?: ClerkSettings[K] | undefined },
): void => write(client, clerk.uid, values);

export const setClerk: Service["setClerk"] = ({ desk, session }, { values }) => {
  setClerkSettings(session, values);
  keepCompatibilityBeside(desk.registerDir, session.client);
  return read(session.client, session.clerk.uid, ClerkSettings, defaultClerkSettings);
};

export const setRegister: Service["setRegister"] = ({ session: { client } }, { values }) => {
  write(client, registerWide, values);
  return registerSettings(client);
};

export const grid: Service["grid"] = ({ session }, { grid: name }) =>
  readSetting(session.client, session.clerk.uid, `grid:${name}`);

export const setGrid: Service["setGrid"] = ({ session }, { grid: name, state }) => {
  writeSetting(session.client, session.clerk.uid, `grid:${name}`, state);
  return null;
};

export const layout: Service["layout"] = ({ session }, { layout: id }) => {
  const text = readSetting(session.client, registerWide, `layout:${id}`);
  const parsed = text === null ? null : ImportLayout.safeParse(JSON.parse(text));
  return parsed?.success ? parsed.data : null;
};

export const setLayout: Service["setLayout"] = ({ session }, { layout: id, columns }) => {
  writeSetting(session.client, registerWide, `layout:${id}`, JSON.stringify(columns));
  return null;
};
