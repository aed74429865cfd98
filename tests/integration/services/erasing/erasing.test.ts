import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backups } from "../../../../shared/backups/contract.ts";
import { erasing } from "../../../../shared/erasing/contract.ts";
import { events } from "../../../../shared/events/contract.ts";
import { search } from "../../../../shared/search/contract.ts";
import { listParked, park } from "../../../../electron/database/packages.ts";
import { session } from "../../../../shared/session/contract.ts";
import { closeRegister, registerFile } from "../../../../electron/services/session/register.ts";
import { testDesk } from "../../../support/desk.ts";
import { keeper } from "../../../support/found.ts";
import { give, letIn, meet, type OfficePc, officePc, take } from "../../../support/offices.ts";
import { bytesOf, logSize } from "../../../support/pages.ts";
import { addHousehold, addUnit, addVillage, keepPhone } from "../../../support/people.ts";

const marker = "马甲乙丙丁戊";
const code = (name: string) => expect.objectContaining({ code: name });

/** An office with a household of two, whose people are called by the marker, and another one. */
async function marked(name = "A1") {
  const pc = await officePc(name);
  const village = addVillage(pc.register);
  const home = addHousehold(pc.register, village, "77", [`${marker}一`, `${marker}二`]);
  const other = addHousehold(pc.register, village, "78", ["央金", "扎西"]);
  return { pc, village, home, other, calls: pc.of(erasing) };
}

const eraseHome = (pc: OfficePc, uid: string) =>
  pc.of(erasing).apply({ record: "household", uid, reason: "request", householdNo: "77" });

/** Lists somebody new, who is called by the marker. */
const enter = async (pc: OfficePc, household: string, ending: string) => {
  const person = { nameZh: `${marker}${ending}`, nameBo: null, nameTag: null, sex: "9", birth: "1990" } as const;
  await pc.of(events).apply({ event: { kind: "birth", on: "2026-10-01", household, person, relation: "8" } });
  const { members } = await pc.households.get({ uid: household, asOf: null });
  return members.find(({ nameZh }) => nameZh === person.nameZh)!.uid;
};

/** Whether a PC's register holds the marker, in its rows or in its bytes. */
function holds(pc: OfficePc): boolean {
  const { client } = pc.register;
  const tables = client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const rows = tables.some((table) => JSON.stringify(client.prepare(`SELECT * FROM ${table}`).all()).includes(marker));
  const file = registerFile(pc.desk.registerDir);
  const inLog = logSize(file) > 0 && rows;
  return rows || inLog || bytesOf(file, pc.desk.key!).includes(marker);
}

describe("what an erasure would take", () => {
  it("shows every row by its kind, everybody who goes with it, other PCs and the backups that still hold it", async () => {
    const { pc, calls, home, village } = await marked();
    keepPhone(pc.register, home.household, "13900000077");
    await letIn(pc, await officePc("B2"));
    await pc.of(backups).make({});
    expect(await calls.preview({ record: "household", uid: home.household })).toEqual({
      villageName: "青石村",
      householdNo: "77",
      people: home.members.map((uid, i) => ({ uid, name: `${marker}${"一二"[i]}`, state: "listed" })),
      rows: [
        { record: "household", count: 1 },
        { record: "member", count: 2 },
        { record: "consent", count: 1 },
      ],
      wards: [],
      stays: false,
      settle: [],
      others: ["B2"],
      backups: expect.any(Number),
    });
    expect((await calls.preview({ record: "household", uid: home.household })).backups).toBeGreaterThan(0);
    expect(village).not.toBe("");
  });

  it("asks for what must be settled first: the head, the number, the membership, the convenor", async () => {
    const { pc, calls, home, village } = await marked();
    const [head, second] = home.members as [string, string];
    keepPhone(pc.register, home.household, "13900000077");
    const unit = addUnit(pc.register, village, "1");
    const apply = (event: Parameters<ReturnType<typeof pc.of<typeof events>>["apply"]>[0]["event"]) =>
      pc.of(events).apply({ event });
    const consent = {
      memberId: head,
      givenOn: "2026-10-01",
      formVersion: "F2-1",
      language: "zh",
      paperRef: null,
    } as const;
    await apply({ kind: "join-unit", on: "2026-10-01", household: home.household, unit, consent });
    const term = { to: "2027-10-01", method: "elected", phonePublicConsent: 0 } as const;
    await apply({ kind: "convenor-replaced", on: "2026-10-02", unit, member: head, ...term });
    const whys = async () => (await calls.preview({ record: "member", uid: head })).settle.map(({ why }) => why);
    expect(await whys()).toEqual(["head", "phone", "unit", "convenor"]);
    await expect(calls.apply({ record: "member", uid: head, reason: "request", householdNo: "77" })).rejects.toEqual(
      code("stale"),
    );
    await apply({ kind: "change-head", on: "2026-11-01", household: home.household, head: second, relations: [] });
    await apply({ kind: "withdraw-phone", on: "2026-11-01", household: home.household });
    await apply({ kind: "leave-unit", on: "2026-11-01", household: home.household, withdrawn: true });
    expect(await whys()).toEqual([]);
    await calls.apply({ record: "member", uid: head, reason: "request", householdNo: "77" });
    expect((await pc.households.get({ uid: home.household, asOf: null })).members).toHaveLength(1);
  });

  it("never leaves a household with nobody listed: then the household itself is erased", async () => {
    const { calls, pc, village } = await marked();
    const alone = addHousehold(pc.register, village, "79", ["独一"]);
    const { settle, stays } = await calls.preview({ record: "member", uid: alone.members[0]! });
    expect([settle, stays]).toEqual([[{ why: "only", uid: alone.household, no: "79" }], true]);
  });

  it("is for keepers only, and names the rows it does not find", async () => {
    const { pc, calls, home } = await marked();
    await expect(calls.preview({ record: "member", uid: home.household })).rejects.toEqual(code("not-found"));
    Object.assign(pc.register.clerk, { role: "clerk" });
    await expect(calls.preview({ record: "household", uid: home.household })).rejects.toEqual(code("forbidden"));
    await expect(eraseHome(pc, home.household)).rejects.toEqual(code("forbidden"));
  });
});

