import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  deviceFile,
  keepSealSeeds,
  newSealSeed,
  ownKeys,
  sealSeeds,
} from "../../../../electron/services/devices/identity.ts";
import { trustOf } from "../../../../electron/services/devices/list.ts";
import { renewSealKey } from "../../../../electron/services/devices/rotation.ts";
import { give, letIn, meet, officePc, type OfficePc, take } from "../../../support/offices.ts";
import { tempFolder } from "../../../support/register.ts";
import { addVillage } from "../../../support/rosterCalls.ts";

const sealKey = ({ desk }: OfficePc): string => ownKeys(desk).pairs.sealKey;
const knownTo = (pc: OfficePc, of: OfficePc) => trustOf(pc.register).list?.devices.get(of.uid)?.seal;

async function twoPcs() {
  const [a, b] = [await officePc("电脑甲"), await officePc("电脑乙")];
  await addVillage(a, "990101101201", "甲村");
  await letIn(a, b);
  await meet(b, a);
  const goTo = (day: string) => {
    for (const { clock } of [a, b]) clock.time = new Date(`${day}T09:00:00`);
  };
  return { a, b, goTo };
}

describe("The key that files for a PC are sealed to", () => {
  test("is made anew after a year, and the others seal to it as soon as they heard of it", async () => {
    const { a, b, goTo } = await twoPcs();
    const first = sealKey(a);
    expect((await a.devices.list({})).sealing).toEqual({ since: "2026-11-02", next: "2027-11-02" });
    goTo("2027-11-01");
    await take(b, await give(a, b));
    expect(sealKey(a)).toBe(first);

    goTo("2027-11-02");
    const file = await give(a, b);
    expect(sealKey(a)).not.toBe(first);
    expect(knownTo(b, a)).toBe(first);
    await take(b, file);
    expect(knownTo(b, a)).toBe(sealKey(a));
    expect((await a.devices.list({})).sealing).toEqual({ since: "2027-11-02", next: "2028-11-02" });
    expect((await b.devices.list({})).others[0]!.digits).toBe((await a.devices.list({})).own.digits);
    await take(a, await give(b, a));
  });

  test("still opens what was sealed before for a year, and then is destroyed", async () => {
    const { a, b, goTo } = await twoPcs();
    const onTheWay = await give(b, a);
    goTo("2027-11-02");
    await addVillage(a, "990101101202", "乙村");
    await give(a, b);
    const two = sealSeeds(a.desk);
    expect(two).toHaveLength(2);
    await take(a, onTheWay);

    goTo("2028-11-01");
    await give(a, b);
    expect(sealSeeds(a.desk)).toEqual(two);
    goTo("2028-11-02");
    await give(a, b);
    expect(sealSeeds(a.desk).map(({ since }) => since)).toEqual(["2028-11-02", "2027-11-02"]);
    expect(sealSeeds(a.desk)[1]).toEqual(two[0]);
    const [refused] = await a.exchange.check({ tokens: [onTheWay] });
    expect(refused!.problem?.why).toBe("old-key");
  });

  test("is told through the shared folder, where nothing else is new, and then the folder comes to rest", async () => {
    const { a, b, goTo } = await twoPcs();
    const folder = join(tempFolder(), "share");
    mkdirSync(folder);
    for (const pc of [a, b]) await pc.exchange.setFolder({ folder });
    for (let round = 0; round < 3; round += 1) for (const pc of [a, b]) await pc.exchange.syncFolder({});
    goTo("2027-11-02");
    for (let round = 0; round < 3; round += 1) for (const pc of [a, b]) await pc.exchange.syncFolder({});
    expect([knownTo(b, a), knownTo(a, b)]).toEqual([sealKey(a), sealKey(b)]);
    expect([sealSeeds(a.desk).length, sealSeeds(b.desk).length]).toEqual([2, 2]);
    const quiet = readdirSync(folder).toSorted();
    for (const pc of [a, b])
      expect(await pc.exchange.syncFolder({})).toMatchObject({ given: 0, taken: 0, failed: null });
    expect(readdirSync(folder).toSorted()).toEqual(quiet);
  });

  test("is left as it is where the PC's clock is not believed, and before the PC is on a list", async () => {
    const { a, goTo } = await twoPcs();
    const first = sealSeeds(a.desk);
    for (const day of ["1970-01-01", "2099-01-01"]) {
      goTo(day);
      expect(renewSealKey(a.desk)).toBe(false);
    }
    expect(sealSeeds(a.desk)).toEqual(first);
    const alone = await officePc("电脑丙");
    alone.clock.time = new Date("2027-12-01T09:00:00");
    expect(renewSealKey(alone.desk)).toBe(false);
    expect((await alone.devices.list({})).sealing).toBeNull();
  });

  test("is announced at the next file where the program stopped between the key and its announcement", async () => {
    const { a, b, goTo } = await twoPcs();
    goTo("2027-11-02");
    keepSealSeeds(a.desk, [newSealSeed("2027-11-02"), ...sealSeeds(a.desk)]);
    const key = sealKey(a);
    expect(knownTo(a, a)).not.toBe(key);
    await take(b, await give(a, b));
    expect([sealKey(a), knownTo(a, a), knownTo(b, a)]).toEqual([key, key, key]);
  });

  test("lost with the disk's copy that a PC was restored from, is soon another one that the others believe", async () => {
    const { a, b, goTo } = await twoPcs();
    const kept = join(tempFolder(), "device.json");
    copyFileSync(deviceFile(a.folder), kept);
    goTo("2027-11-02");
    await take(b, await give(a, b));
    const lost = sealKey(a);
    copyFileSync(kept, deviceFile(a.folder));
    goTo("2027-11-09");
    await take(b, await give(a, b));
    expect(sealKey(a)).not.toBe(lost);
    expect(knownTo(b, a)).toBe(sealKey(a));
    await take(a, await give(b, a));
  });
});
