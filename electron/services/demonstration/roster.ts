import { addYears } from "../../../shared/dates/calendarDate.ts";
import { convenorTerm } from "../../../shared/convenors/record.ts";
import { division } from "../../../shared/divisions/record.ts";
import { headTerm, household } from "../../../shared/households/record.ts";
import { householdStay, member } from "../../../shared/members/record.ts";
import { activities, unit, unitMembership } from "../../../shared/units/record.ts";
import { village } from "../../../shared/villages/record.ts";
import { officeScope } from "../../database/scopes.ts";
import { writePaperConsent } from "../paperConsents.ts";
import type { Chance } from "./chance.ts";
import { bornIn, type Home, type Making, type Person, type Village } from "./township.ts";

const syllables = "央金 卓嘎 次仁 多吉 平措 顿珠 达瓦 尼玛 格桑 罗布 旺堆 白玛 强巴 嘎玛 曲珍 丹增".split(" ");
const places = "青石 东沟 白杨 上坝 河湾 松林 石桥 南坡".split(" ");

/** Codes that begin with 99 belong to no place. */
const [county, township] = ["990102", "990102201"];
export const townshipCode = township;

const inventedName = (chance: Chance): string =>
  chance.happens(0.2) ? chance.pick(syllables) : chance.pick(syllables) + chance.pick(syllables);

/** The county and the township that the villages belong to. */
export function makeDivisions({ write }: Making): void {
  const office = officeScope(write.session.client);
  const levels = [
    ["99", "示范省", "1"],
    ["9901", "示范市", "2"],
    [county, "示范县", "3"],
    [township, "青石镇", "4"],
  ] as const;
  for (const [divisionCode, nameZh, level] of levels) write.insert(division, office, { divisionCode, nameZh, level });
}

/** Ages and relations of one household: a head, perhaps a spouse, children and an old parent. */
function shapeOf(chance: Chance, year: number): { born: number; relation: string; sex: string }[] {
  const head = chance.int(28, 72);
  const people = [{ born: year - head, relation: "0", sex: chance.pick(["1", "2"]) }];
  if (chance.happens(0.8))
    people.push({ born: year - head + chance.int(-4, 6), relation: "1", sex: people[0]!.sex === "1" ? "2" : "1" });
  for (let child = chance.int(0, 3); child > 0; child--) {
    const sex = chance.pick(["1", "2"]);
    people.push({ born: Math.min(year - 1, year - head + chance.int(20, 34)), relation: sex === "1" ? "2" : "3", sex });
  }
  if (head < 50 && chance.happens(0.35))
    people.push({ born: year - head - chance.int(20, 30), relation: "5", sex: chance.pick(["1", "2"]) });
  return people;
}

function makeHome({ write, chance, start, today }: Making, home: string, no: string): Home {
  const shape = shapeOf(chance, Number(today.slice(0, 4)));
  const listedFrom = start;
  const uid = write.insert(household, home, {
    householdNo: no,
    personCount: shape.length,
    addressLine: `${chance.int(1, 6)}组`,
    listedFrom,
  });
  const people = shape.map(({ born, relation, sex }): Person => {
    const name = inventedName(chance);
    const month = String(chance.int(1, 12)).padStart(2, "0");
    const birth = chance.happens(0.6) ? `${born}-${month}-${String(chance.int(1, 28)).padStart(2, "0")}` : String(born);
    const values = { householdId: uid, householdFrom: start, nameZh: name, birth, state: "listed" } as const;
    return { uid: write.insert(member, home, { ...values, sex: sex as "1", relation: relation as "0" }), name, birth };
  });
  write.patch(household, uid, { headMemberId: people[0]!.uid, headFrom: start });
  return { uid, no, people };
}

/** A village with its households; the first one of the township is the largest. */
export function makeVillage(making: Making, at: number, homes: number): Village {
  const { write } = making;
  const code = `${township}${200 + at}`;
  const name = `${places[at % places.length]}村`;
  const uid = write.insert(village, "", { villageCode: code, nameZh: name, kind: "village" });
  const made = Array.from({ length: homes }, (_, i) => makeHome(making, uid, String(i + 1).padStart(3, "0")));
  makeEarlier(making, uid, made);
  return { uid, code, name, homes: made };
}

/** A head before the one of today, and somebody who lived in another household first. */
function makeEarlier({ write, start }: Making, village: string, homes: readonly Home[]): void {
  const [first, second] = homes.filter(({ people }) => people.length > 2);
  if (!first || !second) return;
  const dated = { dateFrom: start, dateTo: addYears(start, 1) };
  write.insert(headTerm, village, { householdId: first.uid, memberId: first.people[1]!.uid, ...dated });
  write.patch(household, first.uid, { headFrom: dated.dateTo });
  const moved = second.people.at(-1)!.uid;
  write.insert(householdStay, village, { memberId: moved, householdId: first.uid, relation: "8", ...dated });
  write.patch(member, moved, { householdFrom: dated.dateTo });
}

/** Ten households that chose to help each other, with a convenor of theirs; some have had another before. */
function makeUnit({ write, chance, start, today }: Making, { uid: home }: Village, no: number, homes: Home[]): void {
  const setUpOn = chance.day(start, addYears(start, 1));
  const id = write.insert(unit, home, {
    unitNo: String(no).padStart(3, "0"),
    areaKind: "rural",
    nominalSize: "10",
    activities: chance.codes(Object.keys(activities), 3),
    setUpOn,
  });
  for (const { uid: householdId, people } of homes) {
    const given = { memberId: people[0]!.uid, purpose: "membership", givenOn: setUpOn, paperRef: null } as const;
    const consentId = writePaperConsent(write, home, given);
    write.insert(unitMembership, home, { unitId: id, householdId, joinedOn: setUpOn, consentId });
  }
  const convenors = chance.some(homes, 2).map(({ people }) => people[0]!.uid);
  const change = chance.day(setUpOn, today);
  const method = chance.pick(["elected", "rotation", "meeting"] as const);
  const terms = chance.happens(0.5)
    ? [
        [setUpOn, change],
        [change, addYears(change, 3)],
      ]
    : [[setUpOn, addYears(setUpOn, 3)]];
  for (const [i, [dateFrom, dateTo]] of terms.entries())
    write.insert(convenorTerm, home, {
      unitId: id,
      memberId: convenors[i]!,
      dateFrom: dateFrom!,
      dateTo: dateTo!,
      method,
    });
}

/** Units of about two thirds of a village's households; the others are in none, which is as good. */
export function makeUnits(making: Making, village: Village): void {
  const joined = making.chance.some(village.homes, Math.floor(village.homes.length * 0.66));
  for (let no = 1; no * 10 <= joined.length; no++) makeUnit(making, village, no, joined.slice((no - 1) * 10, no * 10));
}

/** People of an age, the oldest that a year can mean. */
export const peopleAged = (
  village: Village,
  today: string,
  from: number,
  to: number,
): { home: Home; person: Person }[] =>
  village.homes.flatMap((home) =>
    home.people
      .filter((person) => {
        const age = Number(today.slice(0, 4)) - bornIn(person);
        return age >= from && age <= to;
      })
      .map((person) => ({ home, person })),
  );
