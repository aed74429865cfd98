import { IconUserShield } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";

/** The programme's books. */
export function OfficersPage() {
  return (
    <BookPage
      path="/officers"
      title="app.officers"
      icon={IconUserShield}
      books={[
        { record: "postedOfficer", emptyTitle: "officers.postedOfficerNone", emptyHint: "officers.postedOfficerHint" },
        { record: "posting", emptyTitle: "officers.postingNone", emptyHint: "officers.postingHint" },
      ]}
    />
  );
}
