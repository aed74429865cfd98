import { IconCash } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";

/** The programme's books. */
export function LendingPage() {
  return (
    <BookPage
      path="/lending"
      title="app.lending"
      icon={IconCash}
      books={[
        { record: "jlg", emptyTitle: "lending.jlgNone", emptyHint: "lending.jlgHint" },
        { record: "jlgHousehold", emptyTitle: "lending.jlgHouseholdNone", emptyHint: "lending.jlgHouseholdHint" },
        {
          record: "guarantorConsent",
          emptyTitle: "lending.guarantorConsentNone",
          emptyHint: "lending.guarantorConsentHint",
        },
        { record: "loan", emptyTitle: "lending.loanNone", emptyHint: "lending.loanHint" },
        { record: "instalment", emptyTitle: "lending.instalmentNone", emptyHint: "lending.instalmentHint" },
        { record: "repayment", emptyTitle: "lending.repaymentNone", emptyHint: "lending.repaymentHint" },
      ]}
    />
  );
}
