import { Button } from "@mantine/core";
import { IconCalendarStats, IconStethoscope } from "@tabler/icons-react";
import { useMayEdit } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { BookPage } from "../../ui/books/BookPage.tsx";
import { CareSide } from "./CareSide.tsx";
import { openMonths } from "./MonthDialog.tsx";

function MonthsButton() {
  const t = useText();
  if (!useMayEdit()) return null;
  return (
    <Button variant="default" leftSection={<IconCalendarStats size="1rem" />} onClick={() => openMonths()}>
      {t("care.months")}
    </Button>
  );
}

/** Who is cared for on whose consent, and how often help was given in each month. */
export function CarePage() {
  return (
    <BookPage
      path="/care"
      title="app.care"
      icon={IconStethoscope}
      books={[
        {
          record: "careCase",
          emptyTitle: "care.careCaseNone",
          emptyHint: "care.careCaseHint",
          form: "care",
          side: (row) => <CareSide row={row} />,
          tools: <MonthsButton />,
        },
        {
          record: "careVisit",
          emptyTitle: "care.careVisitNone",
          emptyHint: "care.careVisitHint",
          tools: <MonthsButton />,
        },
      ]}
    />
  );
}
