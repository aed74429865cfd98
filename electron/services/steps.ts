import { AppError } from "../../shared/rpc/errors.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import type { steps } from "../../shared/steps/contract.ts";
import { nextRedo, nextUndo, revert } from "../database/journal/revert.ts";
import * as stored from "../database/steps.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof steps, Context>;

export const list: Service["list"] = ({ session }, { before, limit }) => {
  const rows = stored.listSteps(session.client, before, limit);
  return { rows: rows.slice(0, limit), more: rows.length > limit };
};

export const lines: Service["lines"] = ({ session: { client } }, { step }) => ({
  lines: stored.stepLines(client, step),
  created: stored.createdRows(client, step),
  total: stored.countLines(client, step),
});

export const ofRow: Service["ofRow"] = ({ session }, { uid }) => stored.rowLines(session.client, uid);

export const next: Service["next"] = ({ session }) => {
  const [undoable, redoable] = [nextUndo(session), nextRedo(session)];
  const undone = redoable === null ? null : stored.actLine(session.client, redoable);
  return {
    undo: undoable === null ? null : stored.actLine(session.client, undoable),
    redo: undone,
  };
};

function takeBack(context: Context, step: number | null): ReturnType<Service["redo"]> {
  if (step === null) throw new AppError("nothing-to-undo");
  const line = stored.actLine(context.session.client, step);
  if (!line) throw new AppError("not-found", { step });
  const done = revert(context.session, step, context.job);
  context.changed(done.features);
  return { step: done.step, kind: line.kind, params: line.params };
}

/** Takes back the clerk's last step, or the named one. */
export const undo: Service["undo"] = (context, { step }) => takeBack(context, step ?? nextUndo(context.session));

/** Does the step undone last again. */
export const redo: Service["redo"] = (context) => takeBack(context, nextRedo(context.session));
