import { Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import type { AgeBand, VillageCharts as Charts } from "../../../shared/villages/contract.ts";
import { type Say, useText } from "../../app/text.ts";
import { Chart } from "../../ui/Chart.tsx";
import { pyramidOption, sizesOption } from "./chartOptions.ts";
import styles from "./VillagesPage.module.css";

interface Props {
  readonly village: string;
  readonly charts: Charts;
}

export const bandWords = (t: Say, { from }: AgeBand): string =>
  from >= 100 ? t("villages.ageOver", { from }) : t("villages.ageBand", { from, to: from + 4 });

interface FigureProps {
  readonly title: string;
  readonly about: string;
  readonly chart: ReactNode;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly empty: string | null;
  readonly note?: string | null;
}

/** A chart that can be read as a table instead. */
function ChartOrTable({ title, about, chart, head, rows, empty, note }: FigureProps) {
  const t = useText();
  const id = useId();
  const [table, setTable] = useState(false);
  return (
    <Stack component="figure" gap="xs" m={0} aria-labelledby={id}>
      <Group justify="space-between" gap="xs">
        <Title order={3} id={id}>
          {title}
        </Title>
        {empty ? null : (
          <Button variant="subtle" size="compact-sm" onClick={() => setTable((shown) => !shown)}>
            {t(table ? "villages.asChart" : "villages.asTable")}
          </Button>
        )}
      </Group>
      {empty ? <Text c="dimmed">{empty}</Text> : null}
      {!empty && !table ? chart : null}
      {!empty && table ? (
        <Table verticalSpacing={3} aria-label={about} data={{ head: [...head], body: rows.map((row) => [...row]) }} />
      ) : null}
      {note ? <Text c="dimmed">{note}</Text> : null}
    </Stack>
  );
}

function Pyramid({ village, charts }: Props) {
  const t = useText();
  const { bands, withoutBirth, asOf } = charts;
  const sum = (count: (band: AgeBand) => number) => bands.reduce((total, band) => total + count(band), 0);
  const [male, female, notStated] = [sum((b) => b.male), sum((b) => b.female), sum((b) => b.notStated)];
  const about = t("villages.pyramidAbout", { village, date: asOf, male, female });
  const rows = bands.map((band) => [
    bandWords(t, band),
    band.male,
    band.female,
    ...(notStated > 0 ? [band.notStated] : []),
  ]);
  const head = [t("villages.age"), t("villages.male"), t("villages.female")];
  return (
    <ChartOrTable
      title={t("villages.pyramid")}
      about={about}
      chart={<Chart className={styles["chart"] ?? ""} about={about} option={pyramidOption(t, bands)} />}
      head={notStated > 0 ? [...head, t("villages.notStated")] : head}
      rows={rows}
      empty={male + female + notStated === 0 ? t("villages.noPeople") : null}
      note={withoutBirth > 0 ? t("villages.withoutBirth", { count: withoutBirth }) : null}
    />
  );
}

function Sizes({ village, charts }: Props) {
  const t = useText();
  const { sizes, asOf } = charts;
  const count = sizes.reduce((total, { households }) => total + households, 0);
  const about = t("villages.sizesAbout", { village, date: asOf, count });
  return (
    <ChartOrTable
      title={t("villages.sizes")}
      about={about}
      chart={<Chart className={styles["chart"] ?? ""} about={about} option={sizesOption(t, sizes)} />}
      head={[t("villages.size"), t("villages.householdCount")]}
      rows={sizes.map(({ people, households }) => [t("villages.sizeOf", { people }), households])}
      empty={count === 0 ? t("villages.noHouseholds") : null}
    />
  );
}

export default function VillageCharts(props: Props) {
  return (
    <div className={styles["charts"]}>
      <Pyramid {...props} />
      <Sizes {...props} />
    </div>
  );
}
