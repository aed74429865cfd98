import { IconHeartHandshake } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";

/** The programme's books. */
export function PairingsPage() {
  return (
    <BookPage
      path="/pairings"
      title="app.pairings"
      icon={IconHeartHandshake}
      books={[
        { record: "pairing", emptyTitle: "pairings.pairingNone", emptyHint: "pairings.pairingHint" },
        { record: "visit", emptyTitle: "pairings.visitNone", emptyHint: "pairings.visitHint" },
        { record: "assistance", emptyTitle: "pairings.assistanceNone", emptyHint: "pairings.assistanceHint" },
      ]}
    />
  );
}
