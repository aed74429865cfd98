import { IconTractor } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";

/** The programme's books. */
export function LabourPage() {
  return (
    <BookPage
      path="/labour"
      title="app.labour"
      icon={IconTractor}
      books={[
        { record: "labourEvent", emptyTitle: "labour.labourEventNone", emptyHint: "labour.labourEventHint" },
        { record: "volunteerCert", emptyTitle: "labour.volunteerCertNone", emptyHint: "labour.volunteerCertHint" },
      ]}
    />
  );
}
