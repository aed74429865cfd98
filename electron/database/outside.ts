import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";

/** An office of another register. */
export interface Outside {
  readonly device: string;
  readonly office: string;
  readonly name: string;
  /** Public keys. */
  readonly sign: string;
  readonly seal: string;
  readonly since: string;
}

const key = (kind: "sign" | "seal"): string =>
  `(SELECT public_key FROM device_key k WHERE k.device = d.uid AND k.kind = '${kind}' ORDER BY since DESC LIMIT 1)`;

const known = `SELECT d.uid AS device, d.office, d.name, d.enrolled_on AS since, ${key("sign")} AS sign, ${key("seal")} AS seal
  FROM device d WHERE d.relation = 'outside' AND d.revoked_on IS NULL`;

/** Offices of other registers, by name. */
export const listOutside = (client: Client): Outside[] =>
  prepared(client, `${known} ORDER BY d.office, d.name`).all() as Outside[];

export const findOutside = (client: Client, device: string): Outside | undefined =>
  prepared(client, `${known} AND d.uid = ?`).get(device) as Outside | undefined;

/** Keeps an office's card; a newer card of it takes the place of the older one. @returns false for a device of this register */
export function keepOutside(client: Client, { device, office, name, sign, seal, since }: Outside): boolean {
  const keep = client.transaction(() => {
    const { changes } = prepared(
      client,
      `INSERT INTO device (uid, name, own, enrolled_on, office, relation) VALUES (?, ?, 0, ?, ?, 'outside')
       ON CONFLICT (uid) DO UPDATE SET name = excluded.name, office = excluded.office, revoked_on = NULL,
         enrolled_on = excluded.enrolled_on WHERE relation = 'outside'`,
    ).run(device, name, since, office);
    if (changes === 0) return false;
    prepared(client, "DELETE FROM device_key WHERE device = ?").run(device);
    const add = prepared(client, "INSERT INTO device_key (device, kind, public_key, since) VALUES (?, ?, ?, ?)");
    add.run(device, "sign", sign, since);
    add.run(device, "seal", seal, since);
    return true;
  });
  return keep.immediate();
}

/** Forgets an office's keys; its name stays for the slips. @returns whether it was known */
export function forgetOutside(client: Client, device: string, on: string): boolean {
  const forget = client.transaction(() => {
    const { changes } = prepared(
      client,
      "UPDATE device SET revoked_on = ? WHERE uid = ? AND relation = 'outside' AND revoked_on IS NULL",
    ).run(on, device);
    if (changes > 0) prepared(client, "DELETE FROM device_key WHERE device = ?").run(device);
    return changes > 0;
  });
  return forget.immediate();
}

/** Whether a household of another register was taken over before and is listed still. */
export const isTakenOver = (client: Client, origin: string): boolean =>
  prepared(client, "SELECT 1 FROM households WHERE origin = ? AND removed IS NULL AND ended_on IS NULL").get(origin) !==
  undefined;

/** Listed people of the same name and birth: the name of each, and the household's number. */
export const alike = (client: Client, name: string, birth: string | null): { name: string; householdNo: string }[] =>
  prepared(
    client,
    `SELECT coalesce(m.name_zh, m.name_bo) AS name, coalesce(h.household_no, '') AS householdNo FROM members m
     LEFT JOIN households h ON h.scope = m.scope AND h.uid = m.household_id
     WHERE m.name_zh = ? AND m.birth IS ? AND m.removed IS NULL AND m.state = 'listed' LIMIT 5`,
  ).all(name, birth) as { name: string; householdNo: string }[];
