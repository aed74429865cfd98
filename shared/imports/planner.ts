import type { Current, Row } from "./current.ts";
import type { Decisions } from "./decisions.ts";
import type { Cells, Incoming, InHousehold, InMember, Remark, RemarkCode } from "./incoming.ts";
import { type Entry, Register } from "./matchHouseholds.ts";
import { absentOf } from "./absent.ts";
import { Doubles } from "./doubles.ts";
import { differences, matchMembers } from "./matchMembers.ts";
import { Numbers } from "./numbers.ts";
import { headNameOf, nameOf } from "./people.ts";
import { VillageNames } from "./villageNames.ts";
import {
  type Absent,
  headed,
  type Outcome,
  type PlannedHousehold,
  type PlannedMember,
  type Possible,
} from "./planned.ts";

/** Works one file out against the register; pure, and the same for the same input. */
export class Planner {
  readonly register: Register;
  readonly decisions: Decisions;
  readonly remarks: Remark[];
  readonly possible: Possible[] = [];
  readonly households: PlannedHousehold[] = [];
  readonly #villages: VillageNames;
  readonly #skipped: ReadonlySet<string>;
  /** Households and people of the register that stand in the file. */
  readonly #seen = new Set<string>();
  readonly #doubles: Doubles;
  readonly #numbers: Numbers;
  /** Household of the file -> as planned; those left out are missing. */
  readonly of = new Map<InHousehold, PlannedHousehold>();

  constructor(incoming: Incoming, current: Current, decisions: Decisions) {
    this.register = new Register(current);
    this.#doubles = new Doubles(current);
    this.#numbers = new Numbers(this.register);
    this.decisions = decisions;
    this.remarks = [...incoming.remarks];
    this.#skipped = new Set(decisions.skip);
    this.#villages = new VillageNames(current.villages, decisions.villages);
  }

  note(at: number, code: RemarkCode): void {
    this.remarks.push({ at, code, heading: "" });
  }

  skips = (key: string): boolean => this.#skipped.has(key);

  /** Uid of a row's village: named in the file, or chosen by the clerk. */
  village(named: string | null): string | null {
    return named === null ? this.decisions.village : this.#villages.find(named);
  }

