import { decide, type OpenConflict, openConflicts } from "../../../electron/database/exchange/conflicts.ts";
import { erasedList, eraseRows } from "../../../electron/database/exchange/erasing.ts";
import { change } from "../../../electron/database/journal/door.ts";
import { revert } from "../../../electron/database/journal/revert.ts";
import type { Writer } from "../../../electron/database/journal/writer.ts";
import type { StepKind } from "../../../shared/changes/step.ts";
import { household } from "../../../shared/households/record.ts";
import { member } from "../../../shared/members/record.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { unit } from "../../../shared/units/record.ts";
import type { Act } from "./acts.ts";
import { made, removed } from "./model.ts";
import type { Pc } from "./pc.ts";
import { cells, prepared, rowsShown } from "./reading.ts";
import { same, told, type World } from "./world.ts";

type Of<K extends Act["act"]> = Extract<Act, { act: K }>;
const descriptions = { household, member, unit } as const;

const step = (pc: Pc, kind: StepKind, work: (write: Writer) => unknown): number =>
  change(pc.session, { kind, params: {} }, work).step;

/** Rows of a table that a clerk sees on this PC. */
function live(pc: Pc, uids: readonly string[]): string[] {
  const rows = rowsShown(pc.client, pc.village);
  return uids.filter((uid) => rows.has(uid) && (rows.get(uid)!.get(removed)?.[0] ?? null) === null);
}

export function edit(world: World, { pc: place, row: nth, field, value: what }: Of<"edit">): void {
  const pc = world.pc(place);
  const cell = cells[field]!;
  const all = { household: world.rows.households, member: world.rows.members, unit: world.rows.units }[cell.record];
  const rows = live(pc, all);
  if (rows.length === 0 || (pc.older && !cell.older)) return;
  const row = rows[nth % rows.length]!;
  const value: Cell = what === "new" ? world.fresh("值") : what === "same" ? "同" : null;
  if (cell.record === "unit" && what !== "new") return;
  world.tell(`${pc.name} writes ${cell.field} of ${world.nameOf(row)}: ${String(value)}`);
  const standing = world.model.standing(row, cell.field, pc.knows.seen);
  const shown = rowsShown(pc.client, pc.village).get(row)?.get(cell.field)?.[0] ?? null;
  const waits = shown !== value && new Set(standing.map((write) => write.value)).size > 1;
  let done = 0;
  const why = world.refusal(pc, 2, () => {
    done = step(pc, "edit", (write) => write.patch(descriptions[cell.record], row, { [cell.field]: value }));
  });
  if (!world.tainted && why !== "rule")
    world.check(
      2,
      waits === (why === "undecided"),
      () => `typing over ${told(standing.map((one) => one.value))}: ${why}`,
    );
  if (done > 0) world.write(pc, row, cell.field, value);
}

export function add(world: World, { pc: place, named }: Of<"add">): void {
  const pc = world.pc(place);
  if (world.rows.households.length >= 6 || !rowsShown(pc.client, pc.village).size) return;
  const values = {
    householdNo: world.fresh("号"),
    personCount: 3,
    listedFrom: "2020-01-01",
    ...(named ? { houseName: world.fresh("值") } : {}),
  };
  let uid = "";
  let head: string | null = null;
  step(pc, "new", (write) => {
    uid = write.insert(household, pc.village, values);
    if (named) return;
    head = write.insert(member, pc.village, { ...person(uid), relation: "0", nameZh: world.fresh("人") });
    write.patch(household, uid, { headMemberId: head, headFrom: "2020-01-01" });
  });
  world.rows.households.push(uid);
  if (head !== null) {
    world.rows.members.push(head);
    world.homes.set(head, uid);
  }
  world.writeTogether(
    pc,
    [uid, ...(head === null ? [] : [head])].map((row) => ({ uid: row, field: made, value: null })),
  );
  if (named) world.write(pc, uid, "houseName", values.houseName ?? null);
  world.tell(`${pc.name} adds ${world.nameOf(uid)}${named ? ` named ${values.houseName ?? ""}` : ""}`);
}

const person = (householdId: string) =>
  ({ householdId, householdFrom: "2020-01-01", sex: "9", relation: "8", state: "listed" }) as const;

/** A person more in a household that has a head. */
export function addPerson(world: World, { pc: place, row: nth }: Of<"add person">): void {
  const pc = world.pc(place);
  const heads = prepared(pc.client, "SELECT head_member_id FROM households WHERE uid = ?").pluck();
  const homes = live(pc, world.rows.households).filter((uid) => heads.get(uid) !== null);
  if (world.rows.members.length >= 8 || homes.length === 0) return;
  const home = homes[nth % homes.length]!;
  let uid = "";
  const nameZh = world.fresh("人");
  const why = world.refusal(pc, 2, () => {
    step(pc, "new", (write) => (uid = write.insert(member, pc.village, { ...person(home), nameZh })));
  });
  world.tell(`${pc.name} adds a person to ${world.nameOf(home)}${why ? `: ${why}` : ""}`);
  if (why) return;
  world.rows.members.push(uid);
  world.homes.set(uid, home);
  world.write(pc, uid, made, null);
}

export function remove(world: World, { pc: place, row: nth }: Of<"remove">): void {
  const pc = world.pc(place);
  const rows = live(pc, world.rows.households);
  if (rows.length === 0) return;
  const row = rows[nth % rows.length]!;
  const why = world.refusal(pc, 2, () => step(pc, "remove", (write) => write.remove(household, row, "mistake")));
  world.tell(`${pc.name} takes ${world.nameOf(row)} off the lists${why ? `: ${why}` : ""}`);
  if (!why) world.write(pc, row, removed, "mistake");
}

