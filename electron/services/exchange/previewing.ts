import { AppError } from "../../../shared/rpc/errors.ts";
import type { Session } from "../../database/session.ts";
import { rolledBack } from "../../database/exchange/trial.ts";
import { scopeName } from "../../database/scopes.ts";
import { lastStep } from "../../database/steps.ts";
import type { Context } from "../../worker/context.ts";
import type { OpenFile } from "./opening.ts";
import type { TakenPart } from "./parts.ts";
import { takeFiles } from "./take.ts";

/** What taking files would do, and on which register that rests. */
export interface Found {
  readonly parts: readonly TakenPart[];
  /** Names of villages that these files bring, by scope. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Last step of the register that was looked at. */
  readonly step: number;
}

export interface Previewed extends Found {
  readonly id: string;
  readonly files: readonly OpenFile[];
}

/** The very taking, in one transaction that is rolled back. @throws AppError as the taking would */
export function previewFiles(context: Context, files: readonly OpenFile[]): Found {
  const { session } = context;
  const step = lastStep(session.client);
  return rolledBack(session, () => {
    const { parts } = takeFiles(context, files);
    const names = new Map(parts.map(({ scope }) => [scope, scopeName(session.client, scope)]));
    return { parts, names, step };
  });
}

/** One preview at a time for each sign-in; locking ends it. */
const last = new WeakMap<Session, Previewed>();

export function rememberPreview(session: Session, preview: Previewed | null): void {
  if (preview) last.set(session, preview);
  else last.delete(session);
}

/** @throws AppError not-found when another preview took its place, or the register was locked meanwhile */
export function previewed(session: Session, id: string): Previewed {
  const found = last.get(session);
  if (found?.id !== id) throw new AppError("not-found", { preview: id });
  return found;
}
