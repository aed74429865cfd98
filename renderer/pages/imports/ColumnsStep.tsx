import { Button, Group, Select, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Inspection } from "../../../shared/imports/contract.ts";
import type { Target } from "../../../shared/imports/headings.ts";
import { useLanguage, useText } from "../../app/text.ts";
import type { Wizard } from "./wizard.ts";
import { targetChoices, whyWords } from "./words.ts";

interface Props {
  readonly wizard: Wizard;
  readonly inspection: Inspection;
}

/** What each column holds; columns that are never held are told, and cannot be chosen. */
export function ColumnsStep({ wizard, inspection }: Props) {
  const t = useText();
  const language = useLanguage();
  const [changed, setChanged] = useState<Readonly<Record<string, Target | null>>>({});
  const choices = targetChoices(t, language);
  const layout = inspection.layout;
  if (!layout) return null;
  const named = layout.columns.filter(({ heading }) => heading !== "");
  const open = named.filter(({ leftOut }) => leftOut?.why !== "never");
  const never = named.filter(({ leftOut }) => leftOut?.why === "never");
  const next = () => {
    if (Object.keys(changed).length === 0) return wizard.go("preview");
    const table = { sheet: inspection.sheet, head: { from: layout.headFrom, to: layout.headTo }, lastRow: null };
    void wizard.choose(table, "preview", { ...wizard.targets, ...changed }, true);
  };
  return (
    <Stack gap="sm">
      <Table withTableBorder verticalSpacing={3} maw="60rem" aria-label={t("imports.stepColumns")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("imports.column")}</Table.Th>
            <Table.Th>{t("imports.holds")}</Table.Th>
            <Table.Th>{t("imports.details")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {open.map((column) => {
            const said = changed[String(column.index)];
            const target = said === undefined ? column.target : said;
            return (
              <Table.Tr key={column.index}>
                <Table.Td>{column.heading}</Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    w="20rem"
                    searchable
                    clearable
                    aria-label={t("imports.holds") + column.heading}
                    placeholder={t("imports.leftOut")}
                    data={choices}
                    value={target}
                    onChange={(value) => setChanged({ ...changed, [column.index]: value as Target | null })}
                  />
                </Table.Td>
                <Table.Td c="dimmed">{target ? "" : whyWords(column, t)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {never.length > 0 ? (
        <section>
          <Title order={2}>{t("imports.leftOutTitle")}</Title>
          <ul>
            {never.map((column) => (
              <li key={column.index}>
                {column.heading}: {whyWords(column, t)}
              </li>
            ))}
          </ul>
          <Text c="dimmed">{t("imports.keepsNothing")}</Text>
        </section>
      ) : null}
      <Group>
        <Button variant="default" onClick={() => wizard.go("table")} disabled={wizard.busy !== null}>
          {t("common.back")}
        </Button>
        <Button onClick={next} disabled={wizard.busy !== null}>
          {t("common.next")}
        </Button>
      </Group>
    </Stack>
  );
}
