import { Button } from "@mantine/core";
import { IconCalendarStats, IconStethoscope } from "@tabler/icons-react";
import { useMemo } from "react";
import { selfCareItems } from "../../../shared/care/grade.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { shownColumn } from "../../grid/columns/columnsOf.ts";
import { bookColumns } from "../../ui/books/bookColumns.ts";
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
  const t = useText();
  const language = useLanguage();
  const columns = useMemo(() => {
    const householdNo = shownColumn("householdNo", t("care.householdNo"), { width: 80 });
    const fields = [
      "memberId",
      "kinds",
      "needs",
      "startOn",
      "reviewOn",
      "endOn",
      "contactId",
      ...selfCareItems,
      "paperRef",
    ];
    const overrides = Object.fromEntries(selfCareItems.map((item) => [item, { hidden: true }]));
    return bookColumns("careCase", t, language, { fields, overrides, workedOut: [householdNo] });
  }, [t, language]);
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
          columns,
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
