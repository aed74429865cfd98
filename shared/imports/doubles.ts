import type { Current, Row } from "./current.ts";
import type { InMember } from "./incoming.ts";
import { mayAgree, nameOfRow } from "./matchMembers.ts";
import { nameOf } from "./people.ts";

const born = (birth: unknown): birth is string => typeof birth === "string";

/** Finds people of the register whom a row of the file would enter a second time. */
export class Doubles {
  readonly #byName: Map<string, Row[]>;
  readonly #left = new Map<string, Set<string>>();
  readonly #gone: ReadonlySet<string>;

  constructor({ members, gone, stays }: Current) {
    this.#byName = Map.groupBy([...members, ...gone], (row) => `${row.village}\n${nameOfRow(row)}`);
    this.#gone = new Set(gone.map(({ uid }) => uid));
    for (const { memberId, householdId } of stays) {
      const homes = this.#left.get(memberId) ?? new Set();
      this.#left.set(memberId, homes.add(householdId));
    }
  }

  #knewHome(row: Row, home: string | null): boolean {
    if (home === null) return false;
    return (
      this.#left.get(row.uid)?.has(home) === true || (this.#gone.has(row.uid) && row.cells["householdId"] === home)
    );
  }

  /**
   * People of the village with the member's name, and with a birth that agrees or who once lived in this household.
   * @param home the register's household that the member would join; its own people are matched otherwise
   * @param taken people who stand in another row of the same file
   */
  of(member: InMember, village: string, home: string | null, taken: ReadonlySet<string>): readonly Row[] {
    const birth = member.cells["birth"];
    return (this.#byName.get(`${village}\n${nameOf(member)}`) ?? []).filter((row) => {
      if (taken.has(row.uid)) return false;
      if (!this.#gone.has(row.uid) && row.cells["householdId"] === home) return false;
      const other = row.cells["birth"];
      if (born(birth) && born(other)) return mayAgree(birth, other);
      return this.#knewHome(row, home);
    });
  }
}