function openOn(pc: Pc): OpenConflict[] {
  const fields = new Set<string>([removed, ...cells.filter((one) => one.older || !pc.older).map((one) => one.field)]);
  return openConflicts(pc.client, { offset: 0, limit: 100 }).filter(({ field }) => fields.has(field));
}

/** Decides a conflict, on the first PC from here on that has one. */
export function settle(world: World, { pc: place, nth, side }: Of<"decide">): void {
  const pc = world.pcs.map((_, more) => world.pc(place + more)).find((one) => openOn(one).length > 0);
  if (!pc) return;
  const open = openOn(pc);
  const { record, uid, field, sides } = open[nth % open.length]!;
  const own = field === removed ? null : world.fresh("定");
  const value = sides[side]?.value ?? (record === "unit" ? world.fresh("定") : own);
  let done = 0;
  const why = world.refusal(pc, 2, () => {
    done = step(pc, "decide", (write) => decide(write, record, uid, field, value));
  });
  world.tell(`${pc.name} decides ${field} of ${world.nameOf(uid)}: ${String(value)}${why ? `: ${why}` : ""}`);
  if (done === 0) return;
  world.tally.decisions += 1;
  world.write(pc, uid, field, value);
  const left = openConflicts(pc.client, { offset: 0, limit: 100 });
  world.check(2, !left.some((one) => one.uid === uid && one.field === field), () => "a decided cell is still open");
  world.compare(pc);
}

interface Line {
  readonly uid: string;
  readonly field: string;
  readonly value: Cell;
}

/** Cells that a step wrote, and values that it put beside others again. */
const linesOf = (pc: Pc, id: number): Line[] =>
  prepared(
    pc.client,
    `WITH dots AS (SELECT value AS dot FROM step, json_each(step.dots) WHERE step.id = @id)
     SELECT uid, field, new AS value FROM history WHERE dot IN dots
     UNION ALL SELECT uid, field, value FROM siblings WHERE dot IN dots`,
  ).all({ id }) as Line[];

const undoable = {
  taking: "kind = 'take'",
  last: "kind NOT IN ('undo', 'redo', 'found', 'erase')",
} as const;

/** Takes back the newest taking of files, or whatever was done last, as one step. */
export function undo(world: World, { pc: place, what }: Of<"undo">): void {
  const pc = world.pc(place);
  const sql = `SELECT id, kind FROM step WHERE ${undoable[what]} AND undone_by IS NULL ORDER BY id DESC LIMIT 1`;
  const found = prepared(pc.client, sql).get() as { id: number; kind: string } | undefined;
  if (found === undefined) return;
  let done = 0;
  const why = world.refusal(pc, 2, () => {
    done = revert(pc.session, found.id).step;
  });
  world.tell(`${pc.name} takes back its newest ${found.kind}${why ? `: ${why}` : ""}`);
  if (done === 0) return;
  const fields = new Set<string>([removed, ...cells.map(({ field }) => field)]);
  world.writeTogether(
    pc,
    linesOf(pc, done).filter(({ uid, field }) => fields.has(field) && world.isTracked(uid)),
  );
  if (found.kind === "take") checkTakenBack(world, pc, found.id, done);
}

/** A taking that is taken back at once leaves what was shown before it, and of its new rows none. */
function checkTakenBack(world: World, pc: Pc, taken: number, done: number): void {
  const { beforeTaking } = pc;
  const between = prepared(pc.client, "SELECT 1 FROM step WHERE id > ? AND id < ?").get(taken, done);
  if (beforeTaking?.step !== taken || between || world.tainted) return;
  const unknown = new Set<string>(
    beforeTaking.older ? cells.filter(({ older }) => !older).map(({ field }) => field) : [],
  );
  for (const [row, shown] of rowsShown(pc.client, pc.village)) {
    if (beforeTaking.older && world.rows.units.includes(row)) continue;
    const before = beforeTaking.rows.get(row);
    const gone = (shown.get(removed)?.[0] ?? null) !== null;
    if (!before) world.check(2, gone, () => `${world.nameOf(row)} is still there after its taking was taken back`);
    for (const [field, values] of before ?? [])
      world.check(
        2,
        unknown.has(field) || sameCell(values, shown.get(field) ?? []),
        () => `${field} of ${world.nameOf(row)}: ${told(shown.get(field) ?? [])}, before the taking ${told(values)}`,
      );
  }
}

/** The same value shown, and the same ones beside it; a cell that was never set and an emptied one look alike. */
const sameCell = (a: readonly Cell[], b: readonly Cell[]): boolean =>
  (a[0] ?? null) === (b[0] ?? null) &&
  same([...new Set(a.length === 0 ? [null] : a)], [...new Set(b.length === 0 ? [null] : b)]);

export function erase(world: World, { pc: place, row: nth }: Of<"erase">): void {
  const pc = world.pc(place);
  const shown = rowsShown(pc.client, pc.village);
  const rows = world.rows.households.filter((uid) => shown.has(uid));
  // A register without any row left has nothing more to tell.
  if (rows.length < 2) return;
  const row = rows[nth % rows.length]!;
  eraseRows(pc.session, pc.village, [row], "asked");
  world.tell(`${pc.name} erases ${world.nameOf(row)}`);
  world.tally.erased += 1;
  const erased = new Set(erasedList(pc.client).map(({ uid }) => uid));
  world.check(7, erased.has(row), () => `${pc.name} does not keep the id of ${world.nameOf(row)}`);
  pc.knows = world.model.erase(pc.knows, erased);
  pc.keepErased();
}
