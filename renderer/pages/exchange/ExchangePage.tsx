import { Tabs } from "@mantine/core";
import { useText } from "../../app/text.ts";
import { Page } from "../../ui/Page.tsx";
import { DevicesTab } from "./devices/DevicesTab.tsx";
import { FolderTab } from "./folder/FolderTab.tsx";

const tabs = [
  ["devices", "devices.title", DevicesTab],
  ["folder", "sharing.title", FolderTab],
] as const;

/** Sharing a register by files: what came and went, and with whom. */
export function ExchangePage() {
  const t = useText();
  return (
    <Page title={t("exchange.title")}>
      <Tabs defaultValue={tabs[0][0]} keepMounted={false}>
        <Tabs.List mb="md">
          {tabs.map(([name, title]) => (
            <Tabs.Tab key={name} value={name}>
              {t(title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(([name, , Tab]) => (
          <Tabs.Panel key={name} value={name}>
            <Tab />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
