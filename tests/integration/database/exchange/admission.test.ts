import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copiedDevices } from "../../../../electron/database/copies.ts";
import { type Admitted, newTake, type TakeFrom, takeSection } from "../../../../electron/database/exchange/incoming.ts";
import { vectorOf } from "../../../../electron/database/exchange/vectors.ts";
import { closeFile } from "../../../../electron/database/open.ts";
import { ownDevice, type Session } from "../../../../electron/database/session.ts";
import type { Vector } from "../../../../shared/changes/vector.ts";
import { addVillage } from "../../../support/people.ts";
import { newRegister, openSession, tempFolder, type TestRegister } from "../../../support/register.ts";
import { bring, cellOf, edit, give, stateOf, trusting, twoPcs } from "../../../support/replicas.ts";

const take = (to: Session, raw: Buffer, from: TakeFrom) => takeSection(to, newTake(), raw, from);
const refused = (why: string, more: object = {}) =>
  expect.objectContaining({ code: "package", details: expect.objectContaining({ why, ...more }) as unknown });

/** A copy of the register's file, opened as another program start. */
function copyOf({ session, file, key, clock }: TestRegister): Session {
  session.client.pragma("wal_checkpoint(TRUNCATE)");
  const copy = join(tempFolder(), "copy.db");
  copyFileSync(file, copy);
  const other = openSession(copy, key, clock);
  other.clerk = session.clerk;
  return other;
}

