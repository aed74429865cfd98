import { IconTractor } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";
import { CertificateSide, WorkSide } from "./LabourSide.tsx";

/** Mutual labour by number, and the certificates that volunteers ask for. */
export function LabourPage() {
  return (
    <BookPage
      path="/labour"
      title="app.labour"
      icon={IconTractor}
      books={[
        {
          record: "labourEvent",
          emptyTitle: "labour.labourEventNone",
          emptyHint: "labour.labourEventHint",
          form: "labour",
          side: (row) => <WorkSide row={row} />,
        },
        {
          record: "volunteerCert",
          emptyTitle: "labour.volunteerCertNone",
          emptyHint: "labour.volunteerCertHint",
          side: (row) => <CertificateSide row={row} />,
        },
      ]}
    />
  );
}
