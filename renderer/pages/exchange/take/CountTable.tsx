import { Table, Text, UnstyledButton } from "@mantine/core";
import { findings, type Listed, listed, type Preview } from "../../../../shared/exchange/contract.ts";
import { useText } from "../../../app/text.ts";
import styles from "./CountTable.module.css";
import type { Opened } from "./opened.ts";

interface Props {
  readonly preview: Preview;
  readonly opened: Opened;
  readonly onOpen: (opened: Opened) => void;
}

type Counts = Preview["counts"];

const isEmpty = (counts: Counts): boolean => findings.every((finding) => counts[finding] === 0);

interface RowProps extends Omit<Props, "preview"> {
  readonly place: string;
  readonly village: string | null;
  readonly counts: Counts;
}

function Row({ place, village, counts, opened, onOpen }: RowProps) {
  const t = useText();
  const cell = (finding: Listed) => {
    const count = counts[finding];
    if (count === 0)
      return (
        <Text c="dimmed" ta="right">
          0
        </Text>
      );
    const label = t("taking.listOf", { finding: t(`taking.find-${finding}`), village: place });
    return (
      <UnstyledButton
        className={styles["count"]}
        aria-label={`${label} ${count}`}
        aria-pressed={opened.finding === finding && opened.village === village}
        onClick={() => onOpen({ finding, village })}
      >
        {count}
      </UnstyledButton>
    );
  };
  return (
    <Table.Tr {...(village === null ? { fw: 600 } : {})}>
      <Table.Th scope="row" fw={village === null ? 600 : 400}>
        {place}
      </Table.Th>
      {listed.map((finding) => (
        <Table.Td key={finding}>{cell(finding)}</Table.Td>
      ))}
    </Table.Tr>
  );
}

/** Counts by village and finding; each number opens its list below. */
export function CountTable({ preview: { counts, villages }, ...list }: Props) {
  const t = useText();
  const shown = villages.filter((village) => !isEmpty(village.counts));
  const same = villages.filter((village) => isEmpty(village.counts) && village.problem === null).length;
  return (
    <div>
      <Table withTableBorder verticalSpacing={2} aria-label={t("taking.preview")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("taking.village")}</Table.Th>
            {listed.map((finding) => (
              <Table.Th key={finding} ta="right">
                {t(`taking.find-${finding}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ scope, name, counts: own }) => (
            <Row key={scope} place={name ?? t("taking.office")} village={scope} counts={own} {...list} />
          ))}
          {shown.length === 1 ? null : <Row place={t("taking.total")} village={null} counts={counts} {...list} />}
        </Table.Tbody>
      </Table>
      {same > 0 ? <Text c="dimmed">{t("taking.sameVillages", { count: same })}</Text> : null}
    </div>
  );
}
