import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconArrowBackUp, IconInfoCircle } from "@tabler/icons-react";
import { type StepRow, steps } from "../../../shared/steps/contract.ts";
import { sentenceOf } from "../../app/errors.ts";
import { useAsk } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { laterStep, useStepSentence, useUndo } from "../../app/steps.ts";
import { useTakeBack } from "../../app/takeBack.tsx";
import { useLabel, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { useWhen } from "../../ui/when.ts";
import { ChangeTable } from "./ChangeTable.tsx";
import { recordOf } from "../../ui/cellWords.ts";
import styles from "./StepsPage.module.css";

interface Props {
  readonly step: StepRow;
  /** Shows another step. */
  readonly onGo: (step: number) => void;
}

function Contents({ step }: { readonly step: StepRow }) {
  const t = useText();
  const label = useLabel();
  const contents = useAsk(steps, "lines", { step: step.id }, { reads: [] });
  return (
    <Answer query={contents}>
      {({ lines, created, total }) => (
        <Stack gap="xs">
          {created.map(({ record, count, names }) => {
            const description = recordOf(record);
            const rest = count > names.length ? "…" : "";
            return (
              <Text key={record}>
                {t("stepsPage.created", { count, record: description ? label(description) : record })}
                {names.length > 0 ? (
                  <Text
                    component="span"
                    c="dimmed"
                  >{` (${[...new Set(names)].join(t("stepsPage.comma"))}${rest})`}</Text>
                ) : null}
              </Text>
            );
          })}
          {total > lines.length ? (
            <Text c="dimmed">{t("stepsPage.shownFirst", { total, count: lines.length })}</Text>
          ) : null}
          {lines.length > 0 ? <ChangeTable label={t("stepsPage.details")} lines={lines} first="row" /> : null}
          {lines.length === 0 && created.length === 0 ? <Text c="dimmed">{t("stepsPage.nothing")}</Text> : null}
        </Stack>
      )}
    </Answer>
  );
}

interface RefusalProps {
  readonly error: unknown;
  readonly onGo: (step: number) => void;
}

/** Why a step was not taken back; a later step that stands in the way is named, and the way leads there. */
function Refusal({ error, onGo }: RefusalProps) {
  const t = useText();
  const sentence = useStepSentence();
  const id = laterStep(error);
  const later = useAsk(steps, "list", { before: (id ?? 0) + 1, limit: 1 }, { enabled: id !== null }).data?.rows[0];
  const why = later ? t("errors.depends", { step: sentence(later) }) : sentenceOf(error);
  return (
    <Alert color="red" variant="light" icon={<IconInfoCircle />} role="alert">
      <Text>{t("stepsPage.refused", { why })}</Text>
      {later ? (
        <Button mt="xs" variant="default" onClick={() => onGo(later.id)}>
          {t("stepsPage.goToStep")}
        </Button>
      ) : null}
    </Alert>
  );
}

/** Undo of this very step. */
function WayBack({ step, onGo }: Props) {
  const t = useText();
  const sentence = useStepSentence();
  const { redo } = useUndo();
  const undo = useTakeBack();
  const told = () => void notifications.show({ message: t("app.undone", { step: sentence(step) }) });
  const mayEdit = useMayEdit();
  if (step.undone)
    return (
      <Group gap="sm">
        <Text c="dimmed">{t("stepsPage.alreadyUndone")}</Text>
        <Button variant="default" disabled={!mayEdit || !redo.line} loading={redo.busy} onClick={redo.run}>
          {redo.line ? t("app.redoStep", { step: sentence(redo.line) }) : t("stepsPage.redoLast")}
        </Button>
      </Group>
    );
  if (!step.revertible)
    return <Text c="dimmed">{t(step.kind === "found" ? "stepsPage.cannotFound" : "stepsPage.cannot")}</Text>;
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="light"
        disabled={!mayEdit}
        loading={undo.isPending}
        leftSection={<IconArrowBackUp size="1.1rem" />}
        onClick={() => undo.mutate({ step: step.id }, { onSuccess: told })}
      >
        {t("stepsPage.undoThis")}
      </Button>
      {undo.isError ? <Refusal error={undo.error} onGo={onGo} /> : null}
    </Stack>
  );
}

export function StepDetails({ step, onGo }: Props) {
  const t = useText();
  const when = useWhen();
  const sentence = useStepSentence();
  return (
    <section className={styles["details"]} aria-label={t("stepsPage.details")} tabIndex={0}>
      <Stack gap="sm">
        <div>
          <Title order={2}>{sentence(step)}</Title>
          <Text c="dimmed">{t("stepsPage.by", { author: step.author, when: when(step.at) })}</Text>
          {step.clockDoubtful ? <Text c="dimmed">{t("stepsPage.doubtful")}</Text> : null}
        </div>
        <WayBack step={step} onGo={onGo} />
        <Contents step={step} />
      </Stack>
    </section>
  );
}
