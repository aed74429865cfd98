import { books, type BookRow } from "../../../shared/books/contract.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { areaKindOf } from "../../../shared/divisions/areaKind.ts";
import { divisions } from "../../../shared/divisions/contract.ts";
import type { EventKind } from "../../../shared/events/contract.ts";
import { type HouseholdDetail, households } from "../../../shared/households/contract.ts";
import { type MemberRow, members } from "../../../shared/members/contract.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { villages } from "../../../shared/villages/contract.ts";
import { units } from "../../../shared/units/contract.ts";
import { useAsk } from "../../app/query.ts";
import { wholeList } from "../../ui/lists.ts";

export type SubjectKind = "household" | "member" | "unit" | "village" | "pairing" | "posting";

/** What each event is about: the row whose uid opens its dialog. */
export const subjectOf: Readonly<Record<EventKind, SubjectKind>> = {
  birth: "household",
  death: "member",
  unlist: "member",
  "split-household": "household",
  "merge-households": "household",
  "move-to-unit": "household",
  "move-to-village": "household",
  "move-member": "member",
  "change-head": "household",
  "form-unit": "village",
  "dissolve-unit": "unit",
  "divide-unit": "unit",
  "convenor-replaced": "unit",
  "join-unit": "household",
  "leave-unit": "household",
  "withdraw-phone": "household",
  "set-guardian": "member",
  "merge-members": "member",
  "withdraw-guarantee": "member",
  "pair-household": "household",
  "end-pairing": "pairing",
  "hand-over-posting": "posting",
};

/** What a dialog knows of its subject. */
export interface Facts {
  readonly village: string;
  readonly home: HouseholdDetail | null;
  readonly person: MemberRow | null;
  readonly unit: OutputOf<(typeof units)["methods"]["get"]> | null;
  /** The row of a book that the event is about. */
  readonly row: BookRow | null;
  /** Town or country of the village that a unit is formed in, where its divisions say so. */
  readonly area: ReturnType<typeof areaKindOf>;
  /** Members of the unit's households, who may become its convenor. */
  readonly candidates: readonly MemberRow[];
}

/** What the divisions say of a village; undefined while they are being read. */
function useArea(village: string, enabled: boolean): Facts["area"] | undefined {
  const row = useAsk(villages, "get", { uid: village, asOf: null }, { enabled }).data;
  const known = useAsk(divisions, "list", wholeList(dayOf(new Date())), { enabled, reads: ["division"] }).data;
  if (!enabled) return null;
  return row && known ? areaKindOf(row.villageCode, known.rows) : undefined;
}

/** Reads the subject with what surrounds it; null while it is being read. */
export function useFacts(kind: EventKind, uid: string): Facts | null {
  const subject = subjectOf[kind];
  const person = useAsk(members, "get", { uid }, { enabled: subject === "member" }).data?.member ?? null;
  const homeUid = subject === "household" ? uid : (person?.householdId ?? "");
  const home = useAsk(households, "get", { uid: homeUid, asOf: null }, { enabled: homeUid !== "" }).data ?? null;
  const unit = useAsk(units, "get", { uid, asOf: null }, { enabled: subject === "unit" }).data ?? null;
  const book = subject === "pairing" || subject === "posting" ? subject : null;
  const row = useAsk(books, "get", { record: book ?? "pairing", uid }, { enabled: book !== null }).data ?? null;
  const homes = unit?.households.map((row) => row.uid) ?? [];
  const found = useAsk(
    members,
    "list",
    { ...wholeList(null, unit?.unit.village ?? null), filter: { householdId: { oneOf: homes } } },
    { enabled: kind === "convenor-replaced" && homes.length > 0 },
  );
  const area = useArea(uid, subject === "village");
  const village = subject === "village" ? uid : (home?.household.village ?? unit?.unit.village ?? row?.village ?? "");
  if (village === "" || area === undefined) return null;
  return { village, home, person, unit, row, area, candidates: found.data?.rows ?? [] };
}
