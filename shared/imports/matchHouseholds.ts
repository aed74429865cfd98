import type { Current, Row } from "./current.ts";
import type { InHousehold, InMember } from "./incoming.ts";
import { mayAgree, nameOfRow } from "./matchMembers.ts";
import { nameOf } from "./people.ts";
import type { Candidate } from "./planned.ts";

export type HouseholdMatch =
  | { readonly row: Row }
  | { readonly candidates: readonly Candidate[] }
  | "number-taken"
  | null;

/** A household of the file with the register's one, if it has been found or chosen. */
export interface Entry {
  readonly household: InHousehold;
  readonly key: string;
  readonly village: string;
  readonly found: HouseholdMatch;
  readonly row: Row | undefined;
  readonly pairs: ReadonlyMap<InMember, Row>;
}

/** Looks households and people of the register up; built once for a plan. */
export class Register {
  readonly current: Current;
  readonly #byNo = new Map<string, Row>();
  readonly #ended: Map<string, Row>;
  readonly #byUid = new Map<string, Row>();
  readonly #membersOf: Map<unknown, Row[]>;
  readonly #byName: Map<string, Row[]>;
  readonly #unitOf = new Map<string, string>();
  readonly #units: Map<string, Row>;

  constructor(current: Current) {
    this.current = current;
    for (const row of current.households) {
      this.#byNo.set(`${row.village}\n${String(row.cells["householdNo"])}`, row);
      this.#byUid.set(row.uid, row);
    }
    this.#ended = new Map(current.ended.map((row) => [`${row.village}\n${String(row.cells["householdNo"])}`, row]));
    this.#membersOf = Map.groupBy(current.members, (row) => row.cells["householdId"]);
    this.#byName = Map.groupBy(current.members, (row) => `${row.village}\n${nameOfRow(row)}`);
    this.#units = new Map(current.units.map((row) => [`${row.village}\n${String(row.cells["unitNo"])}`, row]));
    for (const { householdId, unitId } of current.memberships) this.#unitOf.set(householdId, unitId);
  }

  household = (uid: string): Row | undefined => this.#byUid.get(uid);
  unit = (village: string, unitNo: string): Row | undefined => this.#units.get(`${village}\n${unitNo}`);
  unitOf = (household: string): string | undefined => this.#unitOf.get(household);
  membersOf = (household: string): readonly Row[] => this.#membersOf.get(household) ?? [];
  /** The household that once had a number. */
  ended = (village: string, no: string): Row | undefined => this.#ended.get(`${village}\n${no}`);
  numbered = (village: string, no: string): Row | undefined => this.#byNo.get(`${village}\n${no}`);

  /** Members of a village by name, other than those of one household. */
  namesakes(village: string, name: string, except: string | null): readonly Row[] {
    return (this.#byName.get(`${village}\n${name}`) ?? []).filter((row) => row.cells["householdId"] !== except);
  }

  candidate(row: Row): Candidate {
    const home = this.#byUid.get(String(row.cells["householdId"]));
    const birth = row.cells["birth"];
    return {
      uid: row.uid,
      householdNo: String(home?.cells["householdNo"] ?? ""),
      name: nameOfRow(row),
      birth: typeof birth === "string" ? birth : null,
    };
  }

  /** Whether a household of the file and one of the register share a person, as far as names can tell. */
  #shares(household: InHousehold, row: Row): boolean {
    const names = new Set(this.membersOf(row.uid).map((member) => nameOfRow(member)));
    return (
      names.size === 0 ||
      household.members.length === 0 ||
      household.members.some((member) => names.has(nameOf(member)))
    );
  }

  #bearsHead(household: InHousehold, row: Row): boolean {
    const head = household.members[household.head];
    const held = this.membersOf(row.uid).find(({ uid }) => uid === row.cells["headMemberId"]);
    return head !== undefined && held !== undefined && nameOf(head) === nameOfRow(held);
  }

  /**
   * The register's household for one of the file: by id, or by number where the people agree.
   * One known by its head's name alone is never matched by that: those of the name are candidates.
   */
  match(household: InHousehold, village: string): HouseholdMatch {
    const known = household.uid ? this.#byUid.get(household.uid) : undefined;
    if (known && known.village === village) return { row: known };
    const numbered = this.#byNo.get(`${village}\n${household.householdNo}`);
    if (!household.generated) {
      if (numbered && this.#shares(household, numbered)) return { row: numbered };
      const elsewhere = this.#renumbered(household, village);
      if (elsewhere.length > 0) return { candidates: elsewhere };
      return numbered ? "number-taken" : null;
    }
    if (numbered && this.#bearsHead(household, numbered)) return { row: numbered };
    const head = household.members[household.head];
    const namesakes = head ? this.namesakes(village, nameOf(head), null) : [];
    const heads = namesakes.flatMap((row) => {
      const home = this.#byUid.get(String(row.cells["householdId"]));
      return home && home.cells["headMemberId"] === row.uid ? [home] : [];
    });
    const sure = heads.filter((home) => this.#agrees(household, home, village));
    if (sure.length === 1) return { row: sure[0]! };
    const candidates = heads.map((home) => ({
      ...this.candidate(namesakes.find((row) => row.uid === home.cells["headMemberId"])!),
      uid: home.uid,
    }));
    return candidates.length > 0 ? { candidates } : null;
  }

  /** Households of another number that are mostly the same people by name and birth. */
  #renumbered(household: InHousehold, village: string): Candidate[] {
    const shared = new Map<string, number>();
    for (const member of household.members) {
      const { birth } = member.cells;
      const homes = this.namesakes(village, nameOf(member), null)
        .filter(
          (row) => typeof birth === "string" && row.cells["birth"] !== null && mayAgree(birth, row.cells["birth"]),
        )
        .map((row) => String(row.cells["householdId"]));
      for (const home of new Set(homes)) shared.set(home, (shared.get(home) ?? 0) + 1);
    }
    return [...shared].flatMap(([uid, count]) => {
      const people = this.membersOf(uid);
      const head = people.find((row) => row.uid === this.#byUid.get(uid)?.cells["headMemberId"]) ?? people[0];
      const most = count * 2 > Math.max(people.length, household.members.length);
      return most && head && this.#byUid.has(uid) ? [{ ...this.candidate(head), uid }] : [];
    });
  }

  /** A second fact beside the head's name: the telephone, the unit, the birth date, or another member. */
  #agrees(household: InHousehold, home: Row, village: string): boolean {
    const phone = household.cells["phone"];
    if (typeof phone === "string" && phone === home.cells["phone"]) return true;
    const unit = household.unitNo === null ? undefined : this.unit(village, household.unitNo);
    if (unit && this.unitOf(home.uid) === unit.uid) return true;
    const rows = this.membersOf(home.uid);
    const names = new Set(rows.map((row) => nameOfRow(row)));
    const head = household.members[household.head];
    const birth = head?.cells["birth"];
    if (
      typeof birth === "string" &&
      rows.some((row) => row.uid === home.cells["headMemberId"] && row.cells["birth"] === birth)
    )
      return true;
    return household.members.filter((member) => member !== head && names.has(nameOf(member))).length > 0;
  }
}
