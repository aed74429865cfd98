import { IconMoodSmile } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";

/** The programme's books. */
export function SurveysPage() {
  return (
    <BookPage
      path="/surveys"
      title="app.surveys"
      icon={IconMoodSmile}
      books={[{ record: "surveyTally", emptyTitle: "surveys.surveyTallyNone", emptyHint: "surveys.surveyTallyHint" }]}
    />
  );
}
