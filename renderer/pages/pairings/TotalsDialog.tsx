import { Group, Stack, Table, Text } from "@mantine/core";
import { useState } from "react";
import { assistances, type VillageHelp } from "../../../shared/assistance/contract.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { numberText } from "../../../shared/records/numbers.ts";
import { useAsk } from "../../app/query.ts";
import { type TextKey, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { DayInput } from "../../ui/DayInput.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";

type Figure = Exclude<keyof VillageHelp, "village" | "villageName">;

const figures: readonly (readonly [Figure, TextKey])[] = [
  ["visits", "pairings.visits"],
  ["ownCostFen", "pairings.ownCost"],
  ["households", "pairings.households"],
  ["moneyFen", "pairings.money"],
  ["goods", "pairings.goods"],
  ["goodsFen", "pairings.goodsValue"],
  ["deeds", "pairings.deeds"],
  ["errands", "pairings.errands"],
];

const shown = (figure: Figure, value: number): string =>
  numberText(value, { kind: figure.endsWith("Fen") ? "fen" : "int" });

function Sums({ rows }: { readonly rows: readonly VillageHelp[] }) {
  const t = useText();
  const total = (figure: Figure) => rows.reduce((sum, row) => sum + row[figure], 0);
  return (
    <Table withTableBorder verticalSpacing={4} fz="sm" aria-label={t("pairings.totalsTitle")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("pairings.village")}</Table.Th>
          {figures.map(([figure, words]) => (
            <Table.Th key={figure} ta="right">
              {t(words)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.village}>
            <Table.Td>{row.villageName}</Table.Td>
            {figures.map(([figure]) => (
              <Table.Td key={figure} ta="right">
                {shown(figure, row[figure])}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>{t("pairings.total")}</Table.Th>
          {figures.map(([figure]) => (
            <Table.Th key={figure} ta="right">
              {shown(figure, total(figure))}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

/** What was given within a period, in the order of the villages; nobody is named and nothing is ranked. */
export function TotalsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const today = dayOf(new Date());
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  const query = useAsk(assistances, "totals", { from, to }, { reads: ["assistance", "visit", "village"], keep: true });
  return (
    <FormDialog title={t("pairings.totalsTitle")} size="xl" onClose={onClose}>
      <Stack gap="sm">
        <Group gap="sm">
          <DayInput
            label={t("pairings.totalsFrom")}
            width="9rem"
            value={from}
            onDay={(day) => day !== null && setFrom(day)}
          />
          <DayInput
            label={t("pairings.totalsTo")}
            width="9rem"
            value={to}
            onDay={(day) => day !== null && setTo(day)}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {t("pairings.totalsAbout")}
        </Text>
        <Answer query={query}>{(rows) => <Sums rows={rows} />}</Answer>
      </Stack>
    </FormDialog>
  );
}
