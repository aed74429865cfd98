import type { Body, BodyRow } from "./body.ts";
import { oddities, settleHead, sexAgainstRelation } from "./checks.ts";
import { fold, type Target } from "./headings.ts";
import type { Cells, Incoming, InHousehold, InMember } from "./incoming.ts";
import { nameOf, named } from "./people.ts";
import { Rows } from "./rows.ts";
import { peopleInSlot } from "./slotPeople.ts";
import { assembleUnits } from "./unitRows.ts";
import { type Named, unitsOf } from "./unitsOf.ts";
import { isExponent, plainText, readName, readNumber, readUnitNo } from "./values.ts";

const householdTargets: readonly Target[] = [
  "household.personCount",
  "household.houseName",
  "household.addressLine",
  "household.phone",
  "household.formLanguage",
  "household.paperRef",
];
const memberTargets: readonly Target[] = [
  "member.nameTag",
  "member.aliases",
  "member.sex",
  "member.birth",
  "member.relation",
  "member.idCheckedOn",
];

interface Open extends InHousehold {
  headName: string;
  leftOut: boolean;
}

/** Builds households from rows that stand for a person each, or for a household each. */
class Assembler {
  readonly rows: Rows;
  readonly today: string;
  readonly households: Open[] = [];
  readonly #byKey = new Map<string, Open>();
  #current: Open | null = null;
  readonly #personal: boolean;
  readonly convenors: Named[] = [];

  constructor(body: Body, today: string) {
    this.rows = new Rows(body);
    this.today = today;
    this.#personal = this.rows.has("member.nameZh") || this.rows.has("member.nameBo");
  }

  #village(row: BodyRow): string | null {
    const text = plainText(this.rows.text(row, "village.villageCode") || this.rows.text(row, "village.nameZh"));
    return text === "" ? (this.#current?.village ?? null) : text;
  }

  #opens(no: string | null, headName: string, relation: unknown, village: string | null): boolean {
    const current = this.#current;
    if (!current) return true;
    if (!this.#personal) return headName !== "" || no !== null;
    if (village !== current.village) return true;
    if (this.rows.has("household.householdNo") && no !== null) {
      if (no !== current.householdNo) return true;
      return headName !== "" && current.headName !== "" && headName !== current.headName && relation === "0";
    }
    if (headName !== "" && headName !== current.headName) return true;
    return relation === "0" && current.members.some((member) => member.cells["relation"] === "0");
  }

