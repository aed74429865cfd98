import { convenorTerm } from "../../../shared/convenors/record.ts";
import { household } from "../../../shared/households/record.ts";
import type { Decisions } from "../../../shared/imports/decisions.ts";
import type { Cells } from "../../../shared/imports/incoming.ts";
import type { Plan, PlannedHousehold, PlannedMember, PlannedUnit } from "../../../shared/imports/planned.ts";
import { member } from "../../../shared/members/record.ts";
import type { NewOf, PatchOf, RecordDescription } from "../../../shared/records/record.ts";
import { unit, unitMembership } from "../../../shared/units/record.ts";
import type { Writer } from "../../database/journal/writer.ts";
import { newUid } from "../../database/uid.ts";
import type { Job } from "../../worker/context.ts";
import { writePaperConsent } from "../paperConsents.ts";

/** A plan's cells hold fields by name; the writer checks each against the record's own schema. */
const fresh = <R extends RecordDescription>(cells: Cells): NewOf<R> => cells as NewOf<R>;
const changed = <R extends RecordDescription>(cells: Cells): PatchOf<R> => cells as PatchOf<R>;
/** Without a head there is nobody who agreed that the number is kept. */
const agreed = (cells: Cells, head: string | null | undefined): Cells => {
  const { phone, ...rest } = cells;
  return head && phone !== undefined ? cells : rest;
};
const present = (cells: Cells): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));

type Statement = NonNullable<Decisions["membership"]>;

/** Writes a plan inside the running step. */
export class PlanWriter {
  readonly #write: Writer;
  readonly #decisions: Decisions;
  /** Key of a planned household or member -> uid in the register. */
  readonly #uids = new Map<string, string>();
  readonly #heads = new Map<string, string>();

  constructor(write: Writer, decisions: Decisions) {
    this.#write = write;
    this.#decisions = decisions;
  }

  #member(planned: PlannedMember, householdId: string, village: string, uid = newUid()): void {
    this.#uids.set(planned.key, uid);
    const cells = { ...present(planned.cells), householdId, state: "listed" };
    this.#write.insert(member, village, fresh<typeof member>(cells), uid);
  }

  #newHousehold(planned: PlannedHousehold): void {
    const uid = newUid();
    this.#uids.set(planned.key, uid);
    const head = planned.members[planned.head];
    const headUid = head ? newUid() : null;
    const cells = headUid ? { ...planned.cells, headMemberId: headUid } : agreed(planned.cells, headUid);
    this.#write.insert(household, planned.village, fresh<typeof household>(present(cells)), uid);
    for (const each of planned.members) {
      if (each.outcome !== "new") continue;
      this.#member(each, uid, planned.village, each === head ? headUid! : newUid());
    }
    if (headUid) this.#heads.set(planned.key, headUid);
  }

  #heldHousehold(planned: PlannedHousehold): void {
    const uid = planned.uid!;
    this.#uids.set(planned.key, uid);
    for (const each of planned.members) {
      if (each.outcome === "new") this.#member(each, uid, planned.village);
      else if (each.uid) {
        this.#uids.set(each.key, each.uid);
        if (each.outcome === "changed") this.#write.patch(member, each.uid, changed<typeof member>(each.cells));
      }
    }
    const head = planned.members[planned.head];
    const headUid = head ? this.#uids.get(head.key) : undefined;
    const standing = headUid ?? this.#write.get(household, uid)?.headMemberId;
    const cells = headUid ? { ...planned.cells, headMemberId: headUid } : agreed(planned.cells, standing);
    this.#write.patch(household, uid, changed<typeof household>(cells));
    if (standing) this.#heads.set(planned.key, standing);
  }

  household(planned: PlannedHousehold): void {
    if (planned.outcome === "waiting") return;
    if (planned.outcome === "new") this.#newHousehold(planned);
    else this.#heldHousehold(planned);
    if (planned.phone && this.#decisions.phone) this.#consent(planned, "phone", this.#decisions.phone);
  }

  /** The consent is the head's: who signed for the household. */
  #consent(
    planned: PlannedHousehold,
    purpose: "phone" | "membership",
    { givenOn, paperNumbers }: Statement,
  ): string | null {
    const memberId = this.#heads.get(planned.key);
    if (!memberId) return null;
    const paperRef = paperNumbers.trim() === "" ? null : paperNumbers.trim().normalize("NFC");
    return writePaperConsent(this.#write, planned.village, { memberId, purpose, givenOn, paperRef });
  }

  unit(planned: PlannedUnit, households: ReadonlyMap<string, PlannedHousehold>): void {
    let uid = planned.uid;
    if (!uid) uid = this.#write.insert(unit, planned.village, fresh<typeof unit>(planned.cells));
    else this.#write.patch(unit, uid, changed<typeof unit>(planned.cells));
    const setUpOn = this.#write.get(unit, uid)?.setUpOn ?? "";
    for (const key of planned.joining) this.#join(households.get(key)!, uid, setUpOn);
    const memberId = planned.convenor && this.#uids.get(planned.convenor.member);
    if (memberId) {
      const values = fresh<typeof convenorTerm>({ ...planned.convenor!.cells, unitId: uid, memberId });
      this.#write.insert(convenorTerm, planned.village, values);
    }
  }

  /** Joins on the day of the consent, or on the day when the unit was set up where that came later. */
  #join(planned: PlannedHousehold, unitId: string, setUpOn: string): void {
    const statement = this.#decisions.membership;
    const householdId = this.#uids.get(planned.key);
    if (!statement || !householdId) return;
    const consentId = this.#consent(planned, "membership", statement);
    if (!consentId) return;
    this.#write.insert(unitMembership, planned.village, {
      unitId,
      householdId,
      joinedOn: setUpOn > statement.givenOn ? setUpOn : statement.givenOn,
      consentId,
    });
  }
}

/** Writes everything that a plan holds, telling how far it is. */
export function writePlan(write: Writer, plan: Plan, decisions: Decisions, job: Job): void {
  const writer = new PlanWriter(write, decisions);
  const total = plan.households.length + plan.units.length;
  const households = new Map(plan.households.map((planned) => [planned.key, planned]));
  let done = 0;
  const tick = () => {
    done += 1;
    if (done % 200 !== 0) return;
    job.check();
    job.progress(done, total);
  };
  for (const planned of plan.households) {
    writer.household(planned);
    tick();
  }
  for (const planned of plan.units) {
    writer.unit(planned, households);
    tick();
  }
  job.check();
}
