import { SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import { lending, type LoanTotals } from "../../../shared/lending/contract.ts";
import { printedYuan } from "../../../shared/money/yuan.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useAsk } from "../../app/query.ts";
import { type Say, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Chart, type ChartOption } from "../../ui/Chart.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { useChosenVillage } from "../../ui/village.ts";
import styles from "./Lending.module.css";

const owed = { color: "#1f6459" };
const due = { color: "#c98a2b", decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -0.8 } };

/** Owed at each month's end and what falls due in it, in yuan. */
function optionOf(t: Say, months: LoanTotals["months"]): ChartOption {
  const bar = (name: string, itemStyle: object, fen: (month: LoanTotals["months"][number]) => number) => ({
    type: "bar" as const,
    name,
    itemStyle,
    barGap: "0%",
    data: months.map((month) => Math.round(fen(month) / 100)),
  });
  return {
    legend: { top: 0, itemGap: 24 },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: "category", data: months.map(({ month }) => month), axisTick: { show: false } },
    yAxis: { type: "value", name: t("lending.yuanUnit"), nameTextStyle: { align: "left" } },
    series: [
      bar(t("lending.outstandingAt"), owed, ({ outstandingFen }) => outstandingFen),
      bar(t("lending.dueIn"), due, ({ dueFen }) => dueFen),
    ],
  };
}

function Ageing({ totals }: { readonly totals: LoanTotals }) {
  const t = useText();
  return (
    <Table className={`${styles["money"]} ${styles["words"]}`} aria-label={t("lending.ageing")} verticalSpacing={2}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("lending.outstanding")}</Table.Th>
          <Table.Th>{t("lending.count")}</Table.Th>
          <Table.Th>{t("lending.ageing")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {totals.ageing.map(({ code, loans, outstandingFen }) => (
          <Table.Tr key={code}>
            <Table.Td>{printedYuan(outstandingFen)}</Table.Td>
            <Table.Td>{loans}</Table.Td>
            <Table.Td>{t(`lending.${code}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Totals({ totals }: { readonly totals: LoanTotals }) {
  const t = useText();
  const yuan = (fen: number) => t("lending.yuan", { sum: printedYuan(fen) });
  const about = t("lending.chartAbout", { date: totals.asOf, sum: printedYuan(totals.outstandingFen) });
  return (
    <Stack gap="sm">
      <SimpleGrid cols={2}>
        <div>
          <Facts
            facts={[
              [t("lending.asOf"), totals.asOf],
              [t("lending.running"), totals.loans],
              [t("lending.outstanding"), yuan(totals.outstandingFen)],
              [t("lending.dueNow"), yuan(totals.dueFen)],
            ]}
          />
          <Text size="xs" c="dimmed">
            {t("lending.totalsOnly")}
          </Text>
        </div>
        <Ageing totals={totals} />
      </SimpleGrid>
      <Title order={3}>{t("lending.months")}</Title>
      <Chart className={styles["chart"] ?? ""} about={about} option={optionOf(t, totals.months)} />
    </Stack>
  );
}

/** What the office's loans come to: totals by days overdue and by month, and nobody's name. */
export function TotalsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const query = useAsk(lending, "totals", { village: useChosenVillage(), asOf: useAsOf() });
  return (
    <FormDialog title={t("lending.totals")} size="xl" onClose={onClose}>
      <Answer query={query}>{(totals) => <Totals totals={totals} />}</Answer>
    </FormDialog>
  );
}
