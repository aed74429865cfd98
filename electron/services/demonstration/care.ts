import { addDays, addMonths } from "../../../shared/dates/calendarDate.ts";
import { careCase, careVisit } from "../../../shared/care/record.ts";
import { consent } from "../../../shared/consents/record.ts";
import { needs, services } from "../../../shared/records/services.ts";
import { helpRequest } from "../../../shared/requests/record.ts";
import { peopleAged } from "./roster.ts";
import type { Making, Village } from "./township.ts";

/** Old people who asked to be looked after, with the months in which neighbours and the village doctor came. */
export function makeCare(making: Making, village: Village): void {
  const { write, chance, start, today } = making;
  const old = peopleAged(village, today, 68, 100);
  for (const { home, person } of chance.some(old, 10)) {
    const startOn = chance.day(start, addDays(today, -150));
    const [first, second] = [addMonths(startOn, 10), addMonths(today, chance.int(-1, 9))];
    const consentId = write.insert(consent, village.uid, {
      memberId: person.uid,
      purpose: "care",
      items: "care name",
      givenOn: startOn,
      formVersion: "paper",
      language: "bo",
    });
    const wanted = chance.some(
      Object.keys(needs).filter((need) => need !== "school" && need !== "tutoring"),
      3,
    );
    const caseId = write.insert(careCase, village.uid, {
      memberId: person.uid,
      kinds: chance.pick(["emptyNest", "frail", "noKin"]),
      consentId,
      startOn,
      reviewOn: first > second ? first : second,
      canEat: 1,
      canDress: 1,
      canLeaveBed: 1,
      canToilet: 1,
      canWalk: chance.happens(0.7) ? 1 : 0,
      canBathe: chance.happens(0.5) ? 1 : 0,
      needs: wanted.toSorted().join(" "),
      contactId: home.people.find(({ uid }) => uid !== person.uid)?.uid ?? null,
    });
    for (let day = startOn; day.slice(0, 7) < today.slice(0, 7); day = addMonths(day, 1))
      if (chance.happens(0.8))
        write.insert(careVisit, village.uid, {
          caseId,
          month: day.slice(0, 7),
          service: chance.pick(wanted) as "meals",
          times: chance.int(1, 12),
          carerRole: chance.pick(["neighbour", "neighbour", "doctor", "volunteer", "cadre"] as const),
        });
  }
}

/** What households asked the office for; most of it was done in time. */
export function makeRequests({ write, chance, start, today }: Making, village: Village): void {
  for (const { uid: householdId } of chance.some(village.homes, 30)) {
    const madeOn = chance.day(start, addDays(today, -1));
    const dueOn = addDays(madeOn, chance.pick([7, 15, 30]));
    const closedOn = addDays(madeOn, chance.int(1, 25));
    const done = closedOn <= today && (dueOn < addDays(today, -90) || chance.happens(0.6));
    write.insert(helpRequest, village.uid, {
      householdId,
      madeBy: "self",
      channel: chance.pick(["counter", "phone", "paper"] as const),
      category: chance.pick([...Object.keys(services), ...Object.keys(needs)]) as "industry",
      madeOn,
      dueOn,
      state: done ? "done" : "open",
      closedOn: done ? closedOn : null,
    });
  }
}
