import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { tempFolder } from "../../support/register.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");
const [clerk, passphrase] = ["甲", "一二三四五六七八"];
const env = { ...process.env, HEARTHBOOK_CLERK: clerk, HEARTHBOOK_PASSPHRASE: passphrase };

/** A PC of its own: each command is a process that opens its register, works and closes it. */
function pcAt(place: string, name: string) {
  const register = join(place, name, "register");
  const hearthbook = async (...words: string[]): Promise<unknown> => {
    const args = [join(root, "out/main/terminal.js"), ...words, "--register", register];
    const { stdout } = await run(process.execPath, args, { env });
    return JSON.parse(stdout);
  };
  const call = <T>(method: string, input: object, ...flags: string[]) =>
    hearthbook(method, JSON.stringify(input), ...flags) as Promise<T>;
  return { name, hearthbook, call };
}
type Pc = ReturnType<typeof pcAt>;

const found = (pc: Pc) => pc.call("session.found", { office: "试验镇", name: clerk, passphrase });
const whole = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };

const addVillage = (pc: Pc, no: number) =>
  pc.call<{ uid: string }>("villages.add", {
    values: {
      villageCode: `99010110120${no}`,
      nameZh: `试验村${no}`,
      nameBo: null,
      kind: "village",
      officePhone: null,
      naturalGroups: null,
      paperRef: null,
    },
  });

const addHousehold = (pc: Pc, village: string, householdNo: string) =>
  pc.call("households.add", {
    village,
    on: "2026-01-01",
    household: { householdNo, houseName: null, addressLine: null, personCount: 2 },
    head: { nameZh: "丹增", nameBo: null, nameTag: null, sex: "9", birth: "1960" },
  });

const numbersOn = async (pc: Pc): Promise<string[]> => {
  const { rows } = await pc.call<{ rows: { householdNo: string }[] }>("households.list", whole);
  return rows.map(({ householdNo }) => householdNo).toSorted();
};

interface Pack {
  readonly file: string;
}

/** The card goes to the township, which lets the laptop in for a village and gives the first file. */
async function invite(township: Pc, laptop: Pc, village: string, stick: string): Promise<string> {
  const card = join(stick, `${laptop.name}.hbcard`);
  await laptop.call("devices.saveCard", { target: "@out" }, "--out", card);
  const read = JSON.parse(readFileSync(card, "utf8")) as object;
  const { uid } = await township.call<{ uid: string }>("devices.enrol", {
    card: read,
    villages: [village],
    compared: true,
  });
  return join(stick, ((await township.hearthbook("pack", stick, "--to", uid)) as Pack).file);
}

/** The laptop shows whose file it is, joins once the digits were compared, and takes it. */
async function accept(laptop: Pc, file: string, digits: string): Promise<void> {
  const tokens = ["@in"];
  const [checked] = await laptop.call<{ invitation: object }[]>("exchange.check", { tokens }, "--in", file);
  expect(checked!.invitation).toMatchObject({ digits });
  await laptop.call("exchange.join", { token: "@in", digits, compared: true }, "--in", file);
  expect(await laptop.hearthbook("take", file)).toMatchObject({ problems: [], counts: { conflicts: 0 } });
}

