import { household } from "../../../shared/households/record.ts";
import { member } from "../../../shared/members/record.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import type { RowOf } from "../../../shared/records/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { unit } from "../../../shared/units/record.ts";
import { membersOf } from "../../database/members.ts";
import type { Client } from "../../database/open.ts";
import type { Writer } from "../../database/journal/writer.ts";

/** A life event while its step is being written. */
export interface Happening {
  readonly write: Writer;
  /** The day of the event. */
  readonly on: string;
}

export type HouseholdValues = RowOf<typeof household>;
export type MemberValues = RowOf<typeof member>;
export type UnitValues = RowOf<typeof unit>;

export const clientOf = ({ write }: Happening): Client => write.session.client;

/** Says that an event cannot be, as a broken rule with its own sentence. */
export function refuse(rule: string, record: RecordName, uid: string, params: Record<string, string | number>): never {
  throw new AppError("rule", { count: 1, violations: [{ rule, record, uid, params }] });
}

/** A household that has not ended. */
export function standingHousehold({ write }: Happening, uid: string): HouseholdValues {
  const found = write.get(household, uid);
  if (!found) throw new AppError("not-found", { record: "household", uid });
  if (found.endedOn !== null) refuse("household-ended", "household", uid, { householdNo: found.householdNo });
  return found;
}

/** A unit that has not ended. */
export function standingUnit({ write }: Happening, uid: string): UnitValues {
  const found = write.get(unit, uid);
  if (!found) throw new AppError("not-found", { record: "unit", uid });
  if (found.endedOn !== null) refuse("unit-ended", "unit", uid, { unitNo: found.unitNo });
  return found;
}

/** A member who is listed. */
export function listedMember({ write }: Happening, uid: string): MemberValues {
  const found = write.get(member, uid);
  if (!found) throw new AppError("not-found", { record: "member", uid });
  if (found.state !== "listed") refuse("member-not-listed", "member", uid, { name: nameOf(found) });
  return found;
}

export const nameOf = ({ nameZh, nameBo }: Pick<MemberValues, "nameZh" | "nameBo">): string => nameZh ?? nameBo ?? "";

/** Members listed in a household as the step stands, head first. */
export const listedIn = (at: Happening, householdId: string) => membersOf(clientOf(at), householdId, null);

/** Sets how many people a household has: 1 to 40 (records.md 1.2). */
export function setPeople({ write }: Happening, { uid, householdNo }: HouseholdValues, people: number): void {
  if (people > 40) refuse("household-too-large", "household", uid, { householdNo });
  write.patch(household, uid, { personCount: Math.max(1, people) });
}
