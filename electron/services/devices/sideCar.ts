import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { SignedCertificate } from "../../../shared/exchange/package.ts";
import { faultOf } from "../../../shared/rpc/faults.ts";
import { addCertificates, certificatesOf, keepDevices } from "../../database/devices.ts";
import { writeDurably } from "../../database/durable.ts";
import type { Client } from "../../database/open.ts";
import { readKeys } from "../session/keyFile.ts";
import { listSeal, sameSeal } from "../session/wrap.ts";
import { listOf, registerIdOf, rootOf, standOn } from "./list.ts";

const Kept = z.strictObject({
  /** Of the key file: a register founded anew in the same folder has another one. */
  keys: z.string(),
  register: z.string(),
  root: z.string(),
  certificates: z.array(SignedCertificate),
});
const File = z.strictObject({ text: z.string(), seal: z.string() });

/** The list of devices beside the register and outside its backups: going back to a backup brings no stopped device back. */
const sideCar = (folder: string): string => join(folder, "devices.json");

function write(folder: string, client: Client, dataKey: Uint8Array): void {
  const [register, root, keys] = [registerIdOf(client), rootOf(client), readKeys(folder)?.register];
  if (register === null || root === null || keys === undefined) return;
  const text = JSON.stringify({ keys, register, root, certificates: certificatesOf(client) });
  const whole = JSON.stringify({ text, seal: listSeal(dataKey, text) });
  if (existsSync(sideCar(folder)) && readFileSync(sideCar(folder), "utf8") === whole) return;
  writeDurably(sideCar(folder), whole);
}

/** Writes the list as it is now. Where that cannot be done it stays as it was: closing must not fail for it. */
export function keepListBeside(folder: string, client: Client, dataKey: Uint8Array): void {
  try {
    write(folder, client, dataKey);
  } catch (error) {
    if (!faultOf(error)) throw error;
  }
}

function readKept(folder: string, dataKey: Uint8Array): z.infer<typeof Kept> | null {
  try {
    const { text, seal } = File.parse(JSON.parse(readFileSync(sideCar(folder), "utf8")));
    return sameSeal(seal, listSeal(dataKey, text)) ? Kept.parse(JSON.parse(text)) : null;
  } catch {
    return null;
  }
}

/** At opening: brings back what a restored register does not know yet. */
export function bringListBack(folder: string, client: Client, keys: string, dataKey: Uint8Array): void {
  const kept = readKept(folder, dataKey);
  if (kept?.keys !== keys) return;
  const register = registerIdOf(client);
  if (register !== null && register !== kept.register) return;
  const bring = client.transaction(() => {
    if (register === null) standOn(client, kept.register, kept.root);
    const list = addCertificates(client, kept.certificates) > 0 ? listOf(client) : null;
    if (list) keepDevices(client, list);
  });
  bring.immediate();
}
