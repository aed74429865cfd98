import { addYears } from "../dates/calendarDate.ts";
import { longestTerm } from "../convenors/rules.ts";
import type { Cells, Incoming, InHousehold, InUnit } from "./incoming.ts";
import type { Planner } from "./planner.ts";
import type { PlannedHousehold, PlannedMember, PlannedUnit } from "./planned.ts";
import { differences } from "./matchMembers.ts";

const sizeOf = (households: number): string => (households === 5 ? "5" : households === 10 ? "10" : "other");

interface Found {
  readonly member: PlannedMember;
  readonly household: PlannedHousehold;
}

/** The convenor among the unit's households: a head of the name, else the only member of it. */
function convenorOf(unit: InUnit, households: readonly PlannedHousehold[], work: Planner): Found | null {
  if (!unit.convenor) return null;
  const { name } = unit.convenor;
  const own = unit.convenor.household ? work.of.get(unit.convenor.household) : undefined;
  const places = own ? [own] : households;
  const all = places.flatMap((household) =>
    household.members
      .filter((member) => member.name === name && member.outcome !== "waiting")
      .map((member) => ({ member, household })),
  );
  const heads = all.filter(
    ({ member }) => member.cells["relation"] === "0" || member.name === all[0]?.household.headName,
  );
  return heads.length === 1 ? heads[0]! : all.length === 1 ? all[0]! : null;
}

function termCells(unit: InUnit, work: Planner): Cells {
  const { from, to, method } = work.decisions.convenors;
  const dateFrom = String(unit.term["dateFrom"] ?? from);
  const wanted = String(unit.term["dateTo"] ?? (unit.term["dateFrom"] ? addYears(dateFrom, longestTerm) : to));
  const latest = addYears(dateFrom, longestTerm);
  const dateTo = wanted > latest ? latest : wanted < dateFrom ? latest : wanted;
  return { dateFrom, dateTo, method: unit.term["method"] ?? method };
}

function planUnit(unit: InUnit, key: string, members: readonly InHousehold[], work: Planner): PlannedUnit | null {
  const village = work.village(unit.village);
  if (village === null) {
    work.note(unit.at, unit.village === null ? "bad-village-missing" : "bad-village-unknown");
    return null;
  }
  const { register, decisions } = work;
  const row = register.unit(village, unit.unitNo);
  const households = members
    .flatMap((household) => work.of.get(household) ?? [])
    .filter(({ outcome }) => outcome !== "waiting");
  const found = convenorOf(unit, households, work);
  const holder = row && register.current.terms.find(({ unitId }) => unitId === row.uid);
  if (unit.convenor && !found) work.note(unit.at, "convenor-not-found");
  if (holder && found && holder.memberId !== found.member.uid) work.note(unit.at, "convenor-kept");
  const joining = decisions.membership ? households.filter((household) => joins(household, row?.uid, work)) : [];
  const { areaKind, activities, setUpOn } = decisions.units;
  const fresh: Cells = {
    unitNo: unit.unitNo,
    areaKind: unit.cells["areaKind"] ?? areaKind,
    nominalSize: sizeOf(members.length),
    activities: unit.cells["activities"] ?? activities,
    setUpOn: unit.cells["setUpOn"] ?? setUpOn,
  };
  const changes = row
    ? differences({ areaKind: unit.cells["areaKind"] ?? null, activities: unit.cells["activities"] ?? null }, row)
    : null;
  const changed = changes !== null && Object.keys(changes.cells).length > 0 && !work.skips(key);
  return {
    key,
    at: unit.at,
    village,
    unitNo: unit.unitNo,
    outcome: row ? (changed ? "changed" : "same") : "new",
    uid: row?.uid ?? null,
    cells: row ? (changed ? changes.cells : {}) : fresh,
    convenor:
      found && !holder ? { member: found.member.key, name: found.member.name, cells: termCells(unit, work) } : null,
    joining: joining.map((household) => household.key),
    named: members.length,
  };
}

/** A household joins where it is in no unit yet and someone could have signed for it. */
function joins(household: PlannedHousehold, unit: string | undefined, work: Planner): boolean {
  const at = household.uid ? work.register.unitOf(household.uid) : undefined;
  if (at !== undefined) {
    if (at !== unit) work.note(household.at, "in-other-unit");
    return false;
  }
  return household.members.length > 0 || household.uid !== null;
}

/** Units of a file with their convenors and, where consents are stated, their households. */
export function planUnits(incoming: Incoming, work: Planner): PlannedUnit[] {
  const place = (village: string | null, unitNo: string | null) => `${village ?? ""}\n${unitNo ?? ""}`;
  const byUnit = Map.groupBy(incoming.households, ({ village, unitNo }) => place(village, unitNo));
  return incoming.units.flatMap((unit, i) => {
    const planned = planUnit(unit, `u${i}`, byUnit.get(place(unit.village, unit.unitNo)) ?? [], work);
    return planned ? [planned] : [];
  });
}
