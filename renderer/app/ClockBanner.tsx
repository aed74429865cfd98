import { Alert } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import { dayOf } from "../../shared/dates/calendarDate.ts";
import { useSession } from "./session.ts";
import { useText } from "./text.ts";
import { lights } from "./theme.ts";

/** Says that this PC's clock is not believed; nothing is refused because of it. */
export function ClockBanner() {
  const t = useText();
  if (!useSession().data?.clockDoubtful) return null;
  const icon = { color: lights.amber };
  return (
    <Alert
      color="yellow"
      variant="light"
      radius={0}
      py={6}
      icon={<IconClockExclamation />}
      styles={{ icon }}
      role="status"
    >
      {t("app.clockBanner", { date: dayOf(new Date()) })}
    </Alert>
  );
}
