import { Stack, Text } from "@mantine/core";
import { useMemo } from "react";
import type { YearFigures } from "../../../shared/charts/contract.ts";
import type { LoanTotals } from "../../../shared/lending/contract.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { careFigures, helpFigures, loanFigures, requestFigures } from "./figures.ts";
import { ProgrammeChart } from "./ProgrammeChart.tsx";

interface Props {
  readonly figures: YearFigures;
  readonly loans: LoanTotals;
}

export default function ProgrammeCharts({ figures, loans }: Props) {
  const t = useText();
  const language = useLanguage();
  const all = useMemo(
    () => [
      helpFigures(figures, t, language),
      loanFigures(loans, t),
      careFigures(figures, t),
      requestFigures(figures, t),
    ],
    [figures, loans, t, language],
  );
  return (
    <Stack gap="md">
      <Text c="dimmed">{t("charts.totalsOnly")}</Text>
      {all.map((one) => (
        <ProgrammeChart key={one.title} figures={one} />
      ))}
    </Stack>
  );
}
