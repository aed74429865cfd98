import { Group, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { dayOf } from "../../../../shared/dates/calendarDate.ts";
import { useText } from "../../../app/text.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { VillagePicker } from "../../../ui/VillagePicker.tsx";
import { DuesList } from "./DuesList.tsx";
import { DuesMonth } from "./DuesMonth.tsx";
import { ExportDues } from "./ExportDues.tsx";

type View = "list" | "calendar";

/** What needs doing, as a list or as a calendar, of one village or of all. */
export function DuesPanel() {
  const t = useText();
  const [view, setView] = useState<View>("list");
  const today = dayOf(new Date());
  const tools = (
    <Group gap="xs">
      <VillagePicker />
      <SegmentedControl
        size="xs"
        aria-label={t("dues.title")}
        transitionDuration={0}
        data={(["list", "calendar"] as const).map((value) => ({ value, label: t(`dues.${value}`) }))}
        value={view}
        onChange={(value) => setView(value as View)}
      />
      <ExportDues today={today} />
    </Group>
  );
  return (
    <Panel title={t("dues.title")} tools={tools}>
      {view === "list" ? <DuesList today={today} /> : <DuesMonth today={today} />}
    </Panel>
  );
}
