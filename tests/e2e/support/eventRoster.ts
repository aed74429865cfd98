import type { FoundedApp } from "./founded.ts";
import { addTwoVillages } from "./villages.ts";

interface Made {
  readonly uid: string;
  readonly head: string;
}

/** Households 001 and 002 in 甲组, 003 in no unit, an empty 乙组, and a second village; all invented. */
export interface EventRoster {
  readonly homes: readonly [Made, Made, Made];
  /** 王六 of 002, who is not its head. */
  readonly wangSix: string;
  readonly firstUnit: string;
}

const person = (nameZh: string, sex: string) => ({ nameZh, nameBo: null, nameTag: null, sex, birth: "1980" });

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
  const term = { to: "2027-05-01", method: "elected", phonePublicConsent: 0 };
  await apply({ kind: "convenor-replaced", on: "2025-05-02", unit: firstUnit, member: homes[0].head, ...term });
  return { homes: [...homes], wangSix, firstUnit };
}
