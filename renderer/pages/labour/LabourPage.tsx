import { IconTractor } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { giveBack, openerNow } from "../events/openEvent.tsx";
import { BookPage } from "../../ui/books/BookPage.tsx";
import { CertificateSide, WorkSide } from "./LabourSide.tsx";

const PrintDialog = lazy(async () => ({ default: (await import("../../print/PrintDialog.tsx")).PrintDialog }));

interface Printing {
  readonly uid: string;
  readonly opener: Element | null;
}

/** Mutual labour by number, and the certificates that volunteers ask for. */
export function LabourPage() {
  // Here and not beside the row: printing takes the row off, and the dialog still says where the file is.
  const [printing, print] = useState<Printing | null>(null);
  const close = () => {
    print(null);
    setTimeout(() => giveBack(printing?.opener ?? null));
  };
  return (
    <>
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
            side: ({ uid }) => <CertificateSide onPrint={() => print({ uid, opener: openerNow() })} />,
          },
        ]}
      />
      {printing ? (
        <Suspense fallback={null}>
          <PrintDialog opened onClose={close} form="certificate" chosen={[printing.uid]} village={null} asOf={null} />
        </Suspense>
      ) : null}
    </>
  );
}
