import { ActionIcon, Button, Group, Text, Tooltip } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconPrinter } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { charts } from "../../../shared/charts/contract.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { lending } from "../../../shared/lending/contract.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useAsk } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { Answer, Loading } from "../../ui/Answer.tsx";
import { useVillages } from "../../ui/lists.ts";
import { Page } from "../../ui/Page.tsx";
import { useChosenVillage } from "../../ui/village.ts";
import { VillagePicker } from "../../ui/VillagePicker.tsx";
import styles from "./Charts.module.css";

const ProgrammeCharts = lazy(() => import("./ProgrammeCharts.tsx"));

interface YearProps {
  readonly year: number;
  readonly first: number;
  readonly last: number;
  readonly onYear: (year: number) => void;
}

function YearStepper({ year, first, last, onYear }: YearProps) {
  const t = useText();
  const step = (by: -1 | 1) => {
    const label = t(by < 0 ? "charts.previousYear" : "charts.nextYear");
    const Sign = by < 0 ? IconChevronLeft : IconChevronRight;
    return (
      <Tooltip label={label}>
        <ActionIcon
          aria-label={label}
          variant="default"
          disabled={by < 0 ? year <= first : year >= last}
          onClick={() => onYear(year + by)}
        >
          <Sign size="1.1rem" />
        </ActionIcon>
      </Tooltip>
    );
  };
  return (
    <Group gap={6} wrap="nowrap">
      {step(-1)}
      <Text fw={600} aria-live="polite">
        {t("charts.year", { year })}
      </Text>
      {step(1)}
    </Group>
  );
}

/** What the programmes come to month by month, to look at and to print: totals of the chosen village or of all. */
export function ChartsPage() {
  const t = useText();
  const navigate = useNavigate();
  const asOf = useAsOf();
  const village = useChosenVillage();
  const thisYear = Number((asOf ?? dayOf(new Date())).slice(0, 4));
  const year = useSearch({ from: "/charts" }).year ?? thisYear;
  const figures = useAsk(
    charts,
    "year",
    { village, year },
    { reads: ["assistance", "careVisit", "helpRequest", "village"], keep: true },
  );
  const loans = useAsk(
    lending,
    "totals",
    { village, asOf },
    { reads: ["loan", "instalment", "repayment", "village"], keep: true },
  );
  const name = useVillages().data?.rows.find(({ uid }) => uid === village)?.nameZh;
  return (
    <Page
      title={t("app.charts")}
      aside={<Text c="dimmed">{name ?? t("app.allVillages")}</Text>}
      tools={
        <Group gap="sm" className={styles["tools"] ?? ""}>
          <YearStepper
            year={year}
            first={figures.data?.firstYear ?? year}
            last={thisYear}
            onYear={(next) => void navigate({ to: "/charts", search: { year: next } })}
          />
          <VillagePicker />
          <Button variant="default" leftSection={<IconPrinter size="1rem" />} onClick={() => window.print()}>
            {t("charts.print")}
          </Button>
        </Group>
      }
    >
      <Answer query={figures}>
        {(data) => (
          <Answer query={loans}>
            {(totals) => (
              <Suspense fallback={<Loading />}>
                <ProgrammeCharts figures={data} loans={totals} />
              </Suspense>
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}
