import { addYears, dayOf } from "../../../shared/dates/calendarDate.ts";
import type { erasing, ErasurePreview } from "../../../shared/erasing/contract.ts";
import { type RecordName, records } from "../../../shared/records/all.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import {
  closedBy,
  dropParkedWith,
  hasConfirmed,
  holdersOf,
  listErasures,
  peopleBy,
  placeOf,
  type Subject,
  wardsOf,
} from "../../database/exchange/erasures.ts";
import { erasedList, erasedWith, type ErasedRow, eraseRows } from "../../database/exchange/erasing.ts";
import { authorNames, contactsWith } from "../../database/packages.ts";
import { scopeName } from "../../database/scopes.ts";
import type { Session } from "../../database/session.ts";
import type { Context } from "../../worker/context.ts";
import { allBackups } from "../backups/folders.ts";
import { rememberPreview } from "../exchange/previewing.ts";
import { toSettle } from "./settling.ts";
import { writeErased } from "./sideCar.ts";

type Service = Handlers<typeof erasing, Context>;

interface Found {
  readonly village: string;
  readonly villageName: string;
  readonly householdNo: string;
  readonly rows: readonly ErasedRow[];
}

/** @throws AppError not-found */
function find({ client }: Session, { record, uid }: Subject): Found {
  const place = placeOf(client, { record, uid });
  if (!place) throw new AppError("not-found", { record, uid });
  return { ...place, rows: erasedWith(client, place.village, [uid]) };
}

function countKinds(rows: readonly ErasedRow[]): ErasurePreview["rows"] {
  const names = Object.keys(records) as RecordName[];
  const counted = names.map((record) => ({ record, count: rows.filter((row) => row.record === record).length }));
  return counted.filter(({ count }) => count > 0);
}

export const preview: Service["preview"] = ({ session, desk }, subject) => {
  const { client } = session;
  const { village, villageName, householdNo, rows } = find(session, subject);
  const uids = rows.map(({ uid }) => uid);
  return {
    villageName,
    householdNo,
    people: peopleBy(client, village, uids),
    rows: countKinds(rows),
    wards: wardsOf(client, village, uids),
    stays: subject.record === "member",
    settle: toSettle(session, subject, village, rows),
    others: holdersOf(client, village).map(({ name }) => name),
    backups: allBackups(desk.registerDir).length,
  };
};

/**
 * The list beside the register comes first: cut off in between, the next opening completes what the keeper confirmed.
 * No backup is made before: it would keep what must go.
 */
export const apply: Service["apply"] = (context, { record, uid, reason, householdNo }) => {
  const { session, desk } = context;
  const { client } = session;
  const found = find(session, { record, uid });
  if (householdNo.trim() !== found.householdNo)
    throw new AppError("invalid-input", { record: "household", field: "householdNo" });
  if (toSettle(session, { record, uid }, found.village, found.rows).length > 0) throw new AppError("stale");
  const before = erasedList(client);
  const { village } = found;
  const fresh = found.rows.map((row) => ({ scope: village, kind: "village" as const, uid: row.uid, reason }));
  writeErased(desk, [...before, ...fresh]);
  try {
    dropParkedWith(
      client,
      fresh.map((row) => row.uid),
    );
    eraseRows(session, village, [uid], reason);
  } catch (error) {
    writeErased(desk, before);
    throw error;
  }
  rememberPreview(session, null);
  context.changed(Object.keys(records) as RecordName[]);
  return { rows: fresh.length };
};

export const list: Service["list"] = ({ session: { client } }, { offset, limit }) => {
  const authors = authorNames(client);
  const { rows, total } = listErasures(client, offset, limit);
  const erasures = rows.map((row) => ({
    at: row.wall === null ? null : new Date(row.wall).toISOString(),
    clockDoubtful: row.clockFlag === 1,
    reason: row.reason,
    villageName: scopeName(client, row.scope),
    author: authors[row.author ?? ""] ?? "",
    rows: row.rows,
    waiting: holdersOf(client, row.scope)
      .filter((holder) => !hasConfirmed(row, holder))
      .map(({ device, name, office }) => ({
        name,
        office,
        lastContact: contactsWith(client, device, "in")?.at ?? null,
      })),
  }));
  return { erasures, total };
};

/** A household and its people are kept for a year after the last service closed (safeguards, M9). */
export const due: Service["due"] = ({ session: { client, clock } }, { limit }) => {
  const { rows, total } = closedBy(client, addYears(dayOf(clock.now()), -1), limit);
  return { due: rows.map((row) => ({ ...row, removed: row.removed === 1 })), total };
};
