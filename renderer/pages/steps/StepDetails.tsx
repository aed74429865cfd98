import { Alert, Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconArrowBackUp, IconInfoCircle } from "@tabler/icons-react";
import { type ChangeLine, type StepRow, steps } from "../../../shared/steps/contract.ts";
import { sentenceOf } from "../../app/errors.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { useStepSentence, useUndo } from "../../app/steps.ts";
import { useLabel, useLanguage, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { useWhen } from "../../ui/when.ts";
import { cellWords, fieldOf, recordOf } from "./words.ts";
import styles from "./StepsPage.module.css";

interface Props {
  readonly step: StepRow;
}

function Lines({ lines }: { readonly lines: readonly ChangeLine[] }) {
  const t = useText();
  const label = useLabel();
  const language = useLanguage();
  const words = (line: ChangeLine, cell: ChangeLine["old"]) =>
    cellWords(line.record, line.field, cell, language) ?? (
      <Text component="span" c="dimmed">
        {t("stepsPage.blank")}
      </Text>
    );
  return (
    <Table verticalSpacing={5} stickyHeader aria-label={t("stepsPage.details")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("stepsPage.field")}</Table.Th>
          <Table.Th>{t("stepsPage.before")}</Table.Th>
          <Table.Th>{t("stepsPage.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={`${line.uid} ${line.field}`}>
            <Table.Td>
              {[recordOf(line.record), fieldOf(line.record, line.field)].map((it) => (it ? label(it) : "")).join(" · ")}
            </Table.Td>
            <Table.Td>{words(line, line.old)}</Table.Td>
            <Table.Td>{words(line, line.new)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Contents({ step }: { readonly step: StepRow }) {
  const t = useText();
  const label = useLabel();
  const contents = useAsk(steps, "lines", { step: step.id }, { reads: [] });
  return (
    <Answer query={contents}>
      {({ lines, created, total }) => (
        <Stack gap="xs">
          {created.map(({ record, count }) => {
            const description = recordOf(record);
            return (
              <Text key={record}>
                {t("stepsPage.created", { count, record: description ? label(description) : record })}
              </Text>
            );
          })}
          {lines.length > 0 ? <Lines lines={lines} /> : null}
          {total > lines.length ? (
            <Text c="dimmed">{t("stepsPage.shownFirst", { total, count: lines.length })}</Text>
          ) : null}
          {lines.length === 0 && created.length === 0 ? <Text c="dimmed">{t("stepsPage.nothing")}</Text> : null}
        </Stack>
      )}
    </Answer>
  );
}

/** Undo of this very step; a refusal says which later step stands in the way. */
function WayBack({ step }: { readonly step: StepRow }) {
  const t = useText();
  const sentence = useStepSentence();
  const { redo } = useUndo();
  const undo = useCommand(steps, "undo", { quiet: true });
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
      {undo.isError ? (
        <Alert color="red" variant="light" icon={<IconInfoCircle />} role="alert">
          {t("stepsPage.refused", { why: sentenceOf(undo.error) })}
        </Alert>
      ) : null}
    </Stack>
  );
}

export function StepDetails({ step }: Props) {
  const t = useText();
  const when = useWhen();
  const sentence = useStepSentence();
  return (
    <section className={styles["details"]} aria-label={t("stepsPage.details")}>
      <Stack gap="sm">
        <div>
          <Title order={2}>{sentence(step)}</Title>
          <Text c="dimmed">{t("stepsPage.by", { author: step.author, when: when(step.at) })}</Text>
          {step.clockDoubtful ? <Text c="dimmed">{t("stepsPage.doubtful")}</Text> : null}
        </div>
        <WayBack step={step} />
        <Contents step={step} />
      </Stack>
    </section>
  );
}
