import type { Body, BodyRow } from "./body.ts";
import type { Target } from "./headings.ts";
import type { Incoming, InHousehold, InUnit } from "./incoming.ts";
import { saysDead } from "./marks.ts";
import { named, nameOf, namesUnclear, splitNames } from "./people.ts";
import { Rows } from "./rows.ts";
import { plainText, readName, readUnitNo } from "./values.ts";

const unitTargets: readonly Target[] = ["unit.areaKind", "unit.activities", "unit.setUpOn"];
const termTargets: readonly Target[] = ["convenorTerm.dateFrom", "convenorTerm.dateTo", "convenorTerm.method"];

/** A household known by its head's name only; its number tells the unit and the place in the list. */
function household(at: number, village: string | null, unitNo: string, place: number, name: string): InHousehold {
  return {
    at,
    village,
    uid: null,
    householdNo: `${unitNo.slice(0, 13)}-${String(place).padStart(2, "0")}`,
    generated: true,
    cells: {},
    members: [{ at, uid: null, cells: { ...named(name), relation: "0" } }],
    head: 0,
    unitNo,
  };
}

const listTargets: readonly Target[] = ["unit.households", "household.head", "household.members"];

/** The heads whom a unit's row lists; says what of it is no living head's name. */
function namesIn(rows: Rows, row: BodyRow): string[] {
  return listTargets.flatMap((target) => {
    const cells = target === "unit.households" ? rows.texts(row, target) : [rows.text(row, target)];
    return cells.flatMap((cell) => {
      const names = splitNames(cell).filter((name) => !saysDead(name));
      const heads = names.filter((name) => readName(name).name !== "");
      if (namesUnclear(cell) || heads.length < names.length) rows.note(row.at, "cell-unread", target);
      if (saysDead(cell)) rows.note(row.at, "bad-dead");
      return heads;
    });
  });
}

interface OpenUnit extends InUnit {
  place: number;
}

/** Units with their convenors, from a table of one unit a row with the heads of its households across. */
export function assembleUnits(body: Body, states: ReadonlySet<Target>): Incoming {
  const rows = new Rows(body);
  const households: InHousehold[] = [];
  const units: OpenUnit[] = [];
  const seen = new Map<string, OpenUnit>();
  for (const row of body.rows) {
    const { at } = row;
    const text = plainText(rows.text(row, "village.villageCode") || rows.text(row, "village.nameZh"));
    const village = text === "" ? (units.at(-1)?.village ?? null) : text;
    const read = readUnitNo(rows.text(row, "unit.unitNo"));
    const names = namesIn(rows, row);
    const refused = read === undefined || rows.refusal(row, "unit.unitNo") !== null || String(read ?? "").length > 16;
    const unitNo = refused ? null : read;
    if (unitNo === null && (refused || units.length === 0 || rows.text(row, "unit.convenor") !== "")) {
      rows.note(at, refused ? "bad-number-damaged" : "bad-unit-missing", "unit.unitNo");
      continue;
    }
    const key = `${village ?? ""}\n${unitNo}`;
    let unit = unitNo === null ? units.at(-1)! : seen.get(key);
    if (!unit) {
      const { name } = readName(rows.text(row, "unit.convenor"));
      const phone = rows.value(row, "unit.convenorPhone");
      const listed = names.findIndex((other) => readName(other).name === name);
      const own = name === "" ? null : household(at, village, unitNo!, 0, listed >= 0 ? names[listed]! : name);
      if (listed >= 0) names.splice(listed, 1);
      if (own) {
        own.cells["phone"] = phone;
        households.push(own);
      }
      const convenor = own ? { name: nameOf(own.members[0]!), household: own } : null;
      unit = {
        at,
        village,
        unitNo: unitNo!,
        cells: rows.cells(row, unitTargets),
        convenor,
        term: rows.cells(row, termTargets),
        place: 0,
      };
      units.push(unit);
      seen.set(key, unit);
    }
    for (const name of names) households.push(household(at, village, unit.unitNo, (unit.place += 1), name));
  }
  return { households, units, remarks: rows.remarks, states };
}
