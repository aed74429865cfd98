import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import type { StepLine } from "../../shared/changes/step.ts";
import { records } from "../../shared/records/all.ts";
import { steps } from "../../shared/steps/contract.ts";
import type { TextKey } from "../../shared/text/all.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { clientOf } from "./client.ts";
import { sentenceOf } from "./errors.ts";
import { tellFailure, useAsk } from "./query.ts";
import { useDoAgain, useTakeBack } from "./takeBack.tsx";
import { say, useLabel, useText } from "./text.ts";

/** The words of a step; a record's name among its values is shown by its label. */
export function useStepSentence(): (line: StepLine) => string {
  const t = useText();
  const label = useLabel();
  return useCallback(
    ({ kind, params }) => {
      // A new row is named by its number, not by the word "record".
      const record = Object.values(records).find(({ name }) => name === params["record"]);
      if (kind === "new" && record && "no" in params)
        return t("app.newRow", { record: label(record), no: params["no"] ?? "" });
      return t(`steps.${kind}` as TextKey, record ? { ...params, record: label(record) } : params);
    },
    [t, label],
  );
}

/** The later step that keeps one from being taken back; null where something else does. */
export function laterStep(error: unknown): number | null {
  if (!(error instanceof AppError) || error.code !== "depends") return null;
  return Number(error.details["step"]) || null;
}

/** Tells why a step was not taken back, with the words of the later step where that is known. */
async function tellRefusal(error: unknown, sentence: (line: StepLine) => string): Promise<void> {
  const id = laterStep(error);
  if (id === null) return tellFailure(error);
  const { rows } = await clientOf(steps).list({ before: id + 1, limit: 1 });
  const message = rows[0] ? say("errors.depends", { step: sentence(rows[0]) }) : sentenceOf(error);
  notifications.show({ color: "red", message, autoClose: false, withBorder: true });
}

interface Taking {
  readonly line: StepLine | null;
  readonly busy: boolean;
  run(): void;
}

/** What undo and redo would do now, and the acts themselves; used by the top bar, grids and the history page. */
export function useUndo(): { readonly undo: Taking; readonly redo: Taking } {
  const t = useText();
  const sentence = useStepSentence();
  const next = useAsk(steps, "next", {});
  const undo = useTakeBack();
  const redo = useDoAgain();
  const told = (key: TextKey) => ({
    onSuccess: (line: StepLine) => void notifications.show({ message: t(key, { step: sentence(line) }) }),
    onError: (error: unknown) => void tellRefusal(error, sentence).catch(tellFailure),
    onSettled: () => void next.refetch(),
  });
  const none = (key: TextKey) => void notifications.show({ message: t(key) });
  // The answer may still be on its way after the last step, so the keys ask anew.
  const runUndo = async () => {
    const line = (await next.refetch()).data?.undo;
    if (line) undo.mutate({ step: null }, told("app.undone"));
    else none("app.nothingToUndo");
  };
  const runRedo = async () => {
    const line = (await next.refetch()).data?.redo;
    if (line) redo.mutate(undefined, told("app.redone"));
    else none("app.nothingToRedo");
  };
  return {
    undo: { line: next.data?.undo ?? null, busy: undo.isPending, run: () => void runUndo() },
    redo: { line: next.data?.redo ?? null, busy: redo.isPending, run: () => void runRedo() },
  };
}
