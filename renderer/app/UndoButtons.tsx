import { ActionIcon, Group, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { useKeys } from "./keys.ts";
import { useStepSentence, useUndo } from "./steps.ts";
import { useText } from "./text.ts";

/** Undo and redo of the register's own steps, from every page; the step is named before it is taken back. */
export function UndoButtons() {
  const t = useText();
  const sentence = useStepSentence();
  const { undo, redo } = useUndo();
  useKeys({}, { "mod+Z": undo.run, "mod+Y": redo.run });
  const undoLabel = undo.line ? t("app.undoStep", { step: sentence(undo.line) }) : t("app.nothingToUndo");
  const redoLabel = redo.line ? t("app.redoStep", { step: sentence(redo.line) }) : t("app.nothingToRedo");
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={undoLabel}>
        <ActionIcon aria-label={undoLabel} disabled={!undo.line} loading={undo.busy} onClick={undo.run}>
          <IconArrowBackUp size="1.25rem" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon aria-label={redoLabel} disabled={!redo.line} loading={redo.busy} onClick={redo.run}>
          <IconArrowForwardUp size="1.25rem" />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
