import { IconGift } from "@tabler/icons-react";
import { useMemo } from "react";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { shownColumn } from "../../grid/columns/columnsOf.ts";
import type { SheetAction } from "../../grid/types.ts";
import { bookColumns } from "../../ui/books/bookColumns.ts";
import { BookPage } from "../../ui/books/BookPage.tsx";
import { DonationSide } from "./DonationSide.tsx";
import { openDistribute } from "./openDistribute.tsx";

const quantity = { kind: "decimal", places: 2, width: 90 } as const;

/** What came in and what of it is left, and what went to households. */
export function DonationsPage() {
  const t = useText();
  const language = useLanguage();
  const mayEdit = useMayEdit();
  const columns = useMemo(() => {
    const left = shownColumn("left", t("donations.left"), quantity);
    const over = shownColumn("over", t("donations.over"), quantity);
    const households = shownColumn("households", t("donations.households"), { kind: "int", width: 80 });
    const overrides = { donorName: { width: 120 }, valueFen: { width: 90 }, valueBasis: { width: 90 } };
    return bookColumns("donation", t, language, { workedOut: [left, over, households], overrides });
  }, [t, language]);
  const actions = useMemo((): readonly SheetAction[] => {
    if (!mayEdit) return [];
    const run: SheetAction["run"] = ([row]) => row && openDistribute(row.uid);
    return [{ key: "distribute", label: t("donations.distributeAction"), enabled: ({ length }) => length === 1, run }];
  }, [t, mayEdit]);
  return (
    <BookPage
      path="/donations"
      title="app.donations"
      icon={IconGift}
      books={[
        {
          record: "donation",
          emptyTitle: "donations.donationNone",
          emptyHint: "donations.donationHint",
          columns,
          form: "donation",
          actions,
          side: (row) => <DonationSide row={row} />,
        },
        { record: "distribution", emptyTitle: "donations.distributionNone", emptyHint: "donations.distributionHint" },
      ]}
    />
  );
}
