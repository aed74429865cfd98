import { type Numbering, numberingOf } from "./anew.ts";
import type { Body, BodyRow } from "./body.ts";
import { oddities, settleHead, sexAgainstRelation } from "./checks.ts";
import type { Target } from "./headings.ts";
import { type Cells, type Incoming, type InHousehold, type InMember, isBad } from "./incoming.ts";
import { saysDead } from "./marks.ts";
import { nameOf, named } from "./people.ts";
import { Rows } from "./rows.ts";
import { peopleInSlot } from "./slotPeople.ts";
import { assembleUnits } from "./unitRows.ts";
import { type Named, unitsOf } from "./unitsOf.ts";
import { isEmpty, isExponent, plainText, readName, readNumber, readUnitNo } from "./values.ts";

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
  unitNo: string | null;
  /** The row that it began with. */
  readonly row: BodyRow;
  headName: string;
  /** The head's column says that the head has died: another has to be found. */
  readonly headDied: boolean;
  /** Rows of people in it were given back. */
  lacks: boolean;
  leftOut: boolean;
}

/** What a row says of whose household it is in. */
interface Whose {
  readonly village: string | null;
  readonly no: string | null;
  /** The number cannot be used as the file stores it. */
  readonly damaged: boolean;
  readonly headName: string;
  /** The row is the head's own. */
  readonly isHead: boolean;
}

/** Builds households from rows that stand for a person each, or for a household each. */
class Assembler {
  readonly rows: Rows;
  readonly today: string;
  readonly households: Open[] = [];
  readonly #byKey = new Map<string, Open>();
  #current: Open | null = null;
  readonly #personal: boolean;
  readonly #numbering: Numbering;
  readonly #householdTargets: readonly Target[];
  readonly convenors: Named[] = [];

  constructor(body: Body, today: string) {
    this.rows = new Rows(body);
    this.today = today;
    this.#personal = this.rows.has("member.nameZh") || this.rows.has("member.nameBo");
    this.#numbering = numberingOf(this.rows);
    this.#householdTargets = householdTargets.filter((target) => this.rows.has(target));
  }

  #village(row: BodyRow): string | null {
    const text = plainText(this.rows.text(row, "village.villageCode") || this.rows.text(row, "village.nameZh"));
    return text === "" ? (this.#current?.village ?? null) : text;
  }

