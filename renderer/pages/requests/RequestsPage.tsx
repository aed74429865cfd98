import { IconHandStop } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";

/** The programme's books. */
export function RequestsPage() {
  return (
    <BookPage
      path="/requests"
      title="app.requests"
      icon={IconHandStop}
      books={[{ record: "helpRequest", emptyTitle: "requests.helpRequestNone", emptyHint: "requests.helpRequestHint" }]}
    />
  );
}
