import type { FoundedApp } from "./founded.ts";

const names = ["张建国", "李秀英", "丹增平措", "赵卓玛", "陈志强"];

/** Households with their heads, the first ones with names that have initials. @returns their uids */
export async function addHomes(app: FoundedApp, village: string, count: number): Promise<string[]> {
  const uids: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const household = { householdNo: String(place + 1).padStart(3, "0"), houseName: null, addressLine: null };
    const nameZh = names[place] ?? `户主${place + 1}`;
    const head = { nameZh, nameBo: null, nameTag: null, sex: "9", birth: "1960" };
    const input = { village, on: "2025-01-01", household: { ...household, personCount: 2 }, head };
    uids.push((await app.call<{ uid: string }>("households.add", input)).uid);
  }
  return uids;
}
