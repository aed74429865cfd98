import { Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { books, type BookRow } from "../../../shared/books/contract.ts";
import { printedYuan } from "../../../shared/money/yuan.ts";
import { useAsk } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { lights } from "../../app/theme.ts";
import { warnedWords } from "../../app/warnings.tsx";
import { Answer } from "../../ui/Answer.tsx";
import { openEntry } from "../../ui/books/entry/openEntry.ts";

const shown = (cell: unknown): string => (typeof cell === "number" ? String(cell) : "");

function Year({ row }: { readonly row: BookRow }) {
  const members = [row["memberCount"], row["farmerCount"]].map(shown).filter(Boolean).join(" / ");
  const gain = row["incomeGainFen"];
  return (
    <>
      <Table.Tr>
        <Table.Td>{shown(row["year"])}</Table.Td>
        <Table.Td ta="right">{members}</Table.Td>
        <Table.Td ta="right">{shown(row["householdsBenefit"])}</Table.Td>
        <Table.Td ta="right">{shown(row["personsBenefit"])}</Table.Td>
        <Table.Td ta="right">{typeof gain === "number" ? printedYuan(gain) : ""}</Table.Td>
      </Table.Tr>
      {typeof row["warned"] === "string" ? (
        <Table.Tr>
          <Table.Td colSpan={5} style={{ whiteSpace: "normal" }}>
            <Text size="xs" c={lights.amber}>
              {warnedWords(row["warned"])}
            </Text>
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
}

function Years({ row }: { readonly row: BookRow }) {
  const t = useText();
  const query = useAsk(
    books,
    "list",
    {
      record: "enterpriseYear",
      village: row.village,
      asOf: null,
      start: 0,
      limit: 50,
      sort: [{ field: "year", dir: "desc" }],
      filter: { enterpriseId: { equals: row.uid } },
    },
    { reads: ["enterprise", "enterpriseYear"], keep: true },
  );
  return (
    <Answer query={query}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Text c="dimmed">{t("enterprises.enterpriseYearNone")}</Text>
        ) : (
          <Table
            verticalSpacing={3}
            horizontalSpacing={4}
            fz="xs"
            style={{ whiteSpace: "nowrap" }}
            aria-label={t("enterprises.years")}
          >
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("enterprises.year")}</Table.Th>
                <Table.Th ta="right">{t("enterprises.members")}</Table.Th>
                <Table.Th ta="right">{t("enterprises.households")}</Table.Th>
                <Table.Th ta="right">{t("enterprises.people")}</Table.Th>
                <Table.Th ta="right">{t("enterprises.gain")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((one) => (
                <Year key={one.uid} row={one} />
              ))}
            </Table.Tbody>
          </Table>
        )
      }
    </Answer>
  );
}

/** What an enterprise states, year by year, and what of it to look at. */
export function EnterpriseSide({ row }: { readonly row: BookRow }) {
  const t = useText();
  const mayEdit = useMayEdit();
  return (
    <Stack gap="sm">
      {typeof row["warned"] === "string" ? (
        <Text size="sm" c={lights.amber}>
          {warnedWords(row["warned"])}
        </Text>
      ) : null}
      <Group justify="space-between">
        <Title order={3}>{t("enterprises.years")}</Title>
        {mayEdit ? (
          <Button size="xs" variant="default" onClick={() => openEntry("enterpriseYear", { enterpriseId: row.uid })}>
            {t("enterprises.newYear")}
          </Button>
        ) : null}
      </Group>
      <Years row={row} />
    </Stack>
  );
}
