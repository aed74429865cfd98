import { IconCash } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";
import { GroupSide } from "./GroupSide.tsx";
import { LoanSide } from "./LoanSide.tsx";
import { TotalsButton } from "./TotalsButton.tsx";

/** Joint-guarantee groups, consents, loans with their schedules, and repayments. */
export function LendingPage() {
  return (
    <BookPage
      path="/lending"
      title="app.lending"
      icon={IconCash}
      books={[
        {
          record: "jlg",
          emptyTitle: "lending.jlgNone",
          emptyHint: "lending.jlgHint",
          side: (row) => <GroupSide row={row} />,
        },
        {
          record: "loan",
          emptyTitle: "lending.loanNone",
          emptyHint: "lending.loanHint",
          form: "repaymentPlan",
          side: (row) => <LoanSide row={row} />,
          tools: <TotalsButton />,
        },
        { record: "repayment", emptyTitle: "lending.repaymentNone", emptyHint: "lending.repaymentHint" },
        {
          record: "guarantorConsent",
          emptyTitle: "lending.guarantorConsentNone",
          emptyHint: "lending.guarantorConsentHint",
          form: "guarantorNotice",
        },
        { record: "jlgHousehold", emptyTitle: "lending.jlgHouseholdNone", emptyHint: "lending.jlgHouseholdHint" },
        {
          record: "instalment",
          emptyTitle: "lending.instalmentNone",
          emptyHint: "lending.instalmentHint",
          onNew: null,
        },
      ]}
    />
  );
}