describe("a section is refused whole, with nothing changed", () => {
  const scene = () => {
    const two = twoPcs(newRegister().session, newRegister().session);
    edit(two.a, two.uid, { houseName: "甲" });
    return two;
  };
  const expectRefused = (
    two: ReturnType<typeof scene>,
    from: TakeFrom,
    raw: Buffer,
    why: string,
    more: object = {},
  ) => {
    const before = stateOf(two.b, two.village);
    expect(() => take(two.b, raw, from)).toThrow(refused(why, more));
    expect(stateOf(two.b, two.village)).toEqual(before);
  };
  const devices = ({ a, b }: { a: Session; b: Session }) => [ownDevice(a.client), ownDevice(b.client)] as const;
  const all = { villages: null, accepted: null };

  it("from a PC that is not enrolled", () => {
    const two = scene();
    const [device, own] = devices(two);
    const raw = give(two.a, two.village)!.raw;
    expectRefused(two, { device, devices: new Map([[own, all]]) }, raw, "unknown-device", { device });
  });

  it("with a third PC's changes, until that PC is enrolled here", () => {
    const two = scene();
    const third = newRegister().session;
    bring(two.a, third, two.village, [two.b]);
    edit(third, two.uid, { addressLine: "丙" });
    bring(third, two.a, two.village, [two.b]);
    const device = ownDevice(third.client);
    const raw = give(two.a, two.village)!.raw;
    expectRefused(two, trusting(two.a, two.b), raw, "unknown-device", { device });
    take(two.b, raw, trusting(two.a, two.b, third));
    expect(cellOf(two.b, two.uid, "address_line")).toBe("丙");
  });

  it("from a PC that is enrolled for another village only", () => {
    const two = scene();
    const [device, own] = devices(two);
    const elsewhere = { villages: [addVillage(two.a, "白石村")], accepted: null };
    const from = {
      device,
      devices: new Map<string, Admitted>([
        [device, elsewhere],
        [own, all],
      ]),
    };
    expectRefused(two, from, give(two.a, two.village)!.raw, "not-its-village", { device });
  });

  it("with what a revoked PC wrote later than was accepted, not with what it wrote before", () => {
    const two = scene();
    const [device, own] = devices(two);
    const before = give(two.a, two.village)!;
    const accepted = vectorOf(two.a.client, two.village);
    edit(two.a, two.uid, { houseName: "丙" });
    const after = give(two.a, two.village)!;
    const until = (vector: Vector) => ({
      device,
      devices: new Map<string, Admitted>([
        [device, { villages: null, accepted: { [two.village]: vector } }],
        [own, all],
      ]),
    });
    expectRefused(two, until(accepted), after.raw, "revoked", { device });
    take(two.b, before.raw, until(accepted));
    expect(cellOf(two.b, two.uid)).toBe("甲");
  });

  it("when what it builds on is missing, naming whose", () => {
    const two = scene();
    const base = vectorOf(two.a.client, two.village);
    edit(two.a, two.uid, { houseName: "丙" });
    const raw = give(two.a, two.village, base)!.raw;
    const [device] = devices(two);
    expectRefused(two, trusting(two.a, two.b), raw, "gap", {
      missing: [expect.objectContaining({ device, from: 3, to: 3 })],
    });
    bring(two.a, two.b, two.village);
    expect(take(two.b, raw, trusting(two.a, two.b)).step).toBe(0);
  });

  it("when a line is missing, doubled, cut or altered", () => {
    const two = scene();
    const lines = give(two.a, two.village)!.raw.toString().split("\n");
    const row = lines.findIndex((line) => line.startsWith('["members"'));
    const altered = [
      lines.toSpliced(row, 1),
      lines.toSpliced(row, 0, lines[row]!),
      lines.slice(0, -1),
      lines.with(row, lines[row]!.slice(0, -2)),
      lines.with(row, lines[row]!.replace(/^(\["members","[^"]+"),\d+/, "$1,99999")),
      lines.with(0, "{}"),
      lines.with(1, '{"commits":[]}'),
    ];
    for (const file of altered) expectRefused(two, trusting(two.a, two.b), Buffer.from(file.join("\n")), "damaged");
    expectRefused(two, trusting(two.a, two.b), Buffer.alloc(0), "damaged");
  });

  it("takes fewer rows without deleting any", () => {
    const two = scene();
    const lines = give(two.a, two.village)!.raw.toString().split("\n");
    const rows = lines.filter((line) => line.startsWith('["'));
    const fewer = [...lines.slice(0, 3), ...rows.slice(0, 1), '{"end":1}'];
    take(two.b, Buffer.from(fewer.join("\n")), trusting(two.a, two.b));
    expect(two.b.client.prepare("SELECT count(*) FROM members").pluck().get()).toBe(2);
  });
});

describe("copied, restored and rolled-back PCs", () => {
  it("gives a restored PC its lost changes back, and mistakes no new one for them", () => {
    const first = newRegister();
    const { a, b, village, uid } = twoPcs(first.session, newRegister().session);
    const restored = copyOf(first);
    edit(a, uid, { houseName: "甲" });
    bring(a, b, village);
    edit(restored, uid, { addressLine: "东组" });
    bring(b, restored, village);
    bring(restored, b, village);
    for (const session of [b, restored])
      expect([cellOf(session, uid), cellOf(session, uid, "address_line")]).toEqual(["甲", "东组"]);
    expect(stateOf(b, village)).toEqual(stateOf(restored, village));
    expect(ownDevice(restored.client)).toBe(ownDevice(a.client));
  });

  it("lets both copies of a PC work, and notices that there are two", () => {
    const first = newRegister();
    const { a, b, village, uid } = twoPcs(first.session, newRegister().session);
    const clone = copyOf(first);
    const again = openSession(copyPath(first), first.key, first.clock);
    again.clerk = a.clerk;
    const at = (day: number) => (first.clock.time = new Date(Date.UTC(2026, 11, day)));
    at(1);
    edit(again, uid, { houseName: "甲" });
    at(2);
    edit(clone, uid, { addressLine: "东组" });
    at(3);
    edit(again, uid, { houseName: "丙" });
    for (const session of [clone, again]) bring(session, b, village);
    expect([cellOf(b, uid), cellOf(b, uid, "address_line")]).toEqual(["丙", "东组"]);
    expect(copiedDevices(b.client)).toEqual(new Set([ownDevice(a.client)]));
  });

  it("takes no restored PC for a copied one", () => {
    const first = newRegister();
    const { a, b, village, uid } = twoPcs(first.session, newRegister().session);
    closeFile(a.client);
    const start = () => openSession(first.file, first.key, first.clock);
    const restored = openSession(copyPath(first), first.key, first.clock);
    first.clock.time = new Date(Date.UTC(2026, 11, 1));
    const before = start();
    edit(before, uid, { houseName: "甲" });
    bring(before, b, village);
    first.clock.time = new Date(Date.UTC(2026, 11, 2));
    edit(restored, uid, { houseName: "丙" });
    bring(restored, b, village);
    expect(copiedDevices(b.client)).toEqual(new Set());
  });

  it("sees a machine that was rolled back while running: one number, two commits", () => {
    const { a, b, village, uid } = twoPcs(newRegister().session, newRegister().session);
    rollBackAfter(a, () => {
      edit(a, uid, { houseName: "甲" });
      bring(a, b, village);
    });
    edit(a, uid, { addressLine: "东组" });
    const before = stateOf(b, village);
    const base = vectorOf(b.client, village);
    for (const file of [give(a, village, base), give(a, village)])
      if (file)
        expect(() => take(b, file.raw, trusting(a, b))).toThrow(
          refused("writer-twice", { device: ownDevice(a.client) }),
        );
    edit(a, uid, { addressLine: "西组" });
    expect(() => take(b, give(a, village, base)!.raw, trusting(a, b))).toThrow(refused("writer-twice"));
    expect(stateOf(b, village)).toEqual(before);
  });

  it("writes under a new id once another PC has seen more of the running one than is here", () => {
    const { a, b, village, uid } = twoPcs(newRegister().session, newRegister().session);
    const base = vectorOf(a.client, village);
    rollBackAfter(a, () => {
      edit(a, uid, { houseName: "甲" });
      bring(a, b, village);
    });
    take(a, give(b, village, base)!.raw, trusting(b, a));
    edit(a, uid, { addressLine: "东组" });
    bring(a, b, village);
    expect([cellOf(b, uid), cellOf(b, uid, "address_line")]).toEqual(["甲", "东组"]);
    expect(stateOf(b, village)).toEqual(stateOf(a, village));
  });
});

/** Runs something and puts the register's rows back to what they were, as a machine's snapshot does; the program runs on. */
function rollBackAfter({ client }: Session, work: () => void): void {
  const tables = (client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]).map(
    (name) => ({ name, rows: client.prepare(`SELECT * FROM ${name}`).raw().all() as unknown[][] }),
  );
  work();
  client.pragma("foreign_keys=OFF");
  for (const { name, rows } of tables) {
    client.prepare(`DELETE FROM ${name}`).run();
    for (const row of rows) client.prepare(`INSERT INTO ${name} VALUES (${row.map(() => "?").join(", ")})`).run(...row);
  }
  client.pragma("foreign_keys=ON");
}

function copyPath({ file, session }: TestRegister): string {
  if (session.client.open) session.client.pragma("wal_checkpoint(TRUNCATE)");
  const copy = join(tempFolder(), "again.db");
  copyFileSync(file, copy);
  return copy;
}
