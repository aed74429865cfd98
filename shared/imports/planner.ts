import type { Current, Row } from "./current.ts";
import type { Decisions } from "./decisions.ts";
import type { Cells, Incoming, InHousehold, InMember, Remark, RemarkCode } from "./incoming.ts";
import { Register } from "./matchHouseholds.ts";
import { differences, matchMembers } from "./matchMembers.ts";
import { nameOf } from "./people.ts";
import type { Absent, Outcome, PlannedHousehold, PlannedMember, Possible } from "./planned.ts";

/** Works one file out against the register; pure, and the same for the same input. */
export class Planner {
  readonly register: Register;
  readonly decisions: Decisions;
  readonly remarks: Remark[];
  readonly possible: Possible[] = [];
  readonly households: PlannedHousehold[] = [];
  readonly #villages = new Map<string, string>();
  readonly #skipped: ReadonlySet<string>;
  readonly #taken = new Set<string>();
  readonly #seen = new Set<string>();
  /** Household of the file -> as planned; those left out are missing. */
  readonly of = new Map<InHousehold, PlannedHousehold>();

  constructor(incoming: Incoming, current: Current, decisions: Decisions) {
    this.register = new Register(current);
    this.decisions = decisions;
    this.remarks = [...incoming.remarks];
    this.#skipped = new Set(decisions.skip);
    for (const { uid, nameZh, villageCode } of current.villages) {
      this.#villages.set(nameZh, uid);
      this.#villages.set(villageCode, uid);
    }
  }

  note(at: number, code: RemarkCode): void {
    this.remarks.push({ at, code, heading: "" });
  }

  skips = (key: string): boolean => this.#skipped.has(key);

  /** Uid of a row's village: named in the file, or chosen by the clerk. */
  village(named: string | null): string | null {
    if (named === null) return this.decisions.village;
    return this.#villages.get(named) ?? this.#villages.get(named.replace(/(村|社区)?(村委会|居委会)$/, "$1")) ?? null;
  }

