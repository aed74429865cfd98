import { IconShieldCheck } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";

/** The programme's books. */
export function PlacesPage() {
  return (
    <BookPage
      path="/places"
      title="app.places"
      icon={IconShieldCheck}
      books={[
        { record: "place", emptyTitle: "places.placeNone", emptyHint: "places.placeHint" },
        { record: "placeCheck", emptyTitle: "places.placeCheckNone", emptyHint: "places.placeCheckHint" },
        { record: "placeCheckItem", emptyTitle: "places.placeCheckItemNone", emptyHint: "places.placeCheckItemHint" },
      ]}
    />
  );
}
