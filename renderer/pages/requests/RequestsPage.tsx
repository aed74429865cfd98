import { Button, Group, Stack, Text } from "@mantine/core";
import { IconHandStop } from "@tabler/icons-react";
import { useMemo } from "react";
import type { BookRow } from "../../../shared/books/contract.ts";
import { dayOf, daysBetween } from "../../../shared/dates/calendarDate.ts";
import { useMayEdit } from "../../app/session.ts";
import { lights } from "../../app/theme.ts";
import { useLanguage, useText } from "../../app/text.ts";
import type { SheetAction } from "../../grid/types.ts";
import { bookColumns } from "../../ui/books/bookColumns.ts";
import { BookPage } from "../../ui/books/BookPage.tsx";
import { openClose } from "./CloseDialog.tsx";

/** Whether the promised day has passed, and the ways to close the request. */
function Standing({ row }: { readonly row: BookRow }) {
  const t = useText();
  const mayEdit = useMayEdit();
  if (row["state"] !== "open") return null;
  const days = daysBetween(dayOf(new Date()), String(row["dueOn"]));
  const words =
    days === 0
      ? t("requests.dueToday")
      : t(days < 0 ? "requests.overdueBy" : "requests.dueIn", { days: Math.abs(days) });
  return (
    <Stack gap="xs">
      <Text fw={600} {...(days < 0 ? { c: lights.red } : {})}>
        {words}
      </Text>
      {mayEdit ? (
        <Group gap="xs">
          <Button size="xs" onClick={() => openClose([row.uid], "done")}>
            {t("requests.done")}
          </Button>
          <Button size="xs" variant="default" onClick={() => openClose([row.uid], "withdrawn")}>
            {t("requests.withdrawn")}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

/** Help requests, the newest first; what is overdue stands on the home page as well. */
export function RequestsPage() {
  const t = useText();
  const language = useLanguage();
  const mayEdit = useMayEdit();
  const columns = useMemo(() => {
    const fields = ["householdId", "category", "madeOn", "dueOn", "state", "closedOn", "madeBy", "channel", "paperRef"];
    const overrides = { householdIdName: { width: 80 }, state: { width: 90 } };
    return bookColumns("helpRequest", t, language, { fields, overrides });
  }, [t, language]);
  const actions = useMemo((): readonly SheetAction[] => {
    if (!mayEdit) return [];
    return (["done", "withdrawn"] as const).map((state) => ({
      key: state,
      label: t(`requests.${state}`),
      enabled: (rows) => rows.length > 0 && rows.every((row) => row["state"] === "open"),
      run: (rows) =>
        openClose(
          rows.map(({ uid }) => uid),
          state,
        ),
    }));
  }, [t, mayEdit]);
  return (
    <BookPage
      path="/requests"
      title="app.requests"
      icon={IconHandStop}
      books={[
        {
          record: "helpRequest",
          emptyTitle: "requests.helpRequestNone",
          emptyHint: "requests.helpRequestHint",
          form: "request",
          columns,
          actions,
          side: (row) => <Standing row={row} />,
        },
      ]}
    />
  );
}
