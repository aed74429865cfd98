import { Button, Group, Stack, Text, Title } from "@mantine/core";
import type { Conflict } from "../../../../shared/conflicts/contract.ts";
import { useLanguage, useText } from "../../../app/text.ts";
import { fieldWords, recordWords } from "../../../ui/cellWords.ts";
import { useWhen } from "../../../ui/when.ts";
import styles from "./ConflictsTab.module.css";
import { mayTypeOther } from "./OtherDialog.tsx";
import { useSideWords } from "./sideWords.ts";

interface Props {
  readonly conflict: Conflict;
  /** False for readers, who may only look. */
  readonly may: boolean;
  readonly onKeep: (place: number) => void;
  readonly onOther: () => void;
  readonly onOpen: () => void;
}

type Side = Conflict["sides"][number];

function Value({
  conflict,
  side,
  place,
  may,
  onKeep,
}: Omit<Props, "onOther" | "onOpen"> & { side: Side; place: number }) {
  const t = useText();
  const when = useWhen();
  const words = useSideWords()(conflict, side);
  const device = side.own ? t("conflicts.here") : side.device;
  return (
    <div className={styles["value"]}>
      <Text className={styles["words"] ?? ""} fw={600}>
        {words || (
          <Text span inherit c="dimmed">
            {t("taking.blank")}
          </Text>
        )}
      </Text>
      <Text size="xs">
        {t("conflicts.by", {
          author: side.author || t("conflicts.somebody"),
          device,
          when: side.at === "" ? "" : when(side.at),
        })}
      </Text>
      {side.clockDoubtful ? (
        <Text size="xs" c="red.9">
          {t("taking.clock")}
        </Text>
      ) : null}
      <Group mt="auto" gap="sm">
        {may ? (
          <Button variant={place === 0 ? "filled" : "light"} onClick={() => onKeep(place)}>
            {t("conflicts.keepKey", { key: place + 1 })}
          </Button>
        ) : null}
        {place === 0 ? (
          <Text size="xs" c="dimmed">
            {t("conflicts.shownNow")}
          </Text>
        ) : null}
      </Group>
    </div>
  );
}

/** Both values of a cell: what, who, on which PC, when; and the ways to decide. */
export function ConflictDetails({ conflict, may, onKeep, onOther, onOpen }: Props) {
  const t = useText();
  const language = useLanguage();
  const { record, row, household, village, field, sides } = conflict;
  const where = [
    village ?? t("taking.office"),
    household === "" ? "" : `${t("taking.household")} ${household}`,
    record === "household" ? "" : `${recordWords(record, language)} ${row}`,
  ];
  return (
    <section className={styles["details"]} aria-label={t("conflicts.details")} tabIndex={0}>
      <Stack gap="sm">
        <div>
          <Title order={2}>{fieldWords(record, field, language)}</Title>
          <Text c="dimmed">{where.filter(Boolean).join(" · ")}</Text>
        </div>
        <div className={styles["values"]}>
          {sides.map((side, place) => (
            <Value key={side.dot} conflict={conflict} side={side} place={place} may={may} onKeep={onKeep} />
          ))}
        </div>
        <Group gap="sm">
          {may && mayTypeOther(conflict) ? (
            <Button variant="default" onClick={onOther}>
              {t("conflicts.otherKey", { key: sides.length + 1 })}
            </Button>
          ) : null}
          <Button variant="default" onClick={onOpen}>
            {t("conflicts.openRow")}
          </Button>
        </Group>
        {mayTypeOther(conflict) || field === "removed" ? null : <Text c="dimmed">{t("conflicts.otherNot")}</Text>}
      </Stack>
    </section>
  );
}
