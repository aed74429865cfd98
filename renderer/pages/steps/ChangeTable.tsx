import { Table, Text } from "@mantine/core";
import type { ChangeLine } from "../../../shared/steps/contract.ts";
import { useLabel, useLanguage, useText } from "../../app/text.ts";
import { useWhen } from "../../ui/when.ts";
import { cellWords, fieldOf, recordOf } from "../../ui/cellWords.ts";

interface Props {
  readonly label: string;
  readonly lines: readonly ChangeLine[];
  /** `row`: each line names its row, as a step has many. `when`: each line says who changed it and when. */
  readonly first: "row" | "when";
}

/** Changed cells: where, what stood there, what stands there since. */
export function ChangeTable({ label, lines, first }: Props) {
  const t = useText();
  const named = useLabel();
  const when = useWhen();
  const language = useLanguage();
  const shown = (line: ChangeLine, cell: ChangeLine["old"]) =>
    cellWords(line.record, line.field, cell, language) ?? (
      <Text component="span" c="dimmed">
        {t("stepsPage.blank")}
      </Text>
    );
  const start = (line: ChangeLine) => {
    if (first === "when") return t("stepsPage.by", { author: line.author, when: when(line.at) });
    const record = recordOf(line.record);
    return [record ? named(record) : "", line.row].filter(Boolean).join(" ");
  };
  return (
    <Table verticalSpacing={5} stickyHeader aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t(first === "when" ? "stepsPage.when" : "stepsPage.row")}</Table.Th>
          <Table.Th>{t("stepsPage.field")}</Table.Th>
          <Table.Th>{t("stepsPage.before")}</Table.Th>
          <Table.Th>{t("stepsPage.after")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => {
          const field = fieldOf(line.record, line.field);
          return (
            <Table.Tr key={`${line.step} ${line.uid} ${line.field}`}>
              <Table.Td>{start(line)}</Table.Td>
              <Table.Td>{field ? named(field) : ""}</Table.Td>
              <Table.Td>{shown(line, line.old)}</Table.Td>
              <Table.Td>{shown(line, line.new)}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