  #decide(possible: Omit<Possible, "decided">): string {
    const said = this.decisions.same[possible.key];
    const known = said === "new" || possible.candidates.some(({ uid }) => uid === said);
    // A person of the same name and birth is never entered twice unasked.
    const decided = known ? said! : possible.what === "member" ? "wait" : this.decisions.undecided;
    this.possible.push({ ...possible, decided });
    return decided;
  }

  /** All households of the file: first who is whom, so that nobody is offered who stands elsewhere in the file. */
  addAll(households: readonly InHousehold[]): void {
    const entries = households.flatMap((household, i) => this.#find(household, `h${i}`) ?? []);
    for (const { row, pairs } of entries) {
      if (row) this.#seen.add(row.uid);
      for (const { uid } of pairs.values()) this.#seen.add(uid);
    }
    for (const entry of entries) this.#add(entry);
  }

  #find(household: InHousehold, key: string): Entry | null {
    const village = this.village(household.village);
    if (village === null) {
      this.note(household.at, household.village === null ? "bad-village-missing" : "bad-village-unknown");
      return null;
    }
    const found = this.register.match(household, village);
    const said = found && typeof found !== "string" && "candidates" in found ? this.decisions.same[key] : undefined;
    const row = found && typeof found !== "string" && "row" in found ? found.row : this.register.household(said ?? "");
    const pairs = row ? matchMembers(household.members, this.register.membersOf(row.uid)) : new Map<InMember, Row>();
    return { household, key, village, found, row, pairs };
  }

  #add(entry: Entry): void {
    const { household, key, village, found, row } = entry;
    if (found === "number-taken") return this.note(household.at, "bad-number-taken");
    if (found && "row" in found) return this.#known(entry, found.row);
    const candidates = found?.candidates.filter(({ uid }) => uid === row?.uid || !this.#seen.has(uid)) ?? [];
    if (candidates.length === 0) return this.#fresh(household, key, village, "new");
    const head = household.members[household.head]!;
    const birth = head.cells["birth"];
    const decided = this.#decide({
      key,
      at: household.at,
      what: "household",
      name: nameOf(head),
      birth: typeof birth === "string" ? birth : null,
      householdNo: household.householdNo,
      candidates,
    });
    if (row && decided === row.uid) this.#known(entry, row);
    else this.#fresh(household, key, village, decided === "wait" ? "waiting" : "new");
  }

  #fresh(household: InHousehold, key: string, village: string, wanted: Outcome): void {
    const former = this.register.ended(village, household.householdNo)?.uid ?? null;
    const members = household.members.map((member, i) =>
      this.#newMember(member, `${key}.${i}`, household, village, former, wanted),
    );
    const nobody = members.length > 0 && members.every(({ outcome }) => outcome === "waiting");
    const outcome = nobody ? "waiting" : wanted;
    const householdNo =
      outcome === "waiting"
        ? household.householdNo
        : this.#numbers.free(household, village, () => this.note(household.at, "number-taken"));
    const { phone, personCount, ...rest } = household.cells;
    const people = Math.max(Number(personCount ?? 0), members.filter((member) => member.outcome === "new").length, 1);
    this.#keep(household, {
      key,
      at: household.at,
      outcome,
      uid: null,
      village,
      householdNo,
      headName: headNameOf(household),
      cells: { ...rest, householdNo, personCount: people, ...this.#phone(household, phone ?? null) },
      old: {},
      ...headed(members, household.head),
      unitNo: household.unitNo,
      phone: this.#phone(household, phone ?? null)["phone"] === undefined ? null : String(phone),
    });
  }

  /** A telephone number is kept only where the clerk states a signed consent and there is someone who gave it. */
  #phone(household: InHousehold, phone: Cells[string]): Cells {
    return typeof phone === "string" && this.decisions.phone && household.members.length > 0 ? { phone } : {};
  }

  #keep(household: InHousehold, planned: PlannedHousehold): void {
    this.households.push(planned);
    this.of.set(household, planned);
  }

  #newMember(
    member: InMember,
    key: string,
    household: InHousehold,
    village: string,
    home: string | null,
    outcome: Outcome,
  ): PlannedMember {
    const cells: Cells = { ...member.cells, sex: member.cells["sex"] ?? "9" };
    const planned = { key, at: member.at, name: nameOf(member), outcome, uid: null, cells, old: {} };
    const birth = member.cells["birth"];
    if (outcome === "waiting") return planned;
    const namesakes = this.#doubles.of(member, village, home, this.#seen);
    if (namesakes.length === 0) return planned;
    const candidates = namesakes.map((row) => this.register.candidate(row));
    const { householdNo } = household;
    const decided = this.#decide({
      key,
      at: member.at,
      what: "member",
      name: nameOf(member),
      birth: typeof birth === "string" ? birth : null,
      householdNo,
      candidates,
    });
    // Who is the same is left where the register has the person: moving house is a life event.
    return decided === "new" ? planned : { ...planned, outcome: "waiting" };
  }

  /** The household's people against the register's; where the head is another, relations say nothing. */
  #membersOf({ household, key, pairs }: Entry, row: Row): PlannedMember[] {
    const head = row.cells["headMemberId"] ?? null;
    const named = household.members[household.head];
    const sameHead = head === null || named === undefined || pairs.get(named)?.uid === head;
    return household.members.map((member, i): PlannedMember => {
      const memberKey = `${key}.${i}`;
      const held = pairs.get(member);
      if (held) return this.#heldMember(member, memberKey, held, sameHead && held.uid !== head);
      const other = sameHead ? member : { ...member, cells: { ...member.cells, relation: null } };
      const planned = this.#newMember(other, memberKey, household, row.village, row.uid, "new");
      if (!sameHead && member === named && planned.outcome === "new") this.note(member.at, "head-kept");
      return planned;
    });
  }

  #known(entry: Entry, row: Row): void {
    const { household, key } = entry;
    const members = this.#membersOf(entry, row);
    const head = row.cells["headMemberId"] ?? null;
    const count = (wanted: Outcome) => members.filter(({ outcome }) => outcome === wanted).length;
    const added = count("new");
    const { phone, personCount, ...rest } = household.cells;
    // Who waits is counted where they live now.
    const told =
      typeof personCount === "number" ? personCount - count("waiting") : Number(row.cells["personCount"] ?? 1);
    const people = Math.max(told, this.register.membersOf(row.uid).length + added, 1);
    const stated = { ...rest, ...this.#numbers.changed(household, row) };
    const { cells, old } = differences(
      { ...stated, personCount: people, ...this.#phone(household, phone ?? null) },
      row,
    );
    const wanted = Object.keys(cells).length > 0 && !this.skips(key);
    const settled = { cells: wanted ? cells : added > 0 && cells["personCount"] ? { personCount: people } : {}, old };
    this.#keep(household, {
      key,
      at: household.at,
      outcome: Object.keys(cells).length > 0 ? "changed" : "same",
      uid: row.uid,
      village: row.village,
      householdNo: String(row.cells["householdNo"]),
      headName: headNameOf(household),
      ...settled,
      members,
      head: head === null ? household.head : -1,
      unitNo: household.unitNo,
      phone: typeof settled.cells["phone"] === "string" ? settled.cells["phone"] : null,
    });
  }

  #heldMember(member: InMember, key: string, held: Row, related: boolean): PlannedMember {
    const stated = { ...member.cells };
    if (!related || stated["relation"] === "0") delete stated["relation"];
    const { cells, old } = differences(stated, held);
    const changed = Object.keys(cells).length > 0;
    return {
      key,
      at: member.at,
      name: nameOf(member),
      outcome: changed ? "changed" : "same",
      uid: held.uid,
      cells: this.skips(key) ? {} : cells,
      old,
    };
  }

  /** Rows of the villages in the file that the file does not name. */
  absent(): Absent[] {
    return absentOf(this.households, this.register, this.#seen);
  }
}