  #opens(row: BodyRow, { village, no, headName, isHead }: Whose): boolean {
    const current = this.#current;
    if (!current) return true;
    if (!this.#personal) return headName !== "" || no !== null;
    if (village !== current.village || this.#numbering.strangers.has(row.at)) return true;
    if (this.rows.has("household.householdNo") && no !== null) {
      if (no !== current.householdNo) return true;
      return (
        headName !== "" &&
        current.headName !== "" &&
        headName !== current.headName &&
        (isHead || !this.rows.has("member.relation"))
      );
    }
    if (headName !== "" && headName !== current.headName) return true;
    if (isHead) return current.members.some((member) => member.cells["relation"] === "0");
    return headName !== "" && this.#isNamesake(row, current);
  }

  /** Another head of the same name: the name stands in the head's row again, beside another telephone or address. */
  #isNamesake(row: BodyRow, { headName, members, row: first }: Open): boolean {
    const { rows } = this;
    const { nameZh, nameBo } = rows.named(row, "member.nameZh");
    if ((nameZh ?? nameBo) !== headName || rows.text(row, "member.relation") !== "") return false;
    if (!members.some((member) => nameOf(member) === headName)) return false;
    return this.#householdTargets.some(
      (target) =>
        rows.text(row, target) !== "" && rows.text(first, target) !== "" && !rows.sameText(row, first, target),
    );
  }

  /** A number that cannot be used leaves the whole household out, and says so once. */
  #numberOf(row: BodyRow): { no: string | null; damaged: boolean } {
    const text = this.rows.text(row, "household.householdNo");
    const no = readNumber(text);
    const refused = this.rows.refusal(row, "household.householdNo") !== null;
    const lead = this.#numbering.leads.get(row.at);
    const whole = typeof no === "string" && lead !== undefined ? `${lead}-${no}` : no;
    return {
      no: typeof whole === "string" && whole.length <= 16 ? whole : null,
      damaged: refused || no === undefined || isExponent(text),
    };
  }

  #unitOf(row: BodyRow): string | null {
    const text = this.rows.text(row, "unit.unitNo");
    const no = text === "" ? null : readUnitNo(text);
    return typeof no === "string" && no.length <= 16 ? no : null;
  }

  #open(row: BodyRow, { village, no, damaged, headName }: Whose): Open {
    const generated = !this.rows.has("household.householdNo");
    const householdNo = no ?? (generated ? String(this.households.length + 1).padStart(3, "0") : "");
    const key = `${village ?? ""}\n${householdNo}`;
    const before = householdNo === "" ? undefined : this.#byKey.get(key);
    const stranger = this.#numbering.strangers.has(row.at);
    const same = before && (headName === before.headName || headName === "" || before.headName === "");
    if (same && this.#personal && !stranger) return before;
    const uid = plainText(this.rows.text(row, "household.uid"));
    const made: Open = {
      at: row.at,
      row,
      village,
      uid: uid.length === 22 ? uid : null,
      householdNo,
      generated,
      cells: this.rows.cells(row, this.#householdTargets),
      members: [],
      head: -1,
      unitNo: this.#unitOf(row),
      headName,
      headDied: saysDead(this.rows.text(row, "household.head")),
      lacks: false,
      leftOut: householdNo === "" || before !== undefined || stranger,
    };
    if (householdNo === "")
      this.rows.note(row.at, damaged ? "bad-number-damaged" : "bad-number-missing", "household.householdNo");
    else if (made.leftOut) this.rows.note(row.at, "bad-number-twice", "household.householdNo");
    else {
      this.#byKey.set(key, made);
      this.households.push(made);
    }
    return made;
  }

  #person(row: BodyRow, relation: unknown): InMember | null {
    const { rows } = this;
    const written = rows.named(row, "member.nameZh");
    const tibetan = rows.named(row, "member.nameBo")["nameBo"] ?? null;
    if (!tibetan && !isEmpty(plainText(rows.text(row, "member.nameBo"))))
      rows.note(row.at, "cell-unread", "member.nameBo");
    const cells: Cells = { ...written, nameBo: written["nameBo"] ?? tibetan, ...rows.cells(row, memberTargets) };
    cells["nameTag"] = cells["nameTag"] ?? written["nameTag"] ?? null;
    cells["relation"] ??= readName(rows.text(row, "member.nameZh")).kin;
    const said = `${rows.text(row, "member.nameZh")}${rows.text(row, "member.relation")}`;
    if (!cells["nameZh"] && !cells["nameBo"]) {
      const why = rows.refusal(row, "member.nameZh") ?? rows.refusal(row, "member.nameBo");
      if (why) rows.note(row.at, why, "member.nameZh");
      if (why || cells["sex"] || cells["birth"] || relation) rows.note(row.at, "bad-name-missing", "member.nameZh");
      return null;
    }
    if (saysDead(said)) {
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
    const before = this.rows.remarks.length;
    const person = this.#person(row, this.rows.text(row, "member.relation") || null);
    if (!person) {
      household.lacks ||= this.rows.remarks.slice(before).some(({ code }) => isBad(code));
      return;
    }
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
    const why = household.headName === "" ? rows.refusal(row, "household.head") : null;
    if (why) {
      rows.note(row.at, why, "household.head");
      rows.note(row.at, "bad-name-missing", "household.head");
      household.lacks = true;
    } else if (household.headDied) {
      rows.note(row.at, "bad-dead");
      household.lacks = true;
    } else if (household.headName !== "" && household.members.length === 0)
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

  /** Takes what the first row left empty from a later one, as where the telephone stands beside the last member. */
  #complete(household: Open, row: BodyRow): void {
    const { rows } = this;
    household.unitNo ??= this.#unitOf(row);
    for (const target of this.#householdTargets) {
      const field = target.slice(target.indexOf(".") + 1);
      if (household.cells[field] !== null || rows.sameText(row, household.row, target)) continue;
      household.cells[field] = rows.value(row, target);
    }
  }

  #whose(row: BodyRow): Whose {
    const head = this.rows.named(row, "household.head");
    return {
      village: this.#village(row),
      ...this.#numberOf(row),
      headName: head["nameZh"] ?? head["nameBo"] ?? "",
      isHead: this.#personal && this.rows.peek(row, "member.relation") === "0",
    };
  }

  add(row: BodyRow): void {
    const whose = this.#whose(row);
    if (whose.damaged || this.#opens(row, whose)) this.#current = this.#open(row, whose);
    const household = this.#current!;
    if (row !== household.row && !household.leftOut) this.#complete(household, row);
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
      const headName = household.headDied ? "" : household.headName;
      // Nobody of it can be kept, and its rows say why.
      if (household.lacks && household.members.length === 0 && headName === "") household.leftOut = true;
      const said = [...settleHead(household, headName), ...oddities(household, this.today)];
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
