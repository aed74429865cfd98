import type { AgeBand, VillageCharts } from "../../../shared/villages/contract.ts";
import type { Say } from "../../app/text.ts";
import type { ChartOption } from "../../ui/Chart.tsx";

/** Told apart by lightness and pattern as well as by colour, for black-and-white print. */
const male = { color: "#1f6459" };
const female = { color: "#c98a2b", decal: { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -0.8 } };

const unsigned = (value: number) => String(Math.abs(value));
const grid = { left: 8, right: 24, top: 36, bottom: 28, containLabel: true };

/** Bands from the youngest up to the oldest that has anybody in it. */
function shownBands(bands: readonly AgeBand[]): readonly AgeBand[] {
  const last = bands.findLastIndex((band) => band.male + band.female + band.notStated > 0);
  return bands.slice(0, last + 1);
}

/** Men to the left, women to the right, the youngest at the bottom. */
export function pyramidOption(t: Say, bands: readonly AgeBand[]): ChartOption {
  const shown = shownBands(bands);
  const most = Math.max(1, ...shown.flatMap((band) => [band.male, band.female]));
  const end = Math.ceil(most / 5) * 5;
  const side = { type: "bar", stack: "people", barCategoryGap: "12%" } as const;
  const name = ({ from }: AgeBand) => (from >= 100 ? "100+" : `${from}–${from + 4}`);
  return {
    legend: { top: 0, itemGap: 24, data: [t("villages.male"), t("villages.female")] },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, valueFormatter: (value) => unsigned(Number(value)) },
    grid,
    xAxis: { type: "value", min: -end, max: end, minInterval: 1, axisLabel: { formatter: unsigned } },
    yAxis: { type: "category", data: shown.map(name), axisTick: { show: false } },
    series: [
      { ...side, name: t("villages.male"), itemStyle: male, data: shown.map((band) => -band.male) },
      { ...side, name: t("villages.female"), itemStyle: female, data: shown.map((band) => band.female) },
    ],
  };
}

export function sizesOption(t: Say, sizes: VillageCharts["sizes"]): ChartOption {
  return {
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
    grid: { ...grid, bottom: 40 },
    xAxis: {
      type: "category",
      data: sizes.map(({ people }) => String(people)),
      name: t("villages.size"),
      nameLocation: "middle",
      nameGap: 28,
      axisTick: { show: false },
    },
    yAxis: { type: "value", minInterval: 1, name: t("villages.householdCount"), nameTextStyle: { align: "left" } },
    series: [
      {
        type: "bar",
        name: t("villages.householdCount"),
        itemStyle: { color: "#1f6459" },
        barMaxWidth: 44,
        label: { show: true, position: "top" },
        data: sizes.map(({ households }) => households),
      },
    ],
  };
}
