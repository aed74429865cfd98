import type { FoundedApp } from "./founded.ts";
import { addTwoVillages } from "./villages.ts";

type Made = { readonly uid: string; readonly head: string };

const people = ["张建国", "李秀英", "丹增平措", "赵卓玛", "陈志强", "刘桂兰", "杨海燕", "黄平措"];

async function addHousehold(app: FoundedApp, village: string, place: number): Promise<Made> {
  return app.call<Made>("households.add", {
    village,
    on: "2025-03-01",
    household: {
      householdNo: String(place + 1).padStart(3, "0"),
      houseName: place % 3 === 0 ? "上院" : null,
      addressLine: `东组${place + 1}号`,
      personCount: 1 + (place % 5),
    },
    head: {
      nameZh: people[place % people.length],
      nameBo: null,
      nameTag: null,
      sex: place % 2 === 0 ? "1" : "2",
      birth: String(1948 + place * 3),
    },
  });
}

async function addBirth(app: FoundedApp, household: string, name: string, sex: "1" | "2", birth: string) {
  const person = { nameZh: name, nameBo: null, nameTag: null, sex, birth };
  const event = { kind: "birth", on: "2025-04-01", household, person, relation: sex === "1" ? "2" : "3" };
  await app.call("events.apply", { event });
}

async function formUnit(app: FoundedApp, village: string, homes: readonly Made[]): Promise<void> {
  const formed = await app.call<{ created: { record: string; uid: string }[] }>("events.apply", {
    event: {
      kind: "form-unit",
      on: "2025-05-01",
      village,
      unit: { unitNo: "青石-1", areaKind: "rural", nominalSize: "5", activities: "care labour" },
    },
  });
  const unit = formed.created.find(({ record }) => record === "unit")?.uid;
  for (const { uid, head } of homes) {
    const consent = { memberId: head, givenOn: "2025-05-01", formVersion: "F2-1", language: "zh", paperRef: null };
    await app.call("events.apply", { event: { kind: "join-unit", on: "2025-05-01", household: uid, unit, consent } });
  }
  const member = homes[0]?.head;
  await app.call("events.apply", {
    event: {
      kind: "convenor-replaced",
      on: "2025-05-02",
      unit,
      member,
      to: "2026-05-01",
      method: "elected",
      phonePublicConsent: 0,
    },
  });
}

/** Two villages with invented people: households, children, one unit and its convenor. */
export async function fillRoster(
  app: FoundedApp,
): Promise<{ readonly village: string; readonly homes: readonly Made[] }> {
  const [village] = await addTwoVillages(app, "东组、西组");
  const homes: Made[] = [];
  for (let place = 0; place < 16; place += 1) homes.push(await addHousehold(app, village, place));
  for (const [place, home] of homes.slice(0, 8).entries()) {
    await addBirth(
      app,
      home.uid,
      `${people[place]}之子`.slice(0, 6),
      place % 2 === 0 ? "1" : "2",
      String(1985 + place * 4),
    );
  }
  await formUnit(app, village, homes.slice(0, 5));
  return { village, homes };
}
