import { Button, Select, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Column, Inspection } from "../../../shared/imports/contract.ts";
import type { Target } from "../../../shared/imports/headings.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { Actions } from "../../ui/Actions.tsx";
import type { Wizard } from "./wizard.ts";
import { targetChoices, whyWords } from "./words.ts";

interface Props {
  readonly wizard: Wizard;
  readonly inspection: Inspection;
}

/** Columns that are never held: told, and not to be chosen. */
function NeverHeld({ columns }: { readonly columns: readonly Column[] }) {
  const t = useText();
  if (columns.length === 0) return null;
  return (
    <section>
      <Title order={2}>{t("imports.leftOutTitle")}</Title>
      <ul>
        {columns.map((column) => (
          <li key={column.index}>
            {column.heading}: {whyWords(column, t)}
          </li>
        ))}
      </ul>
      <Text c="dimmed">{t("imports.keepsNothing")}</Text>
    </section>
  );
}

interface RowProps {
  readonly ledger: Inspection["ledger"];
  readonly column: Column;
  readonly target: Target | null;
  readonly onTarget: (target: Target | null) => void;
}

function ColumnRow({ ledger, column, target, onTarget }: RowProps) {
  const t = useText();
  const choices = targetChoices(t, useLanguage(), ledger);
  return (
    <Table.Tr>
      <Table.Td>{column.heading}</Table.Td>
      <Table.Td>
        <Select
          size="xs"
          w="20rem"
          searchable
          clearable
          aria-label={`${t("imports.holds")} ${column.heading}`}
          placeholder={t("imports.leftOut")}
          data={choices}
          value={target}
          onChange={(value) => onTarget(value as Target | null)}
        />
      </Table.Td>
      <Table.Td c="dimmed">{target ? "" : whyWords(column, t)}</Table.Td>
    </Table.Tr>
  );
}

/** What each column holds; columns that are never held are told, and cannot be chosen. */
export function ColumnsStep({ wizard, inspection }: Props) {
  const t = useText();
  const [changed, setChanged] = useState<Readonly<Record<string, Target | null>>>({});
  const layout = inspection.layout;
  if (!layout) return null;
  const named = layout.columns.filter(({ heading }) => heading !== "");
  const open = named.filter(({ leftOut }) => leftOut?.why !== "never");
  const never = named.filter(({ leftOut }) => leftOut?.why === "never");
  const next = () => {
    if (Object.keys(changed).length === 0) return wizard.go("preview");
    const { sheet, lastRow } = inspection;
    const table = { sheet, head: { from: layout.headFrom, to: layout.headTo }, lastRow };
    void wizard.choose(table, "preview", { ...wizard.targets, ...changed }, true);
  };
  return (
    <Stack gap="sm">
      <Table withTableBorder verticalSpacing={3} maw="60rem" aria-label={t("imports.stepColumns")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("imports.column")}</Table.Th>
            <Table.Th>{t("imports.holds")}</Table.Th>
            <Table.Th>{t("remarks.reason")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {open.map((column) => {
            const said = changed[String(column.index)];
            return (
              <ColumnRow
                key={column.index}
                ledger={inspection.ledger}
                column={column}
                target={said === undefined ? column.target : said}
                onTarget={(target) => setChanged({ ...changed, [column.index]: target })}
              />
            );
          })}
        </Table.Tbody>
      </Table>
      <NeverHeld columns={never} />
      <Actions>
        <Button variant="default" onClick={() => wizard.go("table")} disabled={wizard.busy !== null}>
          {t("common.back")}
        </Button>
        <Button onClick={next} disabled={wizard.busy !== null}>
          {t("common.next")}
        </Button>
      </Actions>
    </Stack>
  );
}
