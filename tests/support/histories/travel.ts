import {
  type SectionReport,
  type TakeFrom,
  newTake,
  takeSection,
} from "../../../electron/database/exchange/incoming.ts";
import { writeSection } from "../../../electron/database/exchange/outgoing.ts";
import { heard, told } from "../../../electron/database/exchange/vectors.ts";
import { includes, join, type Vector } from "../../../shared/changes/vector.ts";
import type { SectionHeader } from "../../../shared/exchange/section.ts";
import { previewSection } from "../previewSection.ts";
import type { Act } from "./acts.ts";
import { park, parkedFiles, retry } from "./parked.ts";
import type { Pc, TravelFile } from "./pc.ts";
import { dumpOf, rowsShown } from "./reading.ts";
import type { World } from "./world.ts";

type Of<K extends Act["act"]> = Extract<Act, { act: K }>;

const headerOf = ({ raw }: TravelFile): SectionHeader =>
  JSON.parse(raw.subarray(0, raw.indexOf(10)).toString()) as SectionHeader;

/** Whom a PC lets bring changes. */
export function trustOf(world: World, pc: Pc, file: Pick<TravelFile, "device">): TakeFrom {
  const uids = [world.seeds.founder, ...world.pcs.map(({ device }) => device)];
  const all = uids.map((uid) => [uid, { villages: null, accepted: null }] as const);
  return { device: file.device, devices: pc.list ?? new Map(all) };
}

/** Takes a file as a sound program does. */
export const deliverSoundly = (world: World, pc: Pc, file: TravelFile): SectionReport =>
  takeSection(pc.session, newTake(), file.raw, trustOf(world, pc, file), pc.parts);

/** Takes a file as this world's program does, broken or not. */
export function deliver(world: World, pc: Pc, file: TravelFile): SectionReport {
  const from = trustOf(world, pc, file);
  let report: SectionReport | undefined;
  const take = (raw: Buffer) => {
    report = takeSection(pc.session, newTake(), raw, from, pc.parts);
  };
  if (world.broken.onTake) world.broken.onTake(pc.session, file.raw, take);
  else take(file.raw);
  return report!;
}

/** Why a file must be refused now, by what its header says; null where it must be taken. */
function refusalDue(pc: Pc, file: TravelFile, held: Vector): string | null {
  if (pc.list) {
    if (!pc.list.has(file.device)) return "unknown-device";
    for (const { id, device } of headerOf(file).segments) {
      const sent = file.vector[id] ?? 0;
      if (sent <= (held[id] ?? 0) || device === pc.device) continue;
      const writer = pc.list.get(device);
      if (!writer) return "unknown-device";
      if (writer.accepted && sent > (writer.accepted[pc.village]?.[id] ?? 0)) return "revoked";
    }
  }
  return includes(held, file.base) ? null : "gap";
}

/** The same again finds nothing and writes nothing. */
function takeAgain(world: World, pc: Pc, file: TravelFile): void {
  const before = dumpOf(pc.client);
  const { step, counts } = deliver(world, pc, file);
  const idle = step === 0 && counts.new + counts.changed + counts.conflicts + counts.erased === 0;
  world.check(3, idle && dumpOf(pc.client) === before, () => `file ${file.no} taken twice on ${pc.name}`);
}

/** A vector but for what this PC wrote itself: taking an erasure, it erases whoever would be left behind. */
export function withoutOwn(pc: Pc, vector: Vector): Vector {
  const own = new Set(pc.client.prepare("SELECT id FROM segment WHERE device = ?").pluck().all(pc.device));
  return Object.fromEntries(Object.entries(vector).filter(([id]) => !own.has(id)));
}

/** What the sender said it has: never more than it has, and all of it for a PC that has that itself. */
function hear(world: World, pc: Pc, { no, vector, told }: TravelFile): Vector {
  const all = heard(pc.client, pc.village, told);
  world.check(13, includes(vector, all), () => `${pc.name} hears more from file ${no} than its writer has`);
  const short = !world.tainted && includes(pc.vector, vector) && !includes(all, vector);
  world.check(13, !short, () => `${pc.name} hears less from file ${no} than its writer has`);
  return all;
}

function taken(world: World, pc: Pc, file: TravelFile, held: Vector, report: SectionReport): void {
  world.tally.imports += 1;
  world.tally.conflicts += report.counts.conflicts;
  pc.knows = world.model.meet(pc.knows, file.knows);
  pc.acked.set(file.device, hear(world, pc, file));
  world.noteErased(pc);
  pc.keepErased();
  if (world.tainted) return;
  const [now, due] = [withoutOwn(pc, pc.vector), withoutOwn(pc, join(held, file.vector))];
  world.check(8, includes(now, due) && includes(due, now), () => `${pc.name} says it has ${JSON.stringify(now)}`);
  const grown = !includes(join(held, file.vector), pc.vector);
  world.check(8, !grown || report.counts.erased > 0, () => `${pc.name} wrote though nobody was left behind`);
  checkList(world, pc, held);
  world.compare(pc);
}

/** What a PC that is not enrolled, or no longer, made is never taken up. */
function checkList(world: World, pc: Pc, held: Vector): void {
  const { list } = pc;
  if (!list) return;
  const writers = pc.client.prepare("SELECT id, device FROM segment WHERE known > 0").all();
  for (const { id, device } of writers as { id: string; device: string }[]) {
    if (device === pc.device) continue;
    const writer = list.get(device);
    const grown = (pc.vector[id] ?? 0) > (held[id] ?? 0);
    const allowed = writer && (!writer.accepted || (pc.vector[id] ?? 0) <= (writer.accepted[pc.village]?.[id] ?? 0));
    world.check(13, !grown || allowed === true, () => `${pc.name} took up changes of ${device}`);
  }
}

