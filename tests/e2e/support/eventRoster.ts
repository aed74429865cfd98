import { addDays, addYears, dayOf } from "../../../shared/dates/calendarDate.ts";
import type { FoundedApp } from "./founded.ts";
import { addTwoVillages } from "./villages.ts";

interface Made {
  readonly uid: string;
  readonly head: string;
}

/** Households 001 and 002 in 甲组, 003 in no unit, an empty 乙组, and a second village; all invented. */
export interface EventRoster {
  readonly village: string;
  readonly homes: readonly [Made, Made, Made];
  /** 王六 of 002, who is not its head. */
  readonly wangSix: string;
  readonly firstUnit: string;
  /** Of 002 with an official. */
  readonly pairing: string;
  /** 林涛 in 青石村. */
  readonly posting: string;
}

/** The agreement of the group in which 张建国 and 王六 guarantee. */
export const guaranteed = { lender: "青石县农村信用合作社", agreementNo: "2025-08" } as const;

const person = (nameZh: string, sex: string) => ({ nameZh, nameBo: null, nameTag: null, sex, birth: "1980" });

type Add = (record: string, row: object) => Promise<string>;

/** Adds a row to a book of a village. @returns its uid */
export const adder =
  (app: FoundedApp, village: string): Add =>
  async (record, row) =>
    (await app.call<{ uids: string[] }>("books.add", { record, village, rows: [row] })).uids[0] ?? "";

/** A group of 001 and 002 with one guarantor each, and a loan that runs. */
async function addGuarantees(
  app: FoundedApp,
  add: Add,
  village: string,
  roster: Pick<EventRoster, "homes" | "wangSix">,
) {
  const { homes, wangSix } = roster;
  const caps = { capHouseholdFen: 5_000_000, capTotalFen: 10_000_000 };
  const { uid: jlgId } = await app.call<{ uid: string }>("lending.found", {
    village,
    group: { groupNo: "L1", ...guaranteed, signedOn: "2025-06-01", validTo: "2028-06-01", ...caps, paperRef: null },
    households: homes.slice(0, 2).map(({ uid }) => uid),
  });
  const agreed = { maxFen: 5_000_000, until: "2028-09-01", liability: "joint", readIn: "zh", readBy: "周海燕" };
  for (const memberId of [homes[0].head, wangSix]) {
    const days = { givenOn: "2025-06-02", coolingUntil: "2025-06-05" };
    await add("guarantorConsent", { jlgId, memberId, ...agreed, ...days });
  }
  const terms = { method: "instalment", dayCount: "actual/360", purpose: "farming", state: "active" };
  const sums = { principalFen: 3_250_000, annualRate: 43_500, drawnOn: "2025-06-10", dueOn: "2028-05-10" };
  await add("loan", { borrowerHouseholdId: homes[1].uid, jlgId, contractNo: "2025-0117", ...sums, ...terms });
}

export async function eventRoster(app: FoundedApp): Promise<EventRoster> {
  const apply = async (event: object, record = "") => {
    const { created } = await app.call<{ created: { record: string; uid: string }[] }>("events.apply", { event });
    return created.find((row) => row.record === record)?.uid ?? "";
  };
  const [village] = await addTwoVillages(app, null);
  const home = (householdNo: string, name: string) =>
    app.call<Made>("households.add", {
      village,
      on: "2025-03-01",
      household: { householdNo, houseName: null, addressLine: null, personCount: 1 },
      head: person(name, "1"),
    });
  const homes = [await home("001", "张建国"), await home("002", "王五"), await home("003", "赵七")] as const;
  const joins = (household: string, name: string, sex: string, relation: string) =>
    apply({ kind: "birth", on: "2025-04-01", household, person: person(name, sex), relation }, "member");
  await joins(homes[0].uid, "李秀英", "2", "1");
  await joins(homes[0].uid, "张小山", "1", "2");
  const wangSix = await joins(homes[1].uid, "王六", "1", "2");
  const formed = (unitNo: string) =>
    apply(
      {
        kind: "form-unit",
        on: "2025-05-01",
        village,
        unit: { unitNo, areaKind: "rural", nominalSize: "5", activities: "labour" },
      },
      "unit",
    );
  const firstUnit = await formed("甲组");
  await formed("乙组");
  for (const { uid, head } of homes.slice(0, 2)) {
    const consent = { memberId: head, givenOn: "2025-05-01", formVersion: "F2-1", language: "zh", paperRef: null };
    await apply({ kind: "join-unit", on: "2025-05-01", household: uid, unit: firstUnit, consent });
  }
  const today = dayOf(new Date());
  const term = { to: addYears(today, 1), method: "elected", phonePublicConsent: 0 };
  await apply({ kind: "convenor-replaced", on: addDays(today, -30), unit: firstUnit, member: homes[0].head, ...term });
  const add = adder(app, village);
  await addGuarantees(app, add, village, { homes, wangSix });
  const consent = {
    memberId: homes[1].head,
    givenOn: "2025-05-03",
    formVersion: "F6-1",
    language: "zh",
    paperRef: null,
  };
  const official = { officialName: "钱文军", officialOrg: "青石县农业局", level: "county" };
  const paired = { kind: "pair-household", on: "2025-05-03", household: homes[1].uid, official, consent };
  const pairing = await apply(paired, "pairing");
  const officerId = await add("postedOfficer", { name: "林涛", type: "1", homeOrg: "青石县财政局" });
  const posting = await add("posting", { officerId, divisionCode: "990102200201", dateFrom: "2025-03-01" });
  return { village, homes: [...homes], wangSix, firstUnit, pairing, posting };
}
