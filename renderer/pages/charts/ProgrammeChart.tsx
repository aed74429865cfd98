import { Stack, Table, Text, Title } from "@mantine/core";
import { useId, useMemo } from "react";
import { useText } from "../../app/text.ts";
import { Chart, type ChartOption } from "../../ui/Chart.tsx";
import styles from "./Charts.module.css";
import { type Figures, isNothing, tableOf } from "./figures.ts";

/** Told apart by lightness and pattern as well as by colour, for black-and-white print. */
const looks: readonly { color: string; decal?: object }[] = [
  { color: "#1f6459" },
  { color: "#c98a2b", decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -0.8 } },
  { color: "#8fbdb5", decal: { symbol: "circle", symbolSize: 0.5 } },
  { color: "#6b5b95", decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: 0.8 } },
];

function optionOf({ unit, months, series, stacked }: Figures): ChartOption {
  const drawn = series.filter(({ tableOnly }) => !tableOnly);
  // Amounts are drawn in yuan; the table has them to the fen.
  const scale = (values: readonly number[], isMoney: boolean) =>
    isMoney ? values.map((fen) => Math.round(fen / 100)) : [...values];
  return {
    legend: { top: 0, itemGap: 20, ...(drawn.length < 2 ? { show: false } : {}) },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
    grid: { left: 8, right: 16, top: 58, bottom: 8, containLabel: true },
    xAxis: {
      type: "category",
      data: months.map((month) => (months.length > 12 ? month : String(Number(month.slice(5))))),
      axisTick: { show: false },
    },
    yAxis: { type: "value", minInterval: 1, name: unit, nameTextStyle: { align: "left" } },
    series: drawn.map(({ name, values, shown }, place) => ({
      type: "bar" as const,
      name,
      itemStyle: { ...looks[place % looks.length] },
      barMaxWidth: 36,
      data: scale(values, shown !== undefined),
      ...(stacked ? { stack: "all" } : { barGap: "0%" }),
    })),
  };
}

/** A chart with the table of its figures beside it. */
export function ProgrammeChart({ figures }: { readonly figures: Figures }) {
  const t = useText();
  const id = useId();
  const option = useMemo(() => optionOf(figures), [figures]);
  const { head, rows, foot } = tableOf(figures, t);
  return (
    <Stack component="figure" gap="xs" m={0} aria-labelledby={id} className={styles["figure"] ?? ""}>
      <Title order={2} id={id}>
        {figures.title}
      </Title>
      {isNothing(figures) ? (
        <Text c="dimmed">{t("charts.nothing")}</Text>
      ) : (
        <div className={styles["pair"]}>
          <Chart className={styles["chart"] ?? ""} about={figures.about} option={option} />
          <div className={styles["table"]} tabIndex={0} role="region" aria-label={figures.about}>
            <Table
              aria-label={figures.about}
              verticalSpacing={1}
              horizontalSpacing={6}
              stickyHeader
              data={{ head, body: rows, foot }}
            />
          </div>
        </div>
      )}
      {figures.note ? (
        <Text c="dimmed" size="sm">
          {figures.note}
        </Text>
      ) : null}
    </Stack>
  );
}
