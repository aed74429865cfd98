import { consent } from "../../../shared/consents/record.ts";
import { fromLines, type MovedHousehold, rowsIn } from "../../../shared/handover/sealed.ts";
import { household } from "../../../shared/households/record.ts";
import { member } from "../../../shared/members/record.ts";
import { helpRequest } from "../../../shared/requests/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { isTakenOver } from "../../database/outside.ts";
import { isTaken, keepTaken } from "../../database/packages.ts";
import type { Writer } from "../../database/journal/writer.ts";
import type { Client } from "../../database/open.ts";
import { commit, type Context } from "../../worker/context.ts";
import { ownKeys } from "../devices/identity.ts";
import { type OpenPackage, openPackage } from "../exchange/package/open.ts";
import { storedSlip } from "../exchange/slips.ts";
import { trustWithOutside } from "./offices.ts";

/** A file with one household, from an outside office, for this PC. */
export interface MoveFile {
  readonly opened: OpenPackage;
  readonly moved: MovedHousehold;
}

/** @throws AppError package, place-gone */
export async function openMove(context: Context, token: string): Promise<MoveFile> {
  const { session, desk, files } = context;
  const opened = await openPackage(files.pathOf(token), trustWithOutside(session), ownKeys(desk));
  const { header, manifest } = opened;
  const [only, ...more] = manifest.sections;
  if (header.kind !== "move") throw new AppError("package", { why: "not-a-move" });
  const moved = only?.kind === "household" && more.length === 0 ? fromLines(opened.section(0).toString("utf8")) : null;
  if (!moved || moved.household.uid !== only?.scope) throw new AppError("package", { why: "section" });
  return { opened, moved };
}

/** Whether this household came before: by this very file, or by another one. */
export const cameBefore = (client: Client, { opened, moved }: MoveFile): boolean =>
  isTaken(client, opened.header.id) || isTakenOver(client, moved.household.uid);

export interface Place {
  readonly village: string;
  readonly householdNo: string;
  readonly addressLine: string | null;
}

function insertPeople(write: Writer, moved: MovedHousehold, village: string, householdId: string): Map<string, string> {
  const copies = new Map<string, string>();
  for (const { uid, guardian: _, ...values } of moved.members) {
    const stay = { householdId, householdFrom: moved.on, state: "listed", origin: uid } as const;
    copies.set(uid, write.insert(member, village, { ...values, ...stay }));
  }
  for (const { uid, guardian } of moved.members)
    if (guardian !== null) write.patch(member, copies.get(uid)!, { guardianId: copies.get(guardian) ?? null });
  return copies;
}

/** Rows with new ids, each naming the one that it came from. */
function insertHousehold(write: Writer, moved: MovedHousehold, { village, householdNo, addressLine }: Place): string {
  const { uid: origin, head, ...values } = moved.household;
  const listed = { householdNo, addressLine, listedFrom: moved.on, origin };
  const uid = write.insert(household, village, { ...values, ...listed });
  const copies = insertPeople(write, moved, village, uid);
  write.patch(household, uid, { headMemberId: copies.get(head) ?? null, headFrom: moved.on });
  if (moved.phoneConsent) {
    const { member: giver, ...given } = moved.phoneConsent;
    write.insert(consent, village, { ...given, memberId: copies.get(giver)!, purpose: "phone" });
  }
  // What was promised is promised here: the answer is due on the same day.
  for (const request of moved.requests)
    write.insert(helpRequest, village, { ...request, householdId: uid, state: "open" });
  return uid;
}

/**
 * Lists the household here, and keeps that its file was taken, in one transaction.
 * @throws AppError package taken-over where it came before, rule (a number that is taken), not-found
 */
export function takeHousehold(context: Context, file: MoveFile, place: Place): string {
  const { session } = context;
  const { header } = file.opened;
  const rows = rowsIn(file.moved);
  const stored = storedSlip("move", session.clerk.name, [{ scope: place.village, rows, full: true }], { new: rows });
  return commit(context, { kind: "take-over", params: { householdNo: place.householdNo } }, (write) => {
    if (cameBefore(session.client, file)) throw new AppError("package", { why: "taken-over" });
    const uid = insertHousehold(write, file.moved, place);
    keepTaken(session, { id: header.id, other: header.sender, no: header.no, counts: stored }, "taken", write.step);
    return uid;
  });
}
