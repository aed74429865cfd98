import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { isSound } from "../../../electron/database/open.ts";
import { twoPcs } from "../../support/exchangeScenes.ts";
import { canMount, smallDisk } from "../../support/disks.ts";
import { enrol, ownCard } from "../../../electron/services/devices/enrolling.ts";
import { testDesk } from "../../support/desk.ts";
import { foundInto, keeper } from "../../support/found.ts";
import { give, meet, officePc, type OfficePc, take } from "../../support/offices.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { clockAt, tempFolder } from "../../support/register.ts";
import { closeRegister } from "../../../electron/services/session/register.ts";
import { exchange } from "../../../shared/exchange/contract.ts";
import { session } from "../../../shared/session/contract.ts";
import { digestOf } from "../../support/registerTables.ts";

const code = (name: string) => expect.objectContaining({ code: name });
const mounts = canMount();
if (!mounts) console.log("full disk during give and take: NOT RUN (needs Linux and root to mount one)");

const countOf = (pc: Pick<OfficePc, "register">): unknown =>
  pc.register.client.prepare("SELECT count(*) FROM households").pluck().get();

function fill(pc: OfficePc, villages: number, households: number): void {
  for (let no = 0; no < villages; no += 1) {
    const village = addVillage(pc.register);
    for (let each = 0; each < households; each += 1)
      addHousehold(pc.register, village, String(100 + each), ["长名字".repeat(6), "长名字".repeat(5)]);
  }
}

describe.runIf(mounts)("a full stick", () => {
  it("leaves only a `.part` of the file that is given, and takes it whole when there is room", async () => {
    const { a, b } = await twoPcs();
    fill(a, 4, 60);
    const stick = smallDisk(1);
    stick.fill(8192);
    const before = await a.exchange.slips({ offset: 0, limit: 10 });
    const ask = { device: b.uid, villages: null, folder: stick.place, full: true };
    await expect(a.exchange.give(ask)).rejects.toEqual(code("disk-full"));
    expect(readdirSync(stick.place).filter((name) => name.endsWith(".hbsync"))).toEqual([]);
    expect(await a.exchange.slips({ offset: 0, limit: 10 })).toEqual(before);
    expect(await b.exchange.filesIn({ folder: stick.place })).toMatchObject({ files: [] });
    stick.free();
    const { file } = await a.exchange.give(ask);
    await take(b, join(stick.place, file));
    expect(countOf(b)).toBe(countOf(a));
  });
});

describe.runIf(mounts)("a full disk under the register", () => {
  it("stops a taking between whole villages, and the same file completes it when there is room", async () => {
    const a = await officePc("电脑甲");
    fill(a, 6, 60);
    const disk = smallDisk(24);
    const folder = join(disk.place, "register");
    await foundInto(folder);
    const b = testDesk(clockAt("2026-11-02T09:00:00"), folder);
    onTestFinished(() => closeRegister(b.desk));
    await b.of(session).signIn(keeper);
    const card = ownCard(b.desk);
    const door = b.of(exchange);
    enrol(a.desk, card, null);
    const { file } = await a.exchange.give({ device: card.device, villages: null, folder: a.stick, full: true });
    const tokens = [join(a.stick, file)];
    const [checked] = await door.check({ tokens });
    await door.join({ token: tokens[0]!, digits: checked!.invitation!.digits, compared: true });
    const client = () => b.desk.session!.client;
    const perVillage = () =>
      client().prepare("SELECT count(*) FROM households GROUP BY scope ORDER BY scope").pluck().all();
    const outcomes = new Set<string>();
    // Ever a little more room, from none to enough.
    for (let room = 0; room < 6_000_000 && !outcomes.has("taken"); room += 400_000) {
      disk.fill(room);
      try {
        const { id } = await door.preview({ tokens });
        await door.apply({ id });
        outcomes.add("taken");
      } catch (error) {
        expect(error).toEqual(code("disk-full"));
        outcomes.add("disk-full");
      }
      expect(perVillage().every((count) => count === 60)).toBe(true);
      expect(isSound(client(), "full")).toBe(true);
      disk.free();
    }
    expect([...outcomes].toSorted()).toEqual(["disk-full", "taken"]);
    expect(client().prepare("SELECT count(*) FROM households").pluck().get()).toBe(countOf(a));
  });
});

describe("a pulled stick", () => {
  it("fails giving and taking with words, changes nothing, and neither is lost", async () => {
    const { a, b, village } = await twoPcs();
    addHousehold(a.register, village, "201", ["甲"]);
    const stick = join(tempFolder(), "stick");
    mkdirSync(stick);
    const { file } = await a.exchange.give({ device: b.uid, villages: null, folder: stick, full: false });
    const token = join(stick, file);
    rmSync(stick, { recursive: true });
    const before = [digestOf(a.register), digestOf(b.register)];
    const ask = { device: b.uid, villages: null, folder: stick, full: false };
    await expect(a.exchange.give(ask)).rejects.toEqual(code("place-gone"));
    expect((await b.exchange.check({ tokens: [token] }))[0]!.problem?.why).toBe("place-gone");
    await expect(b.exchange.preview({ tokens: [token] })).rejects.toEqual(code("place-gone"));
    expect([digestOf(a.register), digestOf(b.register)]).toEqual(before);
    await meet(a, b);
    expect(countOf(b)).toBe(countOf(a));
  });

  it("between preview and apply harms nothing: what was read is taken", async () => {
    const { a, b, village } = await twoPcs();
    addHousehold(a.register, village, "201", ["甲"]);
    const file = await give(a, b);
    const { id } = await b.exchange.preview({ tokens: [file] });
    rmSync(a.stick, { recursive: true });
    expect(await b.exchange.apply({ id })).toMatchObject({ problems: [], counts: { new: 2 } });
  });
});
