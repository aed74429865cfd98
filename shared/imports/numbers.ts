import type { Row } from "./current.ts";
import type { Cells, InHousehold } from "./incoming.ts";
import type { Register } from "./matchHouseholds.ts";

/** Gives out household numbers, each once in a village. */
export class Numbers {
  readonly #register: Register;
  readonly #taken = new Set<string>();

  constructor(register: Register) {
    this.#register = register;
  }

  #take(village: string, no: string): boolean {
    const key = `${village}\n${no}`;
    if (this.#taken.has(key) || this.#register.numbered(village, no)) return false;
    this.#taken.add(key);
    return true;
  }

  /**
   * The household's number, or another where it is somebody else's.
   * @param onOther told when another was given
   */
  free({ householdNo }: InHousehold, village: string, onOther: () => void): string {
    if (this.#take(village, householdNo)) return householdNo;
    onOther();
    for (let i = 2; ; i += 1) {
      const no = `${householdNo.slice(0, 12)}/${i}`;
      if (this.#take(village, no)) return no;
    }
  }

  /** A new number for a household that is known by its id or was told to be the same. */
  changed({ householdNo, generated }: InHousehold, row: Row): Cells {
    return !generated && this.#take(row.village, householdNo) ? { householdNo } : {};
  }
}
