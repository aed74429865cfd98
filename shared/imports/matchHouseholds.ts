import type { Current, Row } from "./current.ts";
import type { InHousehold } from "./incoming.ts";
import { nameOf } from "./people.ts";
import type { Candidate } from "./planned.ts";

const nameOfRow = (row: Row): string => String(row.cells["nameZh"] ?? row.cells["nameBo"] ?? "");

export type HouseholdMatch =
  | { readonly row: Row }
  | { readonly candidates: readonly Candidate[] }
  | "number-taken"
  | null;

/** Looks households and people of the register up; built once for a plan. */
export class Register {
  readonly current: Current;
  readonly #byNo = new Map<string, Row>();
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
    this.#membersOf = Map.groupBy(current.members, (row) => row.cells["householdId"]);
    this.#byName = Map.groupBy(current.members, (row) => `${row.village}\n${nameOfRow(row)}`);
    this.#units = new Map(current.units.map((row) => [`${row.village}\n${String(row.cells["unitNo"])}`, row]));
    for (const { householdId, unitId } of current.memberships) this.#unitOf.set(householdId, unitId);
  }

  household = (uid: string): Row | undefined => this.#byUid.get(uid);
  unit = (village: string, unitNo: string): Row | undefined => this.#units.get(`${village}\n${unitNo}`);
  unitOf = (household: string): string | undefined => this.#unitOf.get(household);
  membersOf = (household: string): readonly Row[] => this.#membersOf.get(household) ?? [];
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
      if (!numbered) return null;
      return this.#shares(household, numbered) ? { row: numbered } : "number-taken";
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
