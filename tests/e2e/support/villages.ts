import type { FoundedApp } from "./founded.ts";

/** Adds 青石村 and 白杨村, both invented. @returns their uids */
export async function addTwoVillages(app: FoundedApp, naturalGroups: string | null): Promise<[string, string]> {
  const add = async (villageCode: string, nameZh: string): Promise<string> => {
    const rest = { nameBo: null, kind: "village", officePhone: null, naturalGroups, paperRef: null };
    return (await app.call<{ uid: string }>("villages.add", { values: { villageCode, nameZh, ...rest } })).uid;
  };
  return [await add("990102200201", "青石村"), await add("990102200202", "白杨村")];
}
