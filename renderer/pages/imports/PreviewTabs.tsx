import { Badge, Tabs } from "@mantine/core";
import { useState } from "react";
import { type Preview, type Tab, tabs } from "../../../shared/imports/contract.ts";
import type { Decisions } from "../../../shared/imports/decisions.ts";
import { useText } from "../../app/text.ts";
import { LinesTable } from "./LinesTable.tsx";

interface Props {
  readonly id: string;
  readonly preview: Preview;
  readonly decisions: Decisions;
  readonly onChange: ((decisions: Decisions) => void) | null;
}

function countIn({ households, members, units, ...other }: Preview, tab: Tab): number {
  if (tab === "new" || tab === "changed" || tab === "same") return households[tab] + members[tab] + units[tab];
  return other[tab];
}

export function PreviewTabs({ id, preview, decisions, onChange }: Props) {
  const t = useText();
  const [tab, setTab] = useState<Tab>(preview.bad > 0 ? "bad" : "new");
  return (
    <Tabs value={tab} onChange={(value) => setTab(value as Tab)} keepMounted={false}>
      <Tabs.List>
        {tabs.map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            rightSection={
              <Badge size="sm" variant="default">
                {countIn(preview, name)}
              </Badge>
            }
          >
            {t(`imports.tab-${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((name) => (
        <Tabs.Panel key={name} value={name} pt="xs">
          <LinesTable id={id} tab={name} decisions={decisions} onChange={onChange} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
