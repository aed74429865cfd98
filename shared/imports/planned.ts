import type { Cells, Remark } from "./incoming.ts";

export type Outcome = "new" | "changed" | "same" | "waiting";

export interface PlannedMember {
  /** Names the item in the clerk's decisions: stable for one file. */
  readonly key: string;
  readonly at: number;
  readonly name: string;
  readonly outcome: Outcome;
  readonly uid: string | null;
  /** New row: all values. Changed row: the fields that change. */
  readonly cells: Cells;
  readonly old: Cells;
}

export interface PlannedHousehold extends Omit<PlannedMember, "name"> {
  readonly village: string;
  readonly householdNo: string;
  readonly headName: string;
  readonly members: readonly PlannedMember[];
  /** Position of the head; -1 where the household has one already, or names none. */
  readonly head: number;
  readonly unitNo: string | null;
  readonly phone: string | null;
}

export interface PlannedUnit {
  readonly key: string;
  readonly at: number;
  readonly village: string;
  readonly unitNo: string;
  readonly outcome: Outcome;
  readonly uid: string | null;
  readonly cells: Cells;
  /** Who becomes convenor: a planned member by key. */
  readonly convenor: { readonly member: string; readonly name: string; readonly cells: Cells } | null;
  /** Households by key that join; empty unless consents are stated. */
  readonly joining: readonly string[];
  /** Households that the file names as joining, consents or not. */
  readonly named: number;
}

export interface Candidate {
  readonly uid: string;
  readonly householdNo: string;
  readonly name: string;
  readonly birth: string | null;
}

/** Someone who may be in the register already, elsewhere or under another number. */
export interface Possible {
  readonly key: string;
  readonly at: number;
  readonly what: "household" | "member";
  readonly name: string;
  readonly birth: string | null;
  readonly householdNo: string;
  readonly candidates: readonly Candidate[];
  /** The decision in force: a uid, "new" or "wait". */
  readonly decided: string;
}

/** In the register and not in the file: listed, never deleted. */
export interface Absent {
  readonly what: "household" | "member";
  readonly uid: string;
  readonly householdNo: string;
  readonly name: string;
}

export interface Plan {
  readonly households: readonly PlannedHousehold[];
  readonly units: readonly PlannedUnit[];
  readonly possible: readonly Possible[];
  readonly absent: readonly Absent[];
  /** Villages that the file names and the register does not know. */
  readonly unknownVillages: readonly { readonly name: string; readonly rows: number }[];
  readonly remarks: readonly Remark[];
}

/** Another new member heads a new household where its head is somebody known and stays where they are. */
export function headed(members: readonly PlannedMember[], wanted: number): { members: PlannedMember[]; head: number } {
  const stays = members[wanted]?.outcome === "new";
  const head = stays ? wanted : members.findIndex(({ outcome }) => outcome === "new");
  const settled = members.map((member, i) =>
    i === head && !stays ? { ...member, cells: { ...member.cells, relation: "0" } } : member,
  );
  return { members: settled, head };
}
