import { IconStethoscope } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";

/** The programme's books. */
export function CarePage() {
  return (
    <BookPage
      path="/care"
      title="app.care"
      icon={IconStethoscope}
      books={[
        { record: "careCase", emptyTitle: "care.careCaseNone", emptyHint: "care.careCaseHint" },
        { record: "careVisit", emptyTitle: "care.careVisitNone", emptyHint: "care.careVisitHint" },
      ]}
    />
  );
}