  /** A number that cannot be used leaves the whole household out, and says so once. */
  #numberOf(row: BodyRow): { no: string | null; damaged: boolean } {
    const text = this.rows.text(row, "household.householdNo");
    const no = readNumber(text);
    const refused = this.rows.refusal(row, "household.householdNo") !== null;
    return {
      no: typeof no === "string" && no.length <= 16 ? no : null,
      damaged: refused || no === undefined || isExponent(text),
    };
  }

  #open(row: BodyRow, no: string | null, damaged: boolean, headName: string, village: string | null): Open {
    const numbered = this.rows.has("household.householdNo");
    const generated = !numbered;
    const householdNo = no ?? (generated ? String(this.households.length + 1).padStart(3, "0") : "");
    const uid = plainText(this.rows.text(row, "household.uid"));
    const unit = readUnitNo(this.rows.text(row, "unit.unitNo"));
    const made: Open = {
      at: row.at,
      village,
      uid: uid.length === 22 ? uid : null,
      householdNo,
      generated,
      cells: this.rows.cells(row, householdTargets),
      members: [],
      head: -1,
      unitNo: typeof unit === "string" && unit.length <= 16 ? unit : null,
      headName,
      leftOut: householdNo === "",
    };
    if (made.leftOut)
      this.rows.note(row.at, damaged ? "bad-number-damaged" : "bad-number-missing", "household.householdNo");
    const key = `${village ?? ""}\n${householdNo}`;
    const before = made.leftOut ? undefined : this.#byKey.get(key);
    if (before) {
      const same = headName === before.headName || headName === "" || before.headName === "";
      if (same && this.#personal) return before;
      made.leftOut = true;
      this.rows.note(row.at, "bad-number-twice", "household.householdNo");
    }
    if (!made.leftOut) {
      this.#byKey.set(key, made);
      this.households.push(made);
    }
    return made;
  }

  #person(row: BodyRow, relation: unknown): InMember | null {
    const { rows } = this;
    const written = rows.named(row, "member.nameZh");
    const tibetan = rows.named(row, "member.nameBo")["nameBo"] ?? null;
    const cells: Cells = { ...written, nameBo: written["nameBo"] ?? tibetan, ...rows.cells(row, memberTargets) };
    cells["nameTag"] = cells["nameTag"] ?? written["nameTag"] ?? null;
    cells["relation"] ??= readName(rows.text(row, "member.nameZh")).kin;
    const said = `${rows.text(row, "member.nameZh")}${rows.text(row, "member.relation")}`;
    if (!cells["nameZh"] && !cells["nameBo"]) {
      if (cells["sex"] || cells["birth"] || relation) rows.note(row.at, "bad-name-missing", "member.nameZh");
      return null;
    }
    if (/已故|去世|死亡|病故/.test(said)) {
      rows.note(row.at, "bad-dead");
      return null;
    }
    if (String(cells["nameZh"] ?? "").length > 40 || String(cells["nameBo"] ?? "").length > 80) {
      rows.note(row.at, "bad-too-long", "member.nameZh");
      return null;
    }
    const sex = cells["sex"];
    if (sexAgainstRelation(plainText(rows.text(row, "member.relation")), typeof sex === "string" ? sex : null))
      rows.note(row.at, "sex-against-relation");
    const uid = plainText(rows.text(row, "member.uid"));
    return { at: row.at, uid: uid.length === 22 ? uid : null, cells };
  }

  #addPerson(household: Open, row: BodyRow): void {
    const person = this.#person(row, this.rows.text(row, "member.relation") || null);
    if (!person) return;
    const birth = person.cells["birth"];
    const twice =
      typeof birth === "string" &&
      birth.length === 10 &&
      household.members.some((member) => nameOf(member) === nameOf(person) && member.cells["birth"] === birth);
    if (twice) this.rows.note(row.at, "bad-row-twice");
    else if (household.leftOut) {
      if (row.at !== household.at) this.rows.note(row.at, "bad-household-left-out");
    } else household.members.push(person);
  }

  /** A row for a household: its head from the head's column, others from the list of members. */
  #addHouseholdRow(household: Open, row: BodyRow): void {
    const { rows } = this;
    const own = rows.cells(row, ["household.headSex", "household.headBirth", "member.sex", "member.birth"]);
    const sex = own["headSex"] ?? own["sex"] ?? null;
    const birth = own["headBirth"] ?? own["birth"] ?? null;
    if (household.headName !== "" && household.members.length === 0)
      household.members.push({
        at: row.at,
        uid: null,
        cells: { ...named(rows.text(row, "household.head")), sex, birth, relation: "0" },
      });
    const listed = rows.slots.flatMap((slot) => peopleInSlot(rows, row, slot));
    for (const [i, person] of listed.entries()) {
      if (nameOf(person) === "") continue;
      const named = nameOf(person) === household.headName;
      const first =
        i === 0 && person.cells["relation"] === null && !(Number(household.cells["personCount"]) > listed.length);
      const isHead = named && (person.cells["relation"] === "0" || first);
      if (!isHead) household.members.push(person);
    }
  }

  add(row: BodyRow): void {
    const { rows } = this;
    const village = this.#village(row);
    const { no, damaged } = this.#numberOf(row);
    const head = rows.named(row, "household.head");
    const headName = head["nameZh"] ?? head["nameBo"] ?? "";
    const relation = this.#personal
      ? /^(户主|本人|是|0|01|02)$/.test(fold(rows.text(row, "member.relation"))) && "0"
      : null;
    if (damaged || this.#opens(no, headName, relation, village))
      this.#current = this.#open(row, no, damaged, headName, village);
    const household = this.#current!;
    if (this.#personal) this.#addPerson(household, row);
    else if (!household.leftOut) this.#addHouseholdRow(household, row);
    this.#noteConvenor(row, household);
  }

  #noteConvenor(row: BodyRow, household: Open): void {
    const { name } = readName(this.rows.text(row, "unit.convenor"));
    if (name === "" || household.unitNo === null || this.convenors.at(-1)?.unitNo === household.unitNo) return;
    this.convenors.push({ at: row.at, unitNo: household.unitNo, name, village: household.village });
  }

  finish(): void {
    for (const household of this.households) {
      const said = [...settleHead(household, household.headName), ...oddities(household, this.today)];
      for (const [at, code] of said) this.rows.note(at, code);
      const stated = household.cells["personCount"];
      if (typeof stated === "number" && stated < household.members.length) {
        this.rows.note(household.at, "fewer-people");
        household.cells["personCount"] = null;
      }
      if (household.members.length > 40 || Number(stated ?? 1) > 40) {
        this.rows.note(household.at, "bad-too-many-people");
        household.leftOut = true;
      }
    }
  }
}

/** Households, units and people that a table's rows tell of, with remarks on what could not be used. */
export function assemble(body: Body, today: string): Incoming {
  const states = new Set(body.columns.flatMap(({ target }) => (target ? [target] : [])));
  const aboutUnits =
    states.has("unit.households") ||
    (states.has("unit.convenor") && !states.has("member.nameZh") && !states.has("household.head"));
  if (aboutUnits) return assembleUnits(body, states);
  const work = new Assembler(body, today);
  for (const row of body.rows) work.add(row);
  work.finish();
  const households = work.households.filter(({ leftOut }) => !leftOut);
  return { households, units: unitsOf(work.households, work.convenors), remarks: work.rows.remarks, states };
}