test("three village laptops and a township, each a process of its own, by stick and by folder", {
  timeout: 600_000,
}, async () => {
  const place = tempFolder();
  const [stick, share] = ["stick", "share"].map((name) => join(place, name));
  for (const folder of [stick!, share!]) mkdirSync(folder);
  const township = pcAt(place, "township");
  const laptops = ["one", "two", "three"].map((name) => pcAt(place, name));
  await Promise.all([township, ...laptops].map(found));
  const villages: string[] = [];
  for (const no of laptops.keys()) villages.push((await addVillage(township, no)).uid);
  const { own } = await township.call<{ own: { uid: string; digits: string } }>("devices.list", {});
  const first: string[] = [];
  for (const [no, laptop] of laptops.entries()) first.push(await invite(township, laptop, villages[no]!, stick!));
  await Promise.all(laptops.map((laptop, no) => accept(laptop, first[no]!, own.digits)));

  // By stick: each village works alone; the township takes all three.
  expect(await township.hearthbook("peers")).toHaveLength(3);
  const files = await Promise.all(
    laptops.map(async (laptop, no) => {
      await addHousehold(laptop, villages[no]!, `${no}01`);
      return ((await laptop.hearthbook("pack", stick!, "--to", own.uid)) as Pack).file;
    }),
  );
  const taken = (await township.hearthbook("take", ...files.map((file) => join(stick!, file)))) as { slips: object[] };
  expect(taken).toMatchObject({ problems: [], conflicts: 0 });
  expect(taken.slips).toHaveLength(3);
  expect(await numbersOn(township)).toEqual(["001", "101", "201"]);
  expect(readdirSync(stick!).filter((name) => name.endsWith(".part"))).toEqual([]);

  // By folder: giving happens when a laptop's program closes, taking when the township's does.
  for (const pc of [township, ...laptops.slice(0, 2)])
    await pc.call("exchange.setFolder", { folder: "@out" }, "--out", share!);
  for (const [no, laptop] of laptops.slice(0, 2).entries()) await addHousehold(laptop, villages[no]!, `${no}02`);
  await township.call("exchange.syncFolder", {});
  expect(await numbersOn(township)).toEqual(["001", "002", "101", "102", "201"]);
  expect(await numbersOn(laptops[2]!)).toEqual(["201"]);
});

test("a household is shown, then handed over to another office, and one is shown, then erased", {
  timeout: 600_000,
}, async () => {
  const stick = tempFolder();
  const [from, to] = [pcAt(stick, "from"), pcAt(stick, "to")];
  await Promise.all([from, to].map(found));
  const [old, next] = [await addVillage(from, 1), await addVillage(to, 2)];
  for (const no of ["001", "002"]) await addHousehold(from, old.uid, no);
  for (const [own, other] of [[from, to] as const, [to, from] as const]) {
    const card = join(stick, `${own.name}.hbcard`);
    await own.call("devices.saveCard", { target: "@out" }, "--out", card);
    await other.call("handover.addOffice", { card: JSON.parse(readFileSync(card, "utf8")) as object, compared: true });
  }

  expect(await from.hearthbook("handover", "001")).toMatchObject({ householdNo: "001", violations: [] });
  expect(await numbersOn(from)).toEqual(["001", "002"]);
  const { file } = (await from.hearthbook("handover", "001", stick, "--to", "试验镇")) as Pack;
  expect(await numbersOn(from)).toEqual(["002"]);
  const moved = join(stick, file);
  expect(await to.hearthbook("handover", moved)).toMatchObject({ taken: false, household: { personCount: 2 } });
  expect(await numbersOn(to)).toEqual([]);
  await to.hearthbook("handover", moved, "--village", "试验村2", "--number", "7");
  const { rows } = await to.call<{ rows: object[] }>("households.list", whole);
  expect(rows).toMatchObject([{ householdNo: "7", village: next.uid, headName: "丹增" }]);

  expect(await from.hearthbook("erase", "002", "--person", "丹增")).toMatchObject({ settle: [{ why: "only" }] });
  const refused = from.hearthbook("erase", "002", "--person", "丹增", "--reason", "request");
  await expect(refused).rejects.toThrow('"code":"stale"');
  const shown = await from.hearthbook("erase", "002", "--village", "试验村1");
  expect(shown).toMatchObject({ householdNo: "002", people: [{ name: "丹增" }], settle: [] });
  expect(await numbersOn(from)).toEqual(["002"]);
  await expect(from.hearthbook("erase", "002", "--reason", "whim")).rejects.toThrow('"field":"reason"');
  await from.hearthbook("erase", "002", "--reason", "request");
  expect(await numbersOn(from)).toEqual([]);
  expect(await from.call("erasing.list", { offset: 0, limit: 10 })).toMatchObject({
    erasures: [{ reason: "request" }],
  });
});
