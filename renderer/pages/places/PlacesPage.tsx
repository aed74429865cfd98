import { IconShieldCheck } from "@tabler/icons-react";
import { useMemo } from "react";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { shownColumn } from "../../grid/columns/columnsOf.ts";
import type { SheetAction } from "../../grid/types.ts";
import { bookColumns } from "../../ui/books/bookColumns.ts";
import { BookPage } from "../../ui/books/BookPage.tsx";
import { openCheck } from "./openCheck.tsx";
import { PlaceSide } from "./PlaceSide.tsx";

const count = { kind: "int", width: 80 } as const;
const day = { kind: "date", width: 110 } as const;

function useColumns() {
  const t = useText();
  const language = useLanguage();
  return useMemo(() => {
    const [lastCheck, checkedOn] = [
      shownColumn("lastCheck", t("places.lastCheck"), day),
      shownColumn("checkedOn", t("places.checkedOn"), day),
    ];
    const toFix = shownColumn("toFix", t("places.toFix"), count);
    const toRecheck = shownColumn("toRecheck", t("places.toRecheck"), count);
    const items = shownColumn("items", t("places.items"), count);
    const hazards = shownColumn("hazards", t("places.toFix"), count);
    const overrides = { name: { width: 150 }, requestId: { hidden: true } };
    return {
      place: bookColumns("place", t, language, { workedOut: [lastCheck, toFix, toRecheck], overrides }),
      check: bookColumns("placeCheck", t, language, { workedOut: [items, hazards] }),
      item: bookColumns("placeCheckItem", t, language, { workedOut: [checkedOn] }),
    };
  }, [t, language]);
}

/** Places, the checks of them, and what each check found. */
export function PlacesPage() {
  const t = useText();
  const mayEdit = useMayEdit();
  const columns = useColumns();
  const actions = useMemo((): readonly SheetAction[] => {
    if (!mayEdit) return [];
    const run: SheetAction["run"] = ([row]) => row && openCheck(row.uid);
    return [{ key: "check", label: t("places.checkAction"), enabled: ({ length }) => length === 1, run }];
  }, [t, mayEdit]);
  return (
    <BookPage
      path="/places"
      title="app.places"
      icon={IconShieldCheck}
      books={[
        {
          record: "place",
          emptyTitle: "places.placeNone",
          emptyHint: "places.placeHint",
          columns: columns.place,
          form: "placeCheck",
          actions,
          side: (row) => <PlaceSide row={row} />,
        },
        {
          record: "placeCheck",
          emptyTitle: "places.placeCheckNone",
          emptyHint: "places.placeCheckHint",
          columns: columns.check,
          form: "placeCheck",
          onNew: () => openCheck(null),
        },
        {
          record: "placeCheckItem",
          emptyTitle: "places.placeCheckItemNone",
          emptyHint: "places.placeCheckItemHint",
          columns: columns.item,
          onNew: null,
        },
      ]}
    />
  );
}
