import { Alert, Table } from "@mantine/core";
import { useController } from "react-hook-form";
import type { Card } from "../../../shared/events/card.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { RowPicker } from "../../ui/books/picking/RowPicker.tsx";
import { fieldWords, valueWords } from "../../ui/cellWords.ts";
import type { Facts } from "./facts.ts";
import type { Values } from "./values.ts";

/** The second entry of the same person: the clerk finds it by name, pinyin or household number. */
export function MergeMembers({ facts: { village } }: { readonly facts: Facts }) {
  const t = useText();
  const { field } = useController<Values, "double">({ name: "double" });
  return (
    <RowPicker
      target="member"
      label={t("events.double")}
      village={village}
      value={field.value === "" ? null : field.value}
      onPick={(option) => field.onChange(option?.uid ?? "")}
      required
      focus
    />
  );
}

/** Where two entries of one person say different things: what stays, and what goes with the other entry. */
export function Differences({ cells }: { readonly cells: Card["differences"] }) {
  const t = useText();
  const language = useLanguage();
  if (cells.length === 0) return null;
  return (
    <Alert
      color="yellow"
      role="note"
      title={t("events.differences")}
      styles={{ title: { color: "var(--mantine-color-text)" } }}
    >
      <Table fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("events.field")}</Table.Th>
            <Table.Th>{t("events.stays")}</Table.Th>
            <Table.Th>{t("events.goes")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cells.map(({ record, field, stays, goes }) => (
            <Table.Tr key={field}>
              <Table.Td>{fieldWords(record, field, language)}</Table.Td>
              <Table.Td>{valueWords(record, field, stays, language)}</Table.Td>
              <Table.Td>{valueWords(record, field, goes, language)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Alert>
  );
}