describe("erasing", () => {
  it("takes a household out of rows, search and bytes, once its number was typed", async () => {
    const { pc, calls, home, other } = await marked();
    expect(await pc.of(search).find({ text: marker.slice(0, 3), limit: 5 })).not.toMatchObject({ rows: [] });
    const wrong = { record: "household", uid: home.household, reason: "request", householdNo: "78" } as const;
    await expect(calls.apply(wrong)).rejects.toEqual(code("invalid-input"));
    expect(holds(pc)).toBe(true);
    expect(await eraseHome(pc, home.household)).toEqual({ rows: 3 });
    expect(holds(pc)).toBe(false);
    expect(await pc.of(search).find({ text: marker.slice(0, 3), limit: 5 })).toMatchObject({ rows: [] });
    await expect(pc.households.get({ uid: home.household, asOf: null })).rejects.toEqual(code("not-found"));
    expect((await pc.households.get({ uid: other.household, asOf: null })).members).toHaveLength(2);
  });

  it("takes one person and leaves the household sound", async () => {
    const { pc, calls, home } = await marked();
    await calls.apply({ record: "member", uid: home.members[1]!, reason: "moved", householdNo: "77" });
    const { household, members } = await pc.households.get({ uid: home.household, asOf: null });
    expect([household.personCount, members.map(({ nameZh }) => nameZh)]).toEqual([2, [`${marker}一`]]);
    await pc.sheet.editCells({
      record: "household",
      kind: "edit",
      edits: [{ uid: home.household, field: "houseName", was: null, value: "新房" }],
    });
  });

  it("takes somebody whose entry was undone with the household, and says so before", async () => {
    const { pc, calls, home } = await marked();
    await enter(pc, home.household, "三");
    await pc.steps.undo({ step: null });
    const { people } = await calls.preview({ record: "household", uid: home.household });
    expect(people.map(({ name, state }) => [name, state])).toEqual([
      [`${marker}一`, "listed"],
      [`${marker}二`, "listed"],
      [`${marker}三`, "removed"],
    ]);
    expect(await eraseHome(pc, home.household)).toEqual({ rows: 4 });
    expect(holds(pc)).toBe(false);
  });

  it("takes the second entry of a person along, in whichever household it was", async () => {
    const { pc, calls, village, home, other } = await marked();
    const third = addHousehold(pc.register, village, "79", ["仁青"]);
    const kept = await enter(pc, other.household, "三");
    const double = await enter(pc, third.household, "四");
    await pc.of(events).apply({ event: { kind: "merge-members", on: "2026-10-02", member: kept, double } });
    const subject = { record: "member", uid: kept } as const;
    const { people } = await calls.preview(subject);
    expect(people.map(({ uid, state }) => [uid, state])).toEqual([
      [kept, "listed"],
      [double, "removed"],
    ]);
    await calls.apply({ ...subject, reason: "request", householdNo: "78" });
    await eraseHome(pc, home.household);
    expect(holds(pc)).toBe(false);
  });

  it("lists erasures with the PCs that have not confirmed them, until they have", async () => {
    const { pc, calls, home } = await marked();
    const other = await officePc("B2");
    await letIn(pc, other);
    await meet(pc, other);
    await eraseHome(pc, home.household);
    const { erasures, total } = await calls.list({ offset: 0, limit: 10 });
    expect([total, erasures]).toEqual([
      1,
      [
        {
          at: pc.clock.now().toISOString(),
          clockDoubtful: false,
          reason: "request",
          villageName: "青石村",
          author: keeper.name,
          rows: 3,
          waiting: [{ name: "B2", office: expect.any(String), lastContact: pc.clock.now().toISOString() }],
        },
      ],
    ]);
    await meet(pc, other);
    expect((await calls.list({ offset: 0, limit: 10 })).erasures[0]?.waiting).toEqual([]);
    expect(holds(other)).toBe(false);
    expect((await other.of(erasing).list({ offset: 0, limit: 10 })).total).toBe(1);
  });
});

