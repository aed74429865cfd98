import { Alert, Button, Group, Popover, TextInput } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { IconCalendar, IconClockPause } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { dayOf, isDate } from "../../shared/dates/calendarDate.ts";
import { parsePartialDate } from "../../shared/dates/partialDate.ts";
import { chooseAsOf, useAsOf } from "./asOf.ts";
import { useLanguage, useText } from "./text.ts";
import { lights } from "./theme.ts";

interface PickProps {
  readonly pick: (date: string | null) => void;
}

/** The day typed, in any way that a date is written. */
function TypedDay({ pick }: PickProps) {
  const t = useText();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const date = parsePartialDate(typed);
    const good = typeof date === "string" && isDate(date) && date <= dayOf(new Date());
    setWrong(!good);
    if (good) pick(date);
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        data-autofocus
        label={t("common.asOf")}
        placeholder="2026-03-01"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={wrong ? t("app.wrongDate") : null}
        mb="xs"
      />
    </form>
  );
}

function Calendar({ pick }: PickProps) {
  const t = useText();
  const language = useLanguage();
  const [earlier, later] = [t("app.earlier"), t("app.later")];
  const labels = {
    nextMonth: later,
    previousMonth: earlier,
    nextYear: later,
    previousYear: earlier,
    nextDecade: later,
    previousDecade: earlier,
  };
  return (
    <DatePicker
      value={useAsOf()}
      onChange={pick}
      maxDate={dayOf(new Date())}
      allowDeselect
      hideOutsideDates
      monthLabelFormat={language === "zh" ? "YYYY年M月" : "MMMM YYYY"}
      yearLabelFormat={language === "zh" ? "YYYY年" : "YYYY"}
      ariaLabels={labels}
    />
  );
}

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
          {...(asOf ? { color: lights.amber } : {})}
          leftSection={<IconCalendar size="1rem" />}
          onClick={() => setOpened((open) => !open)}
        >
          {asOf ? t("app.asOfDate", { date: asOf }) : t("app.asOfToday")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("app.chooseDate")}>
        <TypedDay pick={pick} />
        <Calendar pick={pick} />
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
    <Alert
      color="yellow"
      variant="light"
      radius={0}
      py={6}
      icon={<IconClockPause />}
      styles={{ icon: { color: lights.amber } }}
      role="status"
    >
      <Group justify="space-between" gap="md">
        <span>{t("app.asOfBanner", { date: asOf })}</span>
        <Button variant="default" size="compact-sm" onClick={() => chooseAsOf(null)}>
          {t("app.backToToday")}
        </Button>
      </Group>
    </Alert>
  );
}
