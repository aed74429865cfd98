import { IconGift } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";

/** The programme's books. */
export function DonationsPage() {
  return (
    <BookPage
      path="/donations"
      title="app.donations"
      icon={IconGift}
      books={[
        { record: "donation", emptyTitle: "donations.donationNone", emptyHint: "donations.donationHint" },
        { record: "distribution", emptyTitle: "donations.distributionNone", emptyHint: "donations.distributionHint" },
      ]}
    />
  );
}
