import { assemble } from "../../../shared/imports/assemble.ts";
import type { Incoming } from "../../../shared/imports/incoming.ts";
import type { Plan } from "../../../shared/imports/planned.ts";
import type { Choice, Reading } from "../../../shared/imports/reading.ts";
import type { LedgerName } from "../../../shared/imports/ledgers/targets.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { Session } from "../../database/session.ts";
import type { Judged } from "../ledgers/planning.ts";
import type { Context } from "../../worker/context.ts";

/** A file under way: only its kept columns, only in memory. */
export interface Opened {
  readonly id: string;
  readonly name: string;
  readonly token: string;
  /** The ledger that the clerk says it holds; null for a roster. */
  readonly ledger: LedgerName | null;
  choice: Choice | null;
  reading: Reading;
  remembered: boolean;
  /** Made at the first need, and again after another choice. */
  incoming: Incoming | null;
  planned: { readonly grounds: string; readonly plan: Plan } | null;
  /** Rows of a ledger as they were last judged, and the step that brought them in. */
  judged: { readonly grounds: string; readonly rows: readonly Judged[]; readonly step: number | null } | null;
  /** The plan as it was applied: the result that is printed and given back. */
  applied: { readonly plan: Plan; readonly step: number | null } | null;
}

/** One import at a time for each sign-in: a second file takes the first one's place, and locking ends it. */
const underWay = new WeakMap<Session, Opened>();

export function keep(context: Context, opened: Opened): void {
  forget(context);
  underWay.set(context.session, opened);
}

/** @throws AppError not-found when the file was abandoned, or the register locked meanwhile */
export function openedFile({ session }: Context, id: string): Opened {
  const opened = underWay.get(session);
  if (opened?.id !== id) throw new AppError("not-found", { import: id });
  return opened;
}

/** Drops what is held in memory, and the uploaded copy of the file. */
export function forget({ session, files }: Context): void {
  const held = underWay.get(session);
  underWay.delete(session);
  if (held) files.forget(held.token);
}

/** Households and people of the file. */
export function incomingOf(opened: Opened, today: string): Incoming {
  const { body } = opened.reading;
  if (!body) throw new AppError("unreadable-file", { why: "no-header" });
  opened.incoming ??= assemble(body, today);
  return opened.incoming;
}
