import { IconUserShield } from "@tabler/icons-react";
import { useMemo } from "react";
import { officerTypes } from "../../../shared/officers/record.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { shownColumn } from "../../grid/columns/columnsOf.ts";
import { bookColumns } from "../../ui/books/bookColumns.ts";
import { BookPage } from "../../ui/books/BookPage.tsx";
import { postingEvents, useEventActions } from "../../ui/eventActions.ts";
import { PostingActions } from "./PostingActions.tsx";

/** Postings read by who and where; the code of the place stays at hand. */
function usePostingColumns() {
  const t = useText();
  const language = useLanguage();
  return useMemo(() => {
    const [officer, ...rest] = bookColumns("posting", t, language, {
      overrides: { divisionCode: { hidden: true }, officerId: { pinned: true }, serviceAreas: { width: 200 } },
    });
    const type = shownColumn("officerType", t("officers.type"), { kind: "oneOf", codes: officerTypes, width: 120 });
    const place = shownColumn("placeName", t("officers.place"), { width: 130 });
    return officer ? [officer, type, place, ...rest] : rest;
  }, [t, language]);
}

/** Posted officers, and who serves where: on the day that is shown at the top, or in all. */
export function OfficersPage() {
  const columns = usePostingColumns();
  const actions = useEventActions(postingEvents);
  return (
    <BookPage
      path="/officers"
      title="app.officers"
      icon={IconUserShield}
      books={[
        {
          record: "posting",
          emptyTitle: "officers.postingNone",
          emptyHint: "officers.postingHint",
          columns,
          form: "officers",
          actions,
          side: (row) => <PostingActions row={row} />,
        },
        { record: "postedOfficer", emptyTitle: "officers.postedOfficerNone", emptyHint: "officers.postedOfficerHint" },
      ]}
    />
  );
}
