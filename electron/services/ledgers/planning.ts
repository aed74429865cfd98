import type { LedgerName } from "../../../shared/imports/ledgers/targets.ts";
import { type LedgerRow, planLedger } from "../../../shared/imports/ledgers/plan.ts";
import { records } from "../../../shared/records/all.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { NewOf, RecordDescription } from "../../../shared/records/record.ts";
import type { Violation } from "../../../shared/records/violation.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { brokenBy } from "../../database/journal/door.ts";
import type { Writer } from "../../database/journal/writer.ts";
import { hasRow, knownTo, officerNamed, sameRows } from "../../database/ledgers.ts";
import { knownOffice, officeScope } from "../../database/scopes.ts";
import type { Session } from "../../database/session.ts";
import { newUid } from "../../database/uid.ts";
import type { Job } from "../../worker/context.ts";
import type { Body } from "../../../shared/imports/body.ts";

/** A row with what becomes of it; a new one has the id that it is written under. */
export interface Judged {
  readonly row: LedgerRow;
  readonly uid: string;
  readonly tab: "new" | "same" | "bad";
  /** The rule that it breaks, in the register as it is. */
  readonly violation: Violation | null;
}

const described = (ledger: LedgerName): RecordDescription => records[ledger];

/** Tells whether a row stands in the register already: under its own id, or with the same cells. */
function standing({ client }: Session, ledger: LedgerName): (row: LedgerRow) => boolean {
  const description = described(ledger);
  const hasSame = sameRows(client, description);
  const [office] = knownOffice(client);
  return ({ village, cells, officer, rowUid }) => {
    if (rowUid !== null && hasRow(client, description, rowUid)) return true;
    if (officer === null) return village !== null && hasSame(village, cells);
    const officerId = officerNamed(client, officer["name"] ?? null, officer["homeOrg"] ?? null);
    return officerId !== null && office !== undefined && hasSame(office, { ...cells, officerId });
  };
}

/** Sorts rows before any rule is asked: what cannot be read, what stands there already or twice. */
function sorted(session: Session, ledger: LedgerName, rows: readonly LedgerRow[]): Judged[] {
  const seen = new Set<string>();
  const isThere = standing(session, ledger);
  return rows.map((row): Judged => {
    const own = JSON.stringify([row.village, row.cells, row.officer]);
    const twice = seen.has(own);
    seen.add(own);
    const judged = { uid: newUid(), violation: null };
    // A row of our own export need not say again what stands elsewhere, as an officer's office.
    const readable = row.remarks.every(({ why }) => row.rowUid !== null && why === "cell-missing");
    if (readable && isThere(row)) return { ...judged, row: { ...row, remarks: [] }, tab: "same" };
    if (row.remarks.length > 0) return { ...judged, row, tab: "bad" };
    if (!twice) return { ...judged, row, tab: "new" };
    return { ...judged, row: { ...row, remarks: [{ why: "row-twice", heading: "" }] }, tab: "bad" };
  });
}

/** Writes the new rows of a plan; officers that a posting names come along once. */
export function writeRows(write: Writer, ledger: LedgerName, judged: readonly Judged[], job: Job): void {
  const { client } = write.session;
  const officers = new Map<string, string>();
  const due = judged.filter(({ tab }) => tab === "new");
  const officerOf = (values: Readonly<Record<string, Cell>>): string => {
    const key = JSON.stringify([values["name"], values["homeOrg"]]);
    const found = officers.get(key) ?? officerNamed(client, values["name"] ?? null, values["homeOrg"] ?? null);
    const uid =
      found ?? write.insert(records.postedOfficer, officeScope(client), values as NewOf<typeof records.postedOfficer>);
    officers.set(key, uid);
    return uid;
  };
  for (const [i, { row, uid }] of due.entries()) {
    if (i % 200 === 0) {
      job.check();
      job.progress(i, due.length);
    }
    const values = row.officer ? { ...row.cells, officerId: officerOf(row.officer) } : row.cells;
    const scope = row.village ?? officeScope(client);
    write.insert(described(ledger), scope, values as NewOf<RecordDescription>, uid);
  }
}

/** The first rule that each row breaks, or that a row breaks which it points to. */
function blamed(judged: readonly Judged[], violations: readonly Violation[]): Map<string, Violation> {
  const first = new Map<string, Violation>();
  for (const violation of violations) if (!first.has(violation.uid)) first.set(violation.uid, violation);
  const found = new Map<string, Violation>();
  for (const { uid, row, tab } of judged) {
    if (tab !== "new") continue;
    const named = [uid, ...Object.values(row.cells)].find((cell) => typeof cell === "string" && first.has(cell));
    if (typeof named === "string") found.set(uid, first.get(named)!);
  }
  return found;
}

/** The step of an import, in the words of the history. */
export const lineOf = (file: string) => ({ kind: "import-ledger", params: { file, rows: 0 } }) as const;

/** Tries the rows against the register's own rules until all that are left would stand together. */
export function judge(
  session: Session,
  ledger: LedgerName,
  body: Body,
  chosen: string | null,
  job: Job,
): readonly Judged[] {
  let judged: readonly Judged[] = sorted(session, ledger, planLedger(ledger, body, knownTo(session.client), chosen));
  for (;;) {
    const violations = brokenBy(session, lineOf(""), (write) => writeRows(write, ledger, judged, job));
    if (violations.length === 0) return judged;
    const against = blamed(judged, violations);
    if (against.size === 0)
      throw new AppError("rule", {
        count: violations.length,
        violations: violations.map((one) => ({ ...one, params: { ...one.params } })),
      });
    judged = judged.map((one): Judged => {
      const violation = against.get(one.uid);
      return violation ? { ...one, tab: "bad", violation } : one;
    });
  }
}
