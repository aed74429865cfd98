import { DateInput } from "@mantine/dates";
import type { MantineSize } from "@mantine/core";
import { isDate } from "../../shared/dates/calendarDate.ts";
import { parsePartialDate } from "../../shared/dates/partialDate.ts";

interface Props {
  readonly label: string;
  /** Year-month-day; null for none. */
  readonly value: string | null;
  readonly onDay: (day: string | null) => void;
  readonly size?: MantineSize;
  readonly width?: string;
  readonly placeholder?: string;
  /** Whether no day may be given. */
  readonly clearable?: boolean;
}

/** A whole day, typed in any way that clerks write it or chosen from a calendar; shown as year-month-day. */
export function DayInput({ label, value, onDay, size = "xs", width, placeholder, clearable = false }: Props) {
  const parse = (typed: string): string | null => {
    const day = parsePartialDate(typed);
    return typeof day === "string" && isDate(day) ? day : null;
  };
  return (
    <DateInput
      label={label}
      size={size}
      valueFormat="YYYY-MM-DD"
      value={value}
      onChange={onDay}
      dateParser={parse}
      clearable={clearable}
      popoverProps={{ withinPortal: true, transitionProps: { duration: 0 } }}
      {...(width === undefined ? {} : { w: width })}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}
