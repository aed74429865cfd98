import { addDays } from "../../../shared/dates/calendarDate.ts";
import { distribution, donation } from "../../../shared/donations/record.ts";
import { enterprise, enterpriseYear } from "../../../shared/enterprises/record.ts";
import { labourEvent, labourTasks, volunteerCert } from "../../../shared/labour/record.ts";
import type { Making, Village } from "./township.ts";

const works = "东渠 南坡路 村口桥 打谷场 蓄水池".split(" ");

/** Labour for the village and for single households that asked; counts only, and two who asked for a certificate. */
export function makeLabour({ write, chance, start, today }: Making, { uid, homes }: Village): void {
  const events: string[] = [];
  for (let n = 0; n < 24; n++) {
    const dateFrom = chance.day(start, addDays(today, -5));
    const days = chance.int(1, 3);
    const personTimes = chance.int(4, 40);
    const event = write.insert(labourEvent, uid, {
      dateFrom,
      dateTo: addDays(dateFrom, days - 1),
      task: chance.pick(Object.keys(labourTasks)) as "harvest",
      place: chance.pick(works),
      beneficiary: chance.pick(["household", "public"] as const),
      personTimes,
      hours: personTimes * chance.int(3, 8) * 10,
      voluntary: 1,
    });
    events.push(event);
  }
  const askers = homes.slice(0, 2).map(({ people }) => people[0]!.uid);
  for (const [at, memberId] of askers.entries())
    write.insert(volunteerCert, uid, { memberId, eventId: events[at]!, hours: 60 });
}

const gifts = [
  { item: "棉被", uom: "bed", fen: 18_000 },
  { item: "学习用品", uom: "set", fen: 8_000 },
  { item: "青稞面", uom: "bag", fen: 11_000 },
] as const;

/** What was donated, and how most of it was handed out. */
export function makeDonations({ write, chance, start, today }: Making, { uid, homes }: Village): void {
  for (let n = 0; n < 5; n++) {
    const { item, uom, fen } = chance.pick(gifts);
    const receivedOn = chance.day(start, addDays(today, -40));
    const qty = chance.int(20, 60);
    const anonymous = chance.happens(0.4);
    const donationId = write.insert(donation, uid, {
      receivedOn,
      donorKind: anonymous ? "anonymous" : "organisation",
      donorName: anonymous ? null : "示范市慈善会",
      item,
      qty: qty * 100,
      uom,
      valueFen: qty * fen,
      valueBasis: "market",
      purpose: chance.pick(["relief", "disaster", "schooling", "housing"] as const),
    });
    for (const [i, { uid: householdId }] of chance.some(homes, qty - chance.int(0, 6)).entries())
      write.insert(distribution, uid, {
        donationId,
        householdId,
        givenOn: addDays(receivedOn, chance.int(2, 20)),
        qty: 100,
        receiptRef: `J${receivedOn.slice(2, 4)}${n}-${String(i + 1).padStart(3, "0")}`,
      });
  }
}

/** A cooperative and a smaller enterprise with what they state for each year. */
export function makeEnterprises({ write, chance, start, today }: Making, { uid, name }: Village): void {
  const kinds = [
    { label: "种植专业合作社", form: "cooperative", business: "planting" },
    { label: "手工坊", form: "sole", business: "handicraft" },
  ] as const;
  for (const { label, form, business } of kinds) {
    const enterpriseId = write.insert(enterprise, uid, {
      name: `${name}${label}`,
      form,
      business,
      foundedOn: addDays(start, -chance.int(100, 1500)),
    });
    for (let year = Number(start.slice(0, 4)); year < Number(today.slice(0, 4)); year++) {
      const memberCount = form === "cooperative" ? chance.int(18, 40) : 3;
      write.insert(enterpriseYear, uid, {
        enterpriseId,
        year,
        memberCount,
        farmerCount: Math.ceil(memberCount * 0.9),
        householdsBenefit: chance.int(8, 45),
        personsBenefit: chance.int(50, 160),
        incomeGainFen: chance.int(20, 300) * 100_000,
      });
    }
  }
}
