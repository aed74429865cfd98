import type { OfficePc } from "./offices.ts";

const whole = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };

/** A village, a household with its head, a changed cell: as their pages would call for them. */
export async function addVillage(pc: OfficePc, villageCode: string, nameZh: string): Promise<string> {
  const rest = { nameBo: null, kind: "village", officePhone: null, naturalGroups: null, paperRef: null } as const;
  return (await pc.villages.add({ values: { villageCode, nameZh, ...rest } })).uid;
}

export const addHousehold = (pc: OfficePc, village: string, householdNo: string, nameZh: string) =>
  pc.households.add({
    village,
    on: "2026-01-01",
    household: { householdNo, houseName: null, addressLine: null, personCount: 3 },
    head: { nameZh, nameBo: null, nameTag: null, sex: "9", birth: "1960" },
  });

type Value = string | number | null;

export const edit = (pc: OfficePc, uid: string, field: string, was: Value, value: Value) =>
  pc.sheet.editCells({ record: "household", kind: "edit", edits: [{ uid, field, was, value }] });

export const rowsOf = async (pc: OfficePc) => (await pc.households.list(whole)).rows;
export const villagesOf = async (pc: OfficePc) => (await pc.villages.list(whole)).rows;
