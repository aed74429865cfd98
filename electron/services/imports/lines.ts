import type { Line, Preview, Tab } from "../../../shared/imports/contract.ts";
import { type Cells, type Incoming, isBad, type Remark } from "../../../shared/imports/incoming.ts";
import { type Part, placeOf } from "../../../shared/imports/together.ts";
import type { Outcome, Plan, PlannedHousehold, PlannedMember, PlannedUnit } from "../../../shared/imports/planned.ts";

const text = (value: Cells[string] | undefined): string | null => (typeof value === "string" ? value : null);

const blank: Omit<Line, "key" | "row" | "record"> = {
  sheet: "",
  householdNo: "",
  name: "",
  birth: null,
  relation: null,
  changes: [],
  remark: null,
  heading: "",
  skipped: false,
  decided: "",
  candidates: [],
};

const changesOf = (record: string, cells: Cells, old: Cells): Line["changes"] =>
  Object.entries(old).map(([field, was]) => ({ record, field, old: was, new: cells[field] ?? null }));

function memberLine(planned: PlannedMember, household: PlannedHousehold): Line {
  return {
    ...blank,
    key: planned.key,
    row: planned.at + 1,
    record: "member",
    householdNo: household.householdNo,
    name: planned.name,
    birth: text(planned.cells["birth"]),
    relation: text(planned.cells["relation"]),
    changes: changesOf("member", planned.cells, planned.old),
    skipped: Object.keys(planned.old).length > 0 && Object.keys(planned.cells).length === 0,
  };
}

function householdLine(planned: PlannedHousehold): Line {
  return {
    ...blank,
    key: planned.key,
    row: planned.at + 1,
    record: "household",
    householdNo: planned.householdNo,
    name: planned.headName,
    changes: changesOf("household", planned.cells, planned.old),
    skipped: Object.keys(planned.old).length > 0 && Object.keys(planned.cells).length === 0,
  };
}

const unitLine = (planned: PlannedUnit): Line => ({
  ...blank,
  key: planned.key,
  row: planned.at + 1,
  record: "unit",
  householdNo: planned.unitNo,
  name: planned.convenor?.name ?? "",
});

function byOutcome(plan: Plan, outcome: Outcome): Line[] {
  const lines: Line[] = plan.units.filter((unit) => unit.outcome === outcome).map((unit) => unitLine(unit));
  for (const household of plan.households) {
    if (household.outcome === outcome) lines.push(householdLine(household));
    for (const member of household.members) if (member.outcome === outcome) lines.push(memberLine(member, household));
  }
  return lines;
}

/** Who stands in each row of the file, for remarks. */
function whoIn(incoming: Incoming): Map<number, { name: string; householdNo: string }> {
  const who = new Map<number, { name: string; householdNo: string }>();
  for (const { members, householdNo, at } of incoming.households) {
    if (!who.has(at)) who.set(at, { name: "", householdNo });
    for (const { at: row, cells } of members)
      who.set(row, { name: String(cells["nameZh"] ?? cells["nameBo"] ?? ""), householdNo });
  }
  return who;
}

function remarkLines(remarks: readonly Remark[], incoming: Incoming): Line[] {
  const who = whoIn(incoming);
  return remarks.map(({ at, code, heading, name = "" }, i) => ({
    ...blank,
    name: who.get(at)?.name || name,
    householdNo: who.get(at)?.householdNo ?? "",
    key: `r${i}`,
    row: at + 1,
    record: "member",
    remark: code,
    heading,
  }));
}

/** All lines of one tab of a preview, by the rows of the sheets that were read. */
export function linesOf(plan: Plan, incoming: Incoming, tab: Tab, parts: readonly Part[]): Line[] {
  const lines = linesIn(plan, incoming, tab);
  if (parts.length < 2 && !parts[0]?.origin) return lines;
  return lines.map((line) => (line.row > 0 ? { ...line, ...placeOf(parts, line.row - 1) } : line));
}

function linesIn(plan: Plan, incoming: Incoming, tab: Tab): Line[] {
  switch (tab) {
    case "new":
    case "changed":
    case "same":
      return byOutcome(plan, tab);
    case "bad":
      return remarkLines(
        plan.remarks.filter(({ code }) => isBad(code)),
        incoming,
      );
    case "warnings":
      return remarkLines(
        plan.remarks.filter(({ code }) => !isBad(code)),
        incoming,
      );
    case "possible":
      return plan.possible.map((item) => ({
        ...blank,
        key: item.key,
        row: item.at + 1,
        record: item.what,
        householdNo: item.householdNo,
        name: item.name,
        birth: item.birth,
        decided: item.decided,
        candidates: [...item.candidates],
      }));
    case "absent":
      return plan.absent.map(({ uid, what, householdNo, name }) => ({
        ...blank,
        key: uid,
        row: 0,
        record: what,
        householdNo,
        name,
      }));
  }
}

function tally(outcomes: readonly Outcome[]): Preview["households"] {
  const counts = { new: 0, changed: 0, same: 0, waiting: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

/** Counts of a plan, and what of the file waits for a statement of consent. */
export function previewOf(plan: Plan, incoming: Incoming): Preview {
  const bad = plan.remarks.filter(({ code }) => isBad(code)).length;
  return {
    households: tally(plan.households.map(({ outcome }) => outcome)),
    members: tally(plan.households.flatMap(({ members }) => members.map(({ outcome }) => outcome))),
    units: tally(plan.units.map(({ outcome }) => outcome)),
    convenors: plan.units.filter(({ convenor }) => convenor).length,
    memberships: plan.units.reduce((sum, { joining }) => sum + joining.length, 0),
    membershipsInFile: plan.units.reduce((sum, { named }) => sum + named, 0),
    phonesInFile: incoming.households.filter(({ cells }) => cells["phone"]).length,
    bad,
    warnings: plan.remarks.length - bad,
    possible: plan.possible.length,
    absent: plan.absent.length,
    unknownVillages: plan.unknownVillages.slice(0, 50).map((each) => ({ ...each, name: each.name.slice(0, 200) })),
  };
}