describe("what was erased does not come back", () => {
  it("by an old file", async () => {
    const { pc, home } = await marked();
    const other = await officePc("B2");
    await letIn(pc, other);
    const old = await give(other, pc, true);
    await eraseHome(pc, home.household);
    await take(pc, old);
    expect(holds(pc)).toBe(false);
  });

  it("by a part of a file that still waits here", async () => {
    const { pc, home } = await marked();
    const waiting = Buffer.from(`["members","${home.members[0]}","${marker}"]\n`);
    park(pc.register.client, "part", "{}", waiting);
    await eraseHome(pc, home.household);
    expect(listParked(pc.register.client)).toEqual([]);
    expect(holds(pc)).toBe(false);
  });

  it("by a backup that was restored", async () => {
    const { pc, home, calls } = await marked();
    const { newest } = await pc.of(backups).make({});
    await eraseHome(pc, home.household);
    await pc.of(backups).restore({ id: newest!.id });
    await pc.session.signIn(keeper);
    expect(holds(pc)).toBe(false);
    expect((await calls.list({ offset: 0, limit: 10 })).total).toBe(1);
  });

  it("by a backup after the register was damaged, where the list was erased on another PC", async () => {
    const { pc, home } = await marked();
    const other = await officePc("B2");
    await letIn(pc, other);
    await other.of(backups).make({});
    await eraseHome(pc, home.household);
    await meet(pc, other);
    const folder = other.desk.registerDir;
    await other.session.lock({});
    for (const backup of readdirSync(join(folder, "backups")))
      if (backup.includes("close")) rmSync(join(folder, "backups", backup));
    rmSync(registerFile(folder));
    await other.session.restoreAfterDamage(keeper);
    expect(holds(other)).toBe(false);
  });

  it("by a new PC that takes the register over from a stick with an older backup", async () => {
    const { pc, home } = await marked();
    const stick = join(pc.stick, "copies");
    mkdirSync(stick);
    await pc.of(backups).setSecondFolder({ token: stick });
    await eraseHome(pc, home.household);
    closeRegister(pc.desk);
    const fresh = testDesk(pc.clock);
    await fresh.of(session).adopt({ chosen: [stick], ...keeper });
    const { client } = fresh.desk.session!;
    expect(client.prepare("SELECT count(*) FROM households").pluck().get()).toBe(1);
    expect(client.prepare("SELECT count(*) FROM erased").pluck().get()).toBe(3);
  });

  it("where the list beside the register was cut or put back: the copy and the register have it too", async () => {
    const { pc, home } = await marked();
    const path = join(pc.desk.registerDir, "erased.json");
    const { newest } = await pc.of(backups).make({});
    await eraseHome(pc, home.household);
    writeFileSync(path, readFileSync(path).subarray(0, 40));
    await pc.of(backups).restore({ id: newest!.id });
    await pc.session.signIn(keeper);
    expect(holds(pc)).toBe(false);
  });

  it("keeps no name and no number in the list, and none that another key could read", async () => {
    const { pc, home } = await marked();
    await eraseHome(pc, home.household);
    const text = readFileSync(join(pc.desk.registerDir, "erased.json"), "utf8");
    expect(text).not.toContain(home.household);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(["format", "list"]);
  });
});

describe("what is kept long enough", () => {
  it("is listed a year after it was closed, oldest first", async () => {
    const { pc, calls, home, other } = await marked();
    const apply = pc.of(events).apply;
    await apply({ event: { kind: "unlist", on: "2025-10-01", member: home.members[1]!, nextHead: null } });
    await apply({ event: { kind: "unlist", on: "2026-10-01", member: other.members[1]!, nextHead: null } });
    expect(await calls.due({ limit: 10 })).toEqual({
      due: [
        {
          record: "member",
          removed: false,
          uid: home.members[1],
          villageName: "青石村",
          householdNo: "77",
          name: `${marker}二`,
          closedOn: "2025-10-01",
        },
      ],
      total: 1,
    });
  });

  it("is listed, and erased, a year after an entry was undone or removed: no other list shows it", async () => {
    const { pc, calls, home, other, village } = await marked();
    const undone = await enter(pc, other.household, "三");
    await pc.steps.undo({ step: null });
    addHousehold(pc.register, village, "80", [`${marker}五`]);
    await pc.steps.undo({ step: null });
    expect((await calls.due({ limit: 10 })).total).toBe(0);
    pc.clock.time = new Date("2027-11-03T09:00:00");
    const { due } = await calls.due({ limit: 10 });
    expect(due.map(({ record, removed, householdNo, name }) => [record, removed, householdNo, name])).toEqual([
      ["member", true, "78", `${marker}三`],
      ["household", true, "80", ""],
    ]);
    for (const { record, uid, householdNo } of due) await calls.apply({ record, uid, reason: "mistake", householdNo });
    expect(due[0]?.uid).toBe(undone);
    expect((await calls.due({ limit: 10 })).total).toBe(0);
    await eraseHome(pc, home.household);
    expect(holds(pc)).toBe(false);
  });
});
