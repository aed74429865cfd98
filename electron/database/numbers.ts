import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";
import { readSetting, registerWide, writeSetting } from "./settings.ts";

/** Setting: the last number that a file to each PC was begun under. */
const setting = "exchangeNumbers";
type Begun = Readonly<Record<string, number>>;

const begun = (client: Client): Begun => JSON.parse(readSetting(client, registerWide, setting) ?? "{}") as Begun;

const keep = (client: Client, recipient: string, no: number): void =>
  writeSetting(client, registerWide, setting, JSON.stringify({ ...begun(client), [recipient]: no }));

function begin(client: Client, recipient: string): number {
  const last = prepared(client, "SELECT max(no) FROM package_out WHERE recipient = ?").pluck().get(recipient);
  const no = Math.max(typeof last === "number" ? last : 0, begun(client)[recipient] ?? 0) + 1;
  keep(client, recipient, no);
  return no;
}

/**
 * Makes a file to a PC under the next number. It is written down before the file is: killed in between, the file that
 * may be there keeps it, and two that are made at a time have two. A failure gives it back.
 */
export async function numbered<T>(client: Client, recipient: string, work: (no: number) => Promise<T>): Promise<T> {
  const no = begin(client, recipient);
  try {
    return await work(no);
  } catch (error) {
    if (begun(client)[recipient] === no) keep(client, recipient, no - 1);
    throw error;
  }
}
