import { Stack, Tabs, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useClerk } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { Page } from "../../ui/Page.tsx";
import { ChangePassphrase } from "../session/ChangePassphrase.tsx";
import { BackupsTab } from "./BackupsTab.tsx";
import { ClerksTab } from "./ClerksTab.tsx";
import { LookTab } from "./LookTab.tsx";
import { OfficeTab } from "./OfficeTab.tsx";

const tabs = [
  ["look", LookTab],
  ["own", OwnTab],
  ["clerks", ClerksTab],
  ["backups", BackupsTab],
  ["officeTab", OfficeTab],
] as const;

function OwnTab() {
  const t = useText();
  const changed = () => {
    notifications.show({ message: t("session.changed") });
  };
  return <ChangePassphrase changed={changed} />;
}

/** What a clerk sets for oneself, and what keepers set for the register. */
export function SettingsPage() {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  return (
    <Page title={t("settings.title")}>
      <Tabs defaultValue="look" keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map(([name]) => (
            <Tabs.Tab key={name} value={name}>
              {t(`settings.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(([name, Tab]) => (
          <Tabs.Panel key={name} value={name}>
            <Stack gap="md" maw="60rem">
              <Tab />
              {!keeper && (name === "clerks" || name === "officeTab") ? (
                <Text c="dimmed">{t("settings.keeperOnly")}</Text>
              ) : null}
            </Stack>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