/** Takes a file or says why not; what waits is tried again after each file that was taken. */
export function take(world: World, pc: Pc, file: TravelFile, look = false, twice = false): string | null {
  const held = pc.vector;
  const due = refusalDue(pc, file, held);
  const [before, rows] = [look ? dumpOf(pc.client) : "", rowsShown(pc.client, pc.village)];
  let [seen, report]: (SectionReport | undefined)[] = [];
  const why = world.refusal(pc, due === "gap" ? 8 : 13, () => {
    if (look) seen = previewSection(pc.session, newTake(), file.raw, trustOf(world, pc, file), pc.parts);
    if (look) world.check(5, dumpOf(pc.client) === before, () => `a look at file ${file.no} changed ${pc.name}`);
    report = deliver(world, pc, file);
  });
  world.tell(`${pc.name} takes file ${file.no} of ${file.from}${why ? `: ${why}` : ""}`);
  if (why === "writer-twice") world.tally.announced += 1;
  if (!world.tainted)
    world.check(due === "gap" ? 8 : 13, why === due, () => `${pc.name}, file ${file.no}: ${why}, must be ${due}`);
  if (why !== null) return refused(world, pc, file, why);
  if (look)
    world.check(5, JSON.stringify(seen) === JSON.stringify(report), () => `the look at file ${file.no} was wrong`);
  if (report!.step > 0) pc.beforeTaking = { step: report!.step, rows, older: pc.older };
  taken(world, pc, file, held, report!);
  if (twice && !world.tainted) takeAgain(world, pc, file);
  retryShelf(world, pc);
  return null;
}

function refused(world: World, pc: Pc, file: TravelFile, why: string): string {
  if (why === "gap") world.tally.gaps += 1;
  world.tally.refused += 1;
  if (world.setting.parks) park(pc, file, why);
  else if ((why === "gap" || why === "unknown-device") && !pc.shelf.includes(file)) pc.shelf.push(file);
  return why;
}

/** Tries what waits, as long as any of it can be taken now. */
export function retryShelf(world: World, pc: Pc): void {
  if (world.setting.parks) return retryOwn(world, pc);
  const next = pc.shelf.find((file) => refusalDue(pc, file, pc.vector) === null);
  if (!next) return;
  pc.shelf = pc.shelf.filter((file) => file !== next);
  take(world, pc, next);
}

/** Has the program try what it kept itself: nothing waits on that could be taken, nothing goes that was not taken. */
function retryOwn(world: World, pc: Pc): void {
  if (parkedFiles(world, pc).length === 0) return;
  const [held, rows] = [pc.vector, rowsShown(pc.client, pc.village)];
  const { step, gone, left } = retry(world, pc, (device) => trustOf(world, pc, { device }));
  for (const file of left)
    world.check(13, refusalDue(pc, file, pc.vector) !== null, () => `file ${file.no} still waits on ${pc.name}`);
  for (const file of gone) {
    if (refusalDue(pc, file, held) === "revoked") continue;
    world.check(13, includes(pc.vector, file.vector), () => `${pc.name} dropped file ${file.no}, which waited`);
    world.tell(`${pc.name} takes file ${file.no}, which waited`);
    world.tally.freed += 1;
    world.tally.imports += 1;
    pc.knows = world.model.meet(pc.knows, file.knows);
    pc.acked.set(file.device, file.vector);
  }
  if (step > 0) pc.beforeTaking = { step, rows, older: pc.older };
  world.noteErased(pc);
  pc.keepErased();
  checkList(world, pc, held);
  world.compare(pc);
}

function baseFor(world: World, pc: Pc, to: Pc, kind: Of<"write file">["base"]): Vector | null {
  if (kind === "acked") return pc.acked.get(to.device) ?? null;
  if (kind === "held") return to.vector;
  return kind === "third" ? (world.files.at(-1)?.vector ?? null) : null;
}

/** Writes a file for a PC; null where it has everything that the base has. */
export function makeFile(world: World, pc: Pc, to: Pc, kind: Of<"write file">["base"]): TravelFile | null {
  const base = baseFor(world, pc, to, kind);
  const vector = pc.vector;
  const section = writeSection(pc.client, pc.village, base, pc.parts.schema);
  const newer = Object.keys(vector).length > 0 && !(base && includes(base, vector));
  world.check(8, newer === (section !== null), () => `${pc.name} writes ${section ? "what is known" : "nothing"}`);
  if (!section) return null;
  const raw = world.broken.onWrite?.(section.raw) ?? section.raw;
  const no = world.files.length + 1;
  const from = { from: pc.name, device: pc.device, knows: pc.knows };
  const file = { no, raw, ...from, base: {}, vector, told: told(pc.client, pc.village) };
  const made = { ...file, base: headerOf(file).base };
  world.files.push(made);
  world.tell(`${pc.name} writes file ${no} for ${to.name} (${kind}, ${section.rows} rows)`);
  return made;
}

export function writeFile(world: World, { pc, to, base }: Of<"write file">): void {
  makeFile(world, world.pc(pc), world.pc(to), base);
}

export function takeFile(world: World, { pc, file: nth, twice, look }: Of<"take file">): void {
  const file = world.files[nth % Math.max(1, world.files.length)];
  if (file) take(world, world.pc(pc), file, look, twice);
}

export function send(world: World, { pc: place, to: nth, base, look }: Of<"send">): void {
  const [pc, to] = [world.pc(place), world.pc(nth)];
  if (pc === to) return;
  const file = makeFile(world, pc, to, base);
  if (file) take(world, to, file, look);
}
