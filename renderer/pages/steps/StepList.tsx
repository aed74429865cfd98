import { Badge, Button, Group, Text } from "@mantine/core";
import type { StepRow } from "../../../shared/steps/contract.ts";
import { useStepSentence } from "../../app/steps.ts";
import { useText } from "../../app/text.ts";
import { Choices } from "../../ui/Choices.tsx";
import { useWhen } from "../../ui/when.ts";
import styles from "./StepsPage.module.css";

interface Props {
  readonly rows: readonly StepRow[];
  readonly chosen: number;
  readonly onChoose: (id: number) => void;
  /** Reads older steps; null when there are none. */
  readonly onMore: (() => void) | null;
}

/** The steps, newest first. */
export function StepList({ rows, chosen, onChoose, onMore }: Props) {
  const t = useText();
  const when = useWhen();
  const sentence = useStepSentence();
  const older = onMore ? (
    <Button fullWidth variant="default" onClick={onMore}>
      {t("stepsPage.older")}
    </Button>
  ) : null;
  return (
    <Choices
      label={t("stepsPage.list")}
      items={rows}
      keyOf={({ id }) => id}
      chosen={chosen}
      onChoose={({ id }) => onChoose(id)}
      after={older}
    >
      {(row) => (
        <>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Text {...(row.undone ? { className: styles["undone"] } : {})}>{sentence(row)}</Text>
            {row.undone ? (
              <Badge color="gray.8" variant="light" tt="none" style={{ flexShrink: 0 }}>
                {t("stepsPage.undone")}
              </Badge>
            ) : null}
          </Group>
          <Text size="xs" c="dimmed">
            {t("stepsPage.by", { author: row.author, when: when(row.at) })}
          </Text>
        </>
      )}
    </Choices>
  );
}
