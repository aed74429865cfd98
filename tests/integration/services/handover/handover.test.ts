import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { erasing } from "../../../../shared/erasing/contract.ts";
import { events } from "../../../../shared/events/contract.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { helpRequest } from "../../../../shared/requests/record.ts";
import { handover } from "../../../../shared/handover/contract.ts";
import { ownCard } from "../../../../electron/services/devices/enrolling.ts";
import { ownKeys } from "../../../../electron/services/devices/identity.ts";
import { trustWithOutside } from "../../../../electron/services/handover/offices.ts";
import { openPackage } from "../../../../electron/services/exchange/package/open.ts";
import { fillBooks } from "../../../support/filledBooks.ts";
import { addGroup, addLoan } from "../../../support/lending.ts";
import { letIn, type OfficePc, officePc, give as giveChanges } from "../../../support/offices.ts";
import { addHousehold, addUnit, addVillage, keepPhone } from "../../../support/people.ts";

const code = (name: string) => expect.objectContaining({ code: name });
const why = (name: string) => expect.objectContaining({ details: expect.objectContaining({ why: name }) });
const on = "2026-11-01";

/** Two offices with registers of their own, each with a village; the one keeps a household that moves to the other. */
async function twoOffices() {
  const [from, to] = [await officePc("A1"), await officePc("B2")];
  const [old, next] = [addVillage(from.register, "青石村"), addVillage(to.register, "白杨村")];
  const home = addHousehold(from.register, old, "77", ["张一", "张二"]);
  keepPhone(from.register, home.household, "13900000077");
  return { from, to, old, next, home };
}

const cardOf = (pc: OfficePc) => ({ card: ownCard(pc.desk), compared: true as const });

async function meetOnce(one: OfficePc, other: OfficePc): Promise<void> {
  await one.of(handover).addOffice(cardOf(other));
  await other.of(handover).addOffice(cardOf(one));
}

async function handOver(from: OfficePc, to: OfficePc, household: string): Promise<string> {
  const given = await from.of(handover).give({ household, on, device: to.uid, folder: from.stick });
  return join(from.stick, given.file);
}

describe("outside offices", () => {
  it("are kept by their card, listed with their digits, and forgotten", async () => {
    const { from, to } = await twoOffices();
    const { offices, addOffice, removeOffice } = from.of(handover);
    const kept = await addOffice(cardOf(to));
    const { own } = await to.devices.list({});
    expect(kept).toMatchObject({ device: to.uid, name: "B2", digits: own.digits });
    expect(await offices({})).toEqual([kept]);
    await removeOffice({ device: to.uid });
    expect(await offices({})).toEqual([]);
    await expect(removeOffice({ device: to.uid })).rejects.toEqual(code("not-found"));
    await addOffice(cardOf(to));
    expect(await offices({})).toHaveLength(1);
  });

  it("are not the own PC, a device of the same register, or one whose card was altered", async () => {
    const { from, to } = await twoOffices();
    const inside = await officePc("A2");
    await letIn(from, inside);
    const { addOffice } = from.of(handover);
    await expect(addOffice(cardOf(from))).rejects.toEqual(why("own-card"));
    await expect(addOffice(cardOf(inside))).rejects.toEqual(why("in-register"));
    const altered = { ...ownCard(to.desk), office: "别的单位" };
    await expect(addOffice({ card: altered, compared: true })).rejects.toEqual(why("bad-card"));
  });

  it("never come to get or bring changes of the register", async () => {
    const { from, to } = await twoOffices();
    const inside = await officePc("A2");
    await letIn(from, inside);
    await meetOnce(from, to);
    expect((await from.exchange.peers({})).map(({ name }) => name)).toEqual(["A2"]);
    const other = await officePc("B3");
    await letIn(to, other);
    const file = await giveChanges(to, other);
    const [checked] = await from.exchange.check({ tokens: [file] });
    expect(checked?.problem?.why).toBe("for-another");
  });
});