  #decide(possible: Omit<Possible, "decided">): string {
    const said = this.decisions.same[possible.key];
    const known = said === "new" || possible.candidates.some(({ uid }) => uid === said);
    const decided = known ? said! : possible.what === "member" ? "new" : this.decisions.undecided;
    this.possible.push({ ...possible, decided });
    return decided;
  }

  add(household: InHousehold, key: string): void {
    const village = this.village(household.village);
    if (village === null) {
      this.note(household.at, household.village === null ? "bad-village-missing" : "bad-village-unknown");
      return;
    }
    const found = this.register.match(household, village);
    if (found === "number-taken") return this.note(household.at, "bad-number-taken");
    if (found && "row" in found) return this.#known(household, key, found.row);
    if (!found) return this.#fresh(household, key, village, "new");
    const head = household.members[household.head]!;
    const birth = head.cells["birth"];
    const decided = this.#decide({
      key,
      at: household.at,
      what: "household",
      name: nameOf(head),
      birth: typeof birth === "string" ? birth : null,
      householdNo: household.householdNo,
      candidates: found.candidates,
    });
    const chosen = this.register.household(decided);
    if (chosen) this.#known(household, key, chosen);
    else this.#fresh(household, key, village, decided === "wait" ? "waiting" : "new");
  }

  /** A number of its own where the given one is somebody else's. */
  #freeNo(household: InHousehold, village: string): string {
    const wanted = household.householdNo;
    for (let i = 1; ; i += 1) {
      const no = i === 1 ? wanted : `${wanted.slice(0, 12)}/${i}`;
      const key = `${village}\n${no}`;
      if (this.#taken.has(key) || this.register.numbered(village, no)) continue;
      this.#taken.add(key);
      if (i > 1) this.note(household.at, "number-taken");
      return no;
    }
  }

  #fresh(household: InHousehold, key: string, village: string, outcome: Outcome): void {
    const householdNo = outcome === "waiting" ? household.householdNo : this.#freeNo(household, village);
    const members = household.members.map((member, i) =>
      this.#newMember(member, `${key}.${i}`, household, village, null, outcome),
    );
    const { phone, personCount, ...rest } = household.cells;
    const people = Math.max(Number(personCount ?? 0), members.filter((member) => member.outcome === "new").length, 1);
    this.#keep(household, {
      key,
      at: household.at,
      outcome,
      uid: null,
      village,
      householdNo,
      headName: this.#headName(household),
      cells: { ...rest, householdNo, personCount: people, ...this.#phone(household, phone ?? null) },
      old: {},
      ...this.#headed(members, household.head),
      unitNo: household.unitNo,
      phone: this.#phone(household, phone ?? null)["phone"] === undefined ? null : String(phone),
    });
  }

  /** Another new member heads the household where its head is somebody known and stays where they are. */
  #headed(members: readonly PlannedMember[], wanted: number): { members: PlannedMember[]; head: number } {
    const stays = members[wanted]?.outcome === "new";
    const head = stays ? wanted : members.findIndex(({ outcome }) => outcome === "new");
    const settled = members.map((member, i) =>
      i === head && !stays ? { ...member, cells: { ...member.cells, relation: "0" } } : member,
    );
    return { members: settled, head };
  }

  #headName(household: InHousehold): string {
    const head = household.members[household.head];
    return head ? nameOf(head) : "";
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
    if (outcome === "waiting" || typeof birth !== "string" || birth.length < 7) return planned;
    const namesakes = this.register
      .namesakes(village, nameOf(member), home)
      .filter((row) => row.cells["birth"] === birth);
    if (namesakes.length === 0) return planned;
    const candidates = namesakes.map((row) => this.register.candidate(row));
    const { householdNo } = household;
    const decided = this.#decide({
      key,
      at: member.at,
      what: "member",
      name: nameOf(member),
      birth,
      householdNo,
      candidates,
    });
    // Who is the same is left where the register has the person: moving house is a life event.
    return decided === "new" ? planned : { ...planned, outcome: "waiting" };
  }

  #known(household: InHousehold, key: string, row: Row): void {
    const rows = this.register.membersOf(row.uid);
    this.#seen.add(row.uid);
    const matched = matchMembers(household.members, rows);
    const head = row.cells["headMemberId"] ?? null;
    const members = household.members.map((member, i): PlannedMember => {
      const held = matched.get(member);
      const memberKey = `${key}.${i}`;
      if (held) {
        this.#seen.add(held.uid);
        return this.#heldMember(member, memberKey, held, held.uid === head);
      }
      if (head === null || member.cells["relation"] !== "0")
        return this.#newMember(member, memberKey, household, row.village, row.uid, "new");
      this.note(member.at, "head-kept");
      const other = { ...member, cells: { ...member.cells, relation: null } };
      return this.#newMember(other, memberKey, household, row.village, row.uid, "new");
    });
    const added = members.filter(({ outcome }) => outcome === "new").length;
    const { phone, personCount, ...rest } = household.cells;
    const listed = rows.length + added;
    const people = Math.max(
      typeof personCount === "number" ? personCount : Number(row.cells["personCount"] ?? 1),
      listed,
    );
    const { cells, old } = differences({ ...rest, personCount: people, ...this.#phone(household, phone ?? null) }, row);
    const wanted = Object.keys(cells).length > 0 && !this.skips(key);
    const settled = { cells: wanted ? cells : added > 0 && cells["personCount"] ? { personCount: people } : {}, old };
    this.#keep(household, {
      key,
      at: household.at,
      outcome: Object.keys(cells).length > 0 ? "changed" : "same",
      uid: row.uid,
      village: row.village,
      householdNo: String(row.cells["householdNo"]),
      headName: this.#headName(household),
      ...settled,
      members,
      head: head === null ? household.head : -1,
      unitNo: household.unitNo,
      phone: typeof settled.cells["phone"] === "string" ? settled.cells["phone"] : null,
    });
  }

  #heldMember(member: InMember, key: string, held: Row, isHead: boolean): PlannedMember {
    const stated = { ...member.cells };
    if (isHead || stated["relation"] === "0") delete stated["relation"];
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
    const villages = new Set(this.households.map(({ village }) => village));
    const whole = this.households.some(({ members }) => members.length > 1);
    const found: Absent[] = [];
    for (const row of this.register.current.households) {
      if (!villages.has(row.village)) continue;
      const householdNo = String(row.cells["householdNo"]);
      if (!this.#seen.has(row.uid)) {
        found.push({ what: "household", uid: row.uid, householdNo, name: "" });
        continue;
      }
      for (const member of whole ? this.register.membersOf(row.uid) : [])
        if (!this.#seen.has(member.uid))
          found.push({ what: "member", uid: member.uid, householdNo, name: this.register.candidate(member).name });
    }
    return found;
  }
}
