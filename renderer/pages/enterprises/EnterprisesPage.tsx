import { IconBuildingStore } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";

/** The programme's books. */
export function EnterprisesPage() {
  return (
    <BookPage
      path="/enterprises"
      title="app.enterprises"
      icon={IconBuildingStore}
      books={[
        { record: "enterprise", emptyTitle: "enterprises.enterpriseNone", emptyHint: "enterprises.enterpriseHint" },
        {
          record: "enterpriseYear",
          emptyTitle: "enterprises.enterpriseYearNone",
          emptyHint: "enterprises.enterpriseYearHint",
        },
      ]}
    />
  );
}
