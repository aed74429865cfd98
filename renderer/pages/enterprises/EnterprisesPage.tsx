import { IconBuildingStore } from "@tabler/icons-react";
import { useMemo } from "react";
import { useLanguage, useText } from "../../app/text.ts";
import { bookColumns } from "../../ui/books/bookColumns.ts";
import { BookPage } from "../../ui/books/BookPage.tsx";
import { EnterpriseSide } from "./EnterpriseSide.tsx";

/** Cooperatives and other enterprises, and what they state each year. */
export function EnterprisesPage() {
  const t = useText();
  const language = useLanguage();
  const columns = useMemo(() => {
    const overrides = { name: { width: 190 }, uscc: { width: 180 }, endedOn: { hidden: true } };
    return bookColumns("enterprise", t, language, { overrides });
  }, [t, language]);
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
          columns,
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
