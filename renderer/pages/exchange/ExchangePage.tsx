import { Tabs } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "../../app/text.ts";
import { Page } from "../../ui/Page.tsx";
import { ConflictsTab } from "./conflicts/ConflictsTab.tsx";
import { DevicesTab } from "./devices/DevicesTab.tsx";
import { ErasuresTab } from "./erasing/ErasuresTab.tsx";
import { FolderTab } from "./folder/FolderTab.tsx";
import { GiveTab } from "./give/GiveTab.tsx";
import { HistoryTab } from "./history/HistoryTab.tsx";
import { TakeTab } from "./take/TakeTab.tsx";

const tabs = [
  ["give", "exchange.give", GiveTab],
  ["take", "exchange.take", TakeTab],
  ["conflicts", "conflicts.title", ConflictsTab],
  ["history", "exchange.history", HistoryTab],
  ["devices", "devices.title", DevicesTab],
  ["folder", "sharing.title", FolderTab],
  ["erasures", "erasing.tab", ErasuresTab],
] as const;

/** Sharing a register by files: what came and went, and with whom. */
export function ExchangePage() {
  const t = useText();
  const { tab } = useSearch({ from: "/exchange" });
  const navigate = useNavigate();
  const shown = tabs.find(([name]) => name === tab)?.[0] ?? tabs[0][0];
  const go = (name: string | null) => void navigate({ to: "/exchange", search: { tab: name ?? shown }, replace: true });
  return (
    <Page title={t("exchange.title")}>
      <Tabs value={shown} keepMounted={false} onChange={go}>
        <Tabs.List mb="md">
          {tabs.map(([name, title]) => (
            <Tabs.Tab key={name} value={name}>
              {t(title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(([name, , Tab]) => (
          // A looked-through file waits while the clerk decides its conflicts.
          <Tabs.Panel key={name} value={name} keepMounted={name === "take"}>
            <Tab />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
