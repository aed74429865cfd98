import { IconBuildingStore } from "@tabler/icons-react";
import { BookPage } from "../../ui/books/BookPage.tsx";
import { EnterpriseSide } from "./EnterpriseSide.tsx";

/** Cooperatives and other enterprises, and what they state each year. */
export function EnterprisesPage() {
  return (
    <BookPage
      path="/enterprises"
      title="app.enterprises"
      icon={IconBuildingStore}
      books={[
        {
          record: "enterprise",
          emptyTitle: "enterprises.enterpriseNone",
          emptyHint: "enterprises.enterpriseHint",
          form: "enterprise",
          side: (row) => <EnterpriseSide row={row} />,
        },
        {
          record: "enterpriseYear",
          emptyTitle: "enterprises.enterpriseYearNone",
          emptyHint: "enterprises.enterpriseYearHint",
        },
      ]}
    />
  );
}
