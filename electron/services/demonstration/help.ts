import { addDays } from "../../../shared/dates/calendarDate.ts";
import { assistance, deedTypes } from "../../../shared/assistance/record.ts";
import { consent } from "../../../shared/consents/record.ts";
import { pairing, visit } from "../../../shared/pairings/record.ts";
import { services } from "../../../shared/records/services.ts";
import type { Home, Making, Village } from "./township.ts";

const officials = "甲一 甲二 甲三 甲四 甲五 乙一 乙二 乙三".split(" ");
const goods = [
  { item: "大米", uom: "bag", fen: 12_000 },
  { item: "清油", uom: "piece", fen: 9_500 },
  { item: "棉被", uom: "bed", fen: 18_000 },
  { item: "取暖煤", uom: "bag", fen: 6_000 },
] as const;

/** A household that agreed to a paired official, the visits that came of it, and what it was given. */
function pair(making: Making, { uid: village }: Village, { uid: householdId, people }: Home): void {
  const { write, chance, start, today } = making;
  const dateFrom = chance.day(start, addDays(today, -200));
  const consentId = write.insert(consent, village, {
    memberId: people[0]!.uid,
    purpose: "pairing",
    items: "name pairing",
    givenOn: dateFrom,
    formVersion: "paper",
    language: "zh",
  });
  const officialName = chance.pick(officials);
  const pairingId = write.insert(pairing, village, {
    officialName,
    officialOrg: "示范县农牧局",
    level: chance.pick(["county", "county", "township", "prefecture"] as const),
    householdId,
    dateFrom,
    consentId,
  });
  for (let day = addDays(dateFrom, chance.int(20, 90)); day <= today; day = addDays(day, chance.int(60, 160))) {
    const own = chance.happens(0.2);
    write.insert(visit, village, {
      pairingId,
      visitedOn: day,
      officials: officialName,
      services: chance.codes(Object.keys(services), chance.int(1, 2)),
      ownCostFen: own ? chance.int(2, 20) * 1_000 : null,
    });
    if (chance.happens(0.4)) give(making, village, householdId, day);
  }
}

function give({ write, chance, receipt }: Making, village: string, householdId: string, givenOn: string): void {
  if (chance.happens(0.3)) {
    const valueFen = chance.int(2, 20) * 10_000;
    write.insert(assistance, village, {
      kind: "1",
      householdId,
      givenOn,
      valueFen,
      fund: chance.pick(["own", "unit", "finance"] as const),
      receiptRef: receipt(givenOn),
    });
    return;
  }
  const { item, uom, fen } = chance.pick(goods);
  const qty = chance.int(1, 4);
  write.insert(assistance, village, {
    kind: "2",
    householdId,
    givenOn,
    item,
    qty: qty * 100,
    uom,
    valueFen: qty * fen,
    fund: chance.pick(["unit", "finance", "donated"] as const),
    receiptRef: receipt(givenOn),
  });
}

/** Deeds for single households and, before the winter of each year, coal for a third of the village. */
export function makeHelp(making: Making, village: Village): void {
  const { write, chance, receipt, start, today } = making;
  for (const home of chance.some(village.homes, Math.floor(village.homes.length * 0.2))) pair(making, village, home);
  for (const home of chance.some(village.homes, 12)) {
    const givenOn = chance.day(start, addDays(today, -60));
    write.insert(assistance, village.uid, {
      kind: "3",
      householdId: home.uid,
      givenOn,
      valueFen: chance.int(5, 300) * 10_000,
      fund: chance.pick(["unit", "finance"] as const),
      deedType: chance.pick(Object.keys(deedTypes)) as "road",
      doneOn: chance.happens(0.85) ? addDays(givenOn, chance.int(5, 60)) : null,
    });
  }
  for (let year = Number(start.slice(0, 4)); year <= Number(today.slice(0, 4)); year++) {
    const givenOn = `${year}-10-20`;
    if (givenOn > today) break;
    for (const home of chance.some(village.homes, Math.floor(village.homes.length / 3)))
      write.insert(assistance, village.uid, {
        kind: "2",
        householdId: home.uid,
        givenOn,
        item: "取暖煤",
        qty: 500,
        uom: "bag",
        valueFen: 30_000,
        fund: "finance",
        receiptRef: receipt(givenOn),
      });
  }
}