describe("handing a household over", () => {
  it("shows what goes and what stays", async () => {
    const { from, home, old } = await twoOffices();
    const unit = addUnit(from.register, old, "1");
    const consent = {
      memberId: home.members[0]!,
      givenOn: "2026-10-01",
      formVersion: "F2-1",
      language: "zh",
      paperRef: null,
    };
    await from.of(events).apply({
      event: {
        kind: "join-unit",
        on: "2026-10-01",
        household: home.household,
        unit,
        consent: { ...consent, language: "zh" },
      },
    });
    expect(await from.of(handover).preview({ household: home.household, on })).toEqual({
      villageName: "青石村",
      householdNo: "77",
      goes: {
        houseName: null,
        personCount: 2,
        phone: "13900000077",
        people: ["张一", "张二"].map((name, i) => ({
          name,
          isHead: i === 0,
          sex: "9",
          birth: null,
          relation: i === 0 ? "0" : "8",
        })),
        requests: [],
      },
      stays: [
        { kind: "unitMembership", count: 1 },
        { kind: "consent", count: 1 },
      ],
      guarantees: [],
      violations: [],
    });
    expect((await from.households.get({ uid: home.household, asOf: null })).household.endedOn).toBeNull();
  });

  it("counts what the programmes hold of the household, which stays, and sends none of it", async () => {
    const { from, to, next, home, old } = await twoOffices();
    const { register } = from;
    const unit = addUnit(register, old, "1");
    fillBooks(register, { village: old, household: home.household, member: home.members[0]!, unit }, 1);
    register.client.prepare("UPDATE help_requests SET state = 'done', closed_on = ?").run(on);
    const count = (...tables: string[]): number =>
      tables.reduce(
        (sum, table) => sum + Number(register.client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
        0,
      );
    const { stays, violations } = await from.of(handover).preview({ household: home.household, on });
    expect(violations).toEqual([]);
    expect(Object.fromEntries(stays.map(({ kind, count: rows }) => [kind, rows]))).toMatchObject({
      help: count("pairings", "visits", "assistance_lines", "distributions"),
      care: count("care_cases", "care_visits"),
      request: count("help_requests"),
      volunteerCert: count("volunteer_certs"),
    });
    await meetOnce(from, to);
    const file = await handOver(from, to, home.household);
    await to.of(handover).take({ token: file, village: next, householdNo: "5", addressLine: null });
    for (const table of ["pairings", "visits", "assistance_lines", "care_cases", "help_requests", "volunteer_certs"]) {
      expect(count(table)).toBeGreaterThan(0);
      expect(to.register.client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    }
  });

  it("takes requests along that wait for an answer, promised for the same day; those made for someone else stay", async () => {
    const { from, to, next, home, old } = await twoOffices();
    const ask = (more: object) =>
      change(from.register, { kind: "new", params: {} }, (write) =>
        write.insert(helpRequest, old, {
          householdId: home.household,
          madeBy: "self",
          channel: "counter",
          category: "utilities",
          madeOn: "2026-10-20",
          dueOn: "2026-11-20",
          state: "open",
          ...more,
        }),
      );
    ask({});
    ask({ state: "done", closedOn: "2026-10-25" });
    const { goes, stays } = await from.of(handover).preview({ household: home.household, on });
    const open = { category: "utilities", madeOn: "2026-10-20", dueOn: "2026-11-20" };
    expect(goes.requests).toEqual([open]);
    expect(stays).toContainEqual({ kind: "request", count: 1 });
    await meetOnce(from, to);
    const file = await handOver(from, to, home.household);
    expect((await to.of(handover).check({ token: file })).household.requests).toEqual([open]);
    await to.of(handover).take({ token: file, village: next, householdNo: "5", addressLine: null });
    const rowsAt = ({ register }: OfficePc) =>
      register.client
        .prepare("SELECT state, due_on AS dueOn, closed_on AS closedOn FROM help_requests ORDER BY due_on, closed_on")
        .all();
    expect(rowsAt(to)).toEqual([{ state: "open", dueOn: "2026-11-20", closedOn: null }]);
    expect(rowsAt(from)).toEqual([
      { state: "done", dueOn: "2026-11-20", closedOn: "2026-10-25" },
      { state: "withdrawn", dueOn: "2026-11-20", closedOn: on },
    ]);
  });

  it("counts guarantees and loans, which stand with their lender, and says which guarantees the agreement must settle", async () => {
    const { from } = await twoOffices();
    const group = addGroup(from.register);
    addLoan(from.register, group);
    const moving = { household: group.households[0]!.household, on };
    const { stays, guarantees } = await from.of(handover).preview(moving);
    expect(stays).toContainEqual({ kind: "credit", count: expect.any(Number) as number });
    expect(guarantees).toEqual([expect.objectContaining({ uid: group.households[0]!.consent, why: "left", loans: 1 })]);
    const { household } = await from.households.get({ uid: moving.household, asOf: null });
    expect(household.endedOn).toBeNull();
  });

  it("closes it here and lists it there, with new ids that name the old ones", async () => {
    const { from, to, next, home } = await twoOffices();
    await meetOnce(from, to);
    const file = await handOver(from, to, home.household);
    const left = await from.households.get({ uid: home.household, asOf: null });
    expect(left.household).toMatchObject({ endedOn: on, phone: null, headMemberId: null });
    expect(left.members).toEqual([]);
    expect(left.formerMembers.map(({ state }) => state)).toEqual(["unlisted", "unlisted"]);

    const { check, take } = to.of(handover);
    expect(await check({ token: file })).toMatchObject({ no: 1, name: "A1", on, taken: false, alike: [] });
    const taken = await take({ token: file, village: next, householdNo: "5", addressLine: "二组" });
    const { household, members, phoneAgreedOn } = await to.households.get({ uid: taken.uid, asOf: null });
    expect(household).toMatchObject({
      householdNo: "5",
      addressLine: "二组",
      listedFrom: on,
      personCount: 2,
      phone: "13900000077",
      origin: home.household,
      headName: "张一",
    });
    expect(phoneAgreedOn).toBe("2026-01-10");
    expect(members.map(({ nameZh, origin }) => [nameZh, origin])).toEqual([
      ["张一", home.members[0]],
      ["张二", home.members[1]],
    ]);
    const uids = [taken.uid, ...members.map(({ uid }) => uid)];
    expect(uids.some((uid) => [home.household, ...home.members].includes(uid))).toBe(false);
    expect((await to.exchange.slips({ offset: 0, limit: 5 })).slips).toMatchObject([
      { direction: "in", kind: "move", no: 1, name: "A1", villages: [{ name: "白杨村", rows: 4 }] },
    ]);
    expect((await from.exchange.slips({ offset: 0, limit: 5 })).slips).toMatchObject([
      { direction: "out", kind: "move", no: 1, name: "B2", villages: [{ name: "青石村", rows: 4 }] },
    ]);
  });

  it("carries nothing of units, history, paper numbers, devices and staff", async () => {
    const { from, to, home } = await twoOffices();
    await meetOnce(from, to);
    await from.sheet.editCells({
      record: "household",
      kind: "edit",
      edits: [
        { uid: home.household, field: "paperRef", was: null, value: "纸本一二三" },
        { uid: home.household, field: "addressLine", was: null, value: "旧址九组" },
      ],
    });
    const file = await handOver(from, to, home.household);
    const opened = await openPackage(file, trustWithOutside(to.register), ownKeys(to.desk));
    const text = opened.section(0).toString("utf8");
    expect(text).toContain("张一");
    expect(text).not.toMatch(/纸本一二三|旧址九组|"77"/);
    const { certificates, authors, acks, author } = opened.manifest;
    expect([certificates, authors, acks, author]).toEqual([[], {}, {}, ""]);
    expect(readFileSync(file).includes("张一")).toBe(false);
  });

  it("does nothing when the same household comes again, by the same file or another one", async () => {
    const { from, to, next, home } = await twoOffices();
    await meetOnce(from, to);
    const file = await handOver(from, to, home.household);
    const { check, take } = to.of(handover);
    const place = { token: file, village: next, householdNo: "5", addressLine: null };
    const { uid } = await take(place);
    expect(await check({ token: file })).toMatchObject({ taken: true });
    await expect(take({ ...place, householdNo: "6" })).rejects.toEqual(why("taken-over"));
    await from.steps.undo({ step: null });
    const again = await handOver(from, to, home.household);
    await expect(take({ ...place, token: again, householdNo: "6" })).rejects.toEqual(why("taken-over"));
    const { client } = to.register;
    expect(client.prepare("SELECT count(*) FROM households").pluck().get()).toBe(1);
    expect((await to.households.get({ uid, asOf: null })).members).toHaveLength(2);
  });

  it("tells of people here who may be the same, and refuses a number that is taken", async () => {
    const { from, to, next, home } = await twoOffices();
    addHousehold(to.register, next, "5", ["张二"]);
    await meetOnce(from, to);
    const file = await handOver(from, to, home.household);
    const { check, take } = to.of(handover);
    expect((await check({ token: file })).alike).toEqual([{ name: "张二", householdNo: "5" }]);
    const place = { token: file, village: next, addressLine: null };
    await expect(take({ ...place, householdNo: "5" })).rejects.toEqual(code("rule"));
    expect(await check({ token: file })).toMatchObject({ taken: false });
    await take({ ...place, householdNo: "6" });
  });

  it("leads from the taking of files to the handover, and is never taken as changes", async () => {
    const { from, to, home } = await twoOffices();
    await meetOnce(from, to);
    const file = await handOver(from, to, home.household);
    const [checked] = await to.exchange.check({ tokens: [file] });
    expect(checked).toMatchObject({ head: { kind: "move", sender: "A1" }, problem: null });
    await expect(to.exchange.preview({ tokens: [file] })).rejects.toEqual(why("move"));
    await expect(from.of(handover).check({ token: file })).rejects.toEqual(why("for-another"));
  });

  it("is opened only where the sender's card is kept, and only unaltered", async () => {
    const { from, to, home } = await twoOffices();
    await from.of(handover).addOffice(cardOf(to));
    const file = await handOver(from, to, home.household);
    const { check, addOffice } = to.of(handover);
    await expect(check({ token: file })).rejects.toEqual(why("unknown-sender"));
    await addOffice(cardOf(from));
    expect(await check({ token: file })).toMatchObject({ name: "A1" });
    const bytes = readFileSync(file);
    bytes[bytes.length - 200]! ^= 1;
    writeFileSync(file, bytes);
    await expect(check({ token: file })).rejects.toEqual(code("package"));
  });

  it("leaves the household listed where the file could not be written or a rule forbids the closing", async () => {
    const { from, to, home } = await twoOffices();
    await meetOnce(from, to);
    const { give } = from.of(handover);
    const wanted = { household: home.household, device: to.uid, folder: from.stick };
    await expect(give({ ...wanted, on, folder: join(from.stick, "gone") })).rejects.toEqual(code("place-gone"));
    await expect(give({ ...wanted, on: "2026-12-01" })).rejects.toEqual(code("rule"));
    await expect(give({ ...wanted, on: "2019-01-01" })).rejects.toEqual(code("rule"));
    expect(readdirSync(from.stick)).toEqual([]);
    expect((await from.households.get({ uid: home.household, asOf: null })).household.endedOn).toBeNull();
    expect(existsSync(from.stick)).toBe(true);
  });

  it("can be erased at the old office, and stays at the new one", async () => {
    const { from, to, next, home } = await twoOffices();
    await meetOnce(from, to);
    const file = await handOver(from, to, home.household);
    const { uid } = await to.of(handover).take({ token: file, village: next, householdNo: "5", addressLine: null });
    await from.of(erasing).apply({ record: "household", uid: home.household, reason: "moved", householdNo: "77" });
    expect((await to.households.get({ uid, asOf: null })).members).toHaveLength(2);
  });
});
