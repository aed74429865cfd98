import { ActionIcon, Button, Group, Text, Title, VisuallyHidden } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { addMonths } from "../../../../shared/dates/calendarDate.ts";
import { type DueRow, dues } from "../../../../shared/dues/contract.ts";
import { isComposing } from "../../../app/keys.ts";
import { useAsk } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { useChosenVillage } from "../../../ui/village.ts";
import styles from "./Dues.module.css";
import { DueRows } from "./DueRows.tsx";
import { dayAfterKey, weeksOf } from "./days.ts";

const limit = 2000;

/** How many there are of each kind, in a few words. */
function Kinds({ rows }: { readonly rows: readonly DueRow[] }) {
  const t = useText();
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind)];
  return kinds.slice(0, 2).map(([kind, held]) => (
    <span key={kind} className={styles["kind"]} aria-hidden>
      {t(`dues.${kind}`)} {held.length > 1 ? held.length : ""}
    </span>
  ));
}

interface GridProps {
  readonly day: string;
  readonly today: string;
  readonly byDay: ReadonlyMap<string | null, readonly DueRow[]>;
  readonly onDay: (day: string) => void;
}

/** The days of a month; arrows go from day to day, PageUp and PageDown from month to month. */
function MonthGrid({ day, today, byDay, onDay }: GridProps) {
  const t = useText();
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    moved.current = false;
  }, [day]);
  const press = (event: KeyboardEvent) => {
    const next = isComposing(event.nativeEvent) ? null : dayAfterKey(day, event.key);
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
    onDay(next);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a calendar is a table of days
    <table ref={grid} role="grid" className={styles["month"]} aria-label={t("dues.keys")} onKeyDown={press}>
      <thead>
        <tr>
          {t("dues.weekdays")
            .split(" ")
            .map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(day).map((week) => (
          <tr key={week[0]}>
            {week.map((one) => {
              const rows = byDay.get(one) ?? [];
              return (
                <td
                  key={one}
                  tabIndex={one === day ? 0 : -1}
                  aria-selected={one === day}
                  data-other={one.slice(0, 7) === day.slice(0, 7) ? undefined : ""}
                  data-today={one === today ? "" : undefined}
                  onClick={() => onDay(one)}
                >
                  <VisuallyHidden>{t("dues.dayCount", { date: one, count: rows.length })}</VisuallyHidden>
                  <span className={styles["number"]} aria-hidden>
                    {Number(one.slice(8))}
                  </span>
                  <Kinds rows={rows} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What needs doing as a month's calendar, and below it the chosen day's lines. */
export function DuesMonth({ today }: { readonly today: string }) {
  const t = useText();
  const village = useChosenVillage();
  const [day, setDay] = useState(today);
  const weeks = weeksOf(day);
  const range = { from: weeks[0]![0]!, until: weeks.at(-1)![6]! };
  const { data } = useAsk(dues, "list", { village, ...range, limit }, { keep: true });
  const byDay = Map.groupBy(data?.rows ?? [], (row) => row.day);
  const chosen = byDay.get(day) ?? [];
  const title = t("dues.monthOf", { year: day.slice(0, 4), month: Number(day.slice(5, 7)) });
  return (
    <>
      <Group gap="xs" mb="xs">
        <ActionIcon variant="default" aria-label={t("dues.previousMonth")} onClick={() => setDay(addMonths(day, -1))}>
          <IconChevronLeft size="1rem" />
        </ActionIcon>
        <Title order={3} miw="7rem" ta="center" aria-live="polite">
          {title}
        </Title>
        <ActionIcon variant="default" aria-label={t("dues.nextMonth")} onClick={() => setDay(addMonths(day, 1))}>
          <IconChevronRight size="1rem" />
        </ActionIcon>
        <Button size="compact-sm" variant="subtle" onClick={() => setDay(today)}>
          {t("dues.thisMonth")}
        </Button>
      </Group>
      <MonthGrid day={day} today={today} byDay={byDay} onDay={setDay} />
      <section aria-label={t("dues.dayCount", { date: day, count: chosen.length })}>
        <h3 className={styles["group"]}>{t("dues.dayCount", { date: day, count: chosen.length })}</h3>
        {chosen.length === 0 ? <Text c="dimmed">{t("dues.noneThatDay")}</Text> : <DueRows rows={chosen} />}
      </section>
    </>
  );
}
