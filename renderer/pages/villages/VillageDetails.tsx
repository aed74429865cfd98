import { Button, Group, Stack, Title } from "@mantine/core";
import { IconChartBar, IconPencil } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { villages, type VillageRow } from "../../../shared/villages/contract.ts";
import { village, villageKinds } from "../../../shared/villages/record.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useAsk } from "../../app/query.ts";
import { useLabel, useText } from "../../app/text.ts";
import { Answer, Loading } from "../../ui/Answer.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { Figure } from "../../ui/Figure.tsx";
import { PrintButton } from "../../ui/PrintButton.tsx";
import { chooseVillage } from "../../ui/village.ts";
import styles from "./VillagesPage.module.css";

const VillageCharts = lazy(() => import("./VillageCharts.tsx"));
const { fields } = village;

interface Props {
  readonly row: VillageRow;
  /** Null where nothing may be changed. */
  readonly onEdit: (() => void) | null;
}

function Counts({ row }: { readonly row: VillageRow }) {
  const t = useText();
  const keep = () => chooseVillage(row.uid);
  return (
    <Group gap="sm" onClickCapture={keep}>
      <Figure label={t("villages.units")} value={row.unitCount} to="/units" />
      <Figure label={t("villages.householdCount")} value={row.householdCount} to="/households" />
      <Figure label={t("villages.memberCount")} value={row.memberCount} to="/members" />
      <Figure label={t("villages.personCount")} value={row.personCount} to="/households" />
    </Group>
  );
}

export function VillageDetails({ row, onEdit }: Props) {
  const t = useText();
  const label = useLabel();
  const asOf = useAsOf();
  const charts = useAsk(villages, "charts", { village: row.uid, asOf }, { reads: ["member", "household"] });
  return (
    <section className={styles["details"]} aria-label={row.nameZh}>
      <Stack gap="md">
        <Group justify="space-between" gap="xs">
          <Title order={2}>{row.nameZh}</Title>
          <Group gap="xs">
            {onEdit ? (
              <Button variant="default" leftSection={<IconPencil size="1rem" />} onClick={onEdit}>
                {t("villages.edit")}
              </Button>
            ) : null}
            <PrintButton form="roster" label={t("villages.printRoster")} chosen={() => [row.uid]} />
            <Button variant="default" leftSection={<IconChartBar size="1rem" />} onClick={() => window.print()}>
              {t("villages.printCharts")}
            </Button>
          </Group>
        </Group>
        <Counts row={row} />
        <Facts
          facts={[
            [label(fields.villageCode), row.villageCode],
            [label(fields.kind), label(villageKinds[row.kind])],
            [label(fields.nameBo), row.nameBo ? <span lang="bo">{row.nameBo}</span> : null],
            [label(fields.officePhone), row.officePhone],
            [label(fields.naturalGroups), row.naturalGroups],
          ]}
        />
        <Answer query={charts}>
          {(data) => (
            <Suspense fallback={<Loading />}>
              <VillageCharts village={row.nameZh} charts={data} />
            </Suspense>
          )}
        </Answer>
      </Stack>
    </section>
  );
}
