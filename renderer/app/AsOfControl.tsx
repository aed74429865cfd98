import { Alert, Button, Group, Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconCalendar, IconClockPause } from "@tabler/icons-react";
import { useState } from "react";
import { dayOf } from "../../shared/dates/calendarDate.ts";
import { chooseAsOf, useAsOf } from "./asOf.ts";
import { useText } from "./text.ts";

/** Chooses the day that every list shows. */
export function AsOfControl() {
  const t = useText();
  const asOf = useAsOf();
  const [opened, setOpened] = useState(false);
  const pick = (date: string | null) => {
    chooseAsOf(date);
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant={asOf ? "filled" : "default"}
          {...(asOf ? { color: "yellow.9" } : {})}
          leftSection={<IconCalendar size="1rem" />}
          onClick={() => setOpened((open) => !open)}
        >
          {asOf ? t("app.asOfDate", { date: asOf }) : t("app.asOfToday")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("app.chooseDate")}>
        <DatePicker value={asOf} onChange={pick} maxDate={dayOf(new Date())} allowDeselect />
        <Group mt="xs" justify="flex-end">
          <Button variant="default" onClick={() => pick(null)}>
            {t("app.backToToday")}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Says that an earlier day is shown and that nothing can be changed there. */
export function AsOfBanner() {
  const t = useText();
  const asOf = useAsOf();
  if (!asOf) return null;
  return (
    <Alert color="yellow.9" variant="light" radius={0} py={6} icon={<IconClockPause />} role="status">
      <Group justify="space-between" gap="md">
        <span>{t("app.asOfBanner", { date: asOf })}</span>
        <Button variant="default" size="compact-sm" onClick={() => chooseAsOf(null)}>
          {t("app.backToToday")}
        </Button>
      </Group>
    </Alert>
  );
}
