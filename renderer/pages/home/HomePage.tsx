import { Button, Group, Stack } from "@mantine/core";
import { IconBuildingCommunity } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { VillageRow } from "../../../shared/villages/contract.ts";
import { useClerk } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Figure } from "../../ui/Figure.tsx";
import { useVillages } from "../../ui/lists.ts";
import { Page } from "../../ui/Page.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { BackupPanel } from "./BackupPanel.tsx";
import styles from "./HomePage.module.css";
import { RecentPanel } from "./RecentPanel.tsx";
import { DuesPanel } from "./dues/DuesPanel.tsx";

function Counts({ rows }: { readonly rows: readonly VillageRow[] }) {
  const t = useText();
  const sum = (count: (row: VillageRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  return (
    <Panel title={t("home.counts")}>
      <Group gap="md">
        <Figure label={t("home.villages")} value={rows.length} to="/villages" />
        <Figure label={t("home.units")} value={sum((row) => row.unitCount)} to="/units" />
        <Figure label={t("home.households")} value={sum((row) => row.householdCount)} to="/households" />
        <Figure label={t("home.members")} value={sum((row) => row.memberCount)} to="/members" />
      </Group>
    </Panel>
  );
}

function Start() {
  const t = useText();
  return (
    <Empty icon={IconBuildingCommunity} title={t("home.startTitle")} hint={t("home.startHint")}>
      <Button component={Link} to="/imports">
        {t("home.import")}
      </Button>
      <Button component={Link} to="/villages" variant="default">
        {t("home.addVillage")}
      </Button>
    </Empty>
  );
}

/** How things stand, what needs doing, and what was done last. */
export function HomePage() {
  const t = useText();
  const clerk = useClerk();
  const villages = useVillages();
  return (
    <Page title={clerk ? t("home.welcome", { name: clerk.name }) : t("home.title")}>
      <Stack gap="md">
        <Answer query={villages}>{({ rows }) => (rows.length === 0 ? <Start /> : <Counts rows={rows} />)}</Answer>
        <div className={styles["panels"]}>
          <DuesPanel />
          <Stack gap="md">
            <BackupPanel />
            <RecentPanel />
          </Stack>
        </div>
      </Stack>
    </Page>
  );
}
