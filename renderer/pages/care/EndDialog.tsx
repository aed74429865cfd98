import { Checkbox, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import type { BookRow } from "../../../shared/books/contract.ts";
import { care } from "../../../shared/care/contract.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { useCommand } from "../../app/query.ts";
import { say, useText } from "../../app/text.ts";
import { DayInput } from "../../ui/DayInput.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { openDialog } from "../../ui/openDialog.tsx";

interface Props {
  readonly row: BookRow;
  readonly onClose: () => void;
}

/** Care ends on a day, and why is not asked. */
function EndDialog({ row, onClose }: Props) {
  const t = useText();
  const [on, setOn] = useState(dayOf(new Date()));
  const [withdrawn, setWithdrawn] = useState(false);
  const { mutate, isPending } = useCommand(care, "end");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(
      { uid: row.uid, on, withdrawn },
      {
        onSuccess: () => {
          notifications.show({ message: t("care.ended") });
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <DayInput label={t("care.endOn")} size="sm" value={on} onDay={(day) => day && setOn(day)} />
        <Checkbox
          label={t("care.withdrawn")}
          checked={withdrawn}
          onChange={(event) => setWithdrawn(event.currentTarget.checked)}
        />
        <Text size="xs" c="dimmed">
          {t("care.endHint")}
        </Text>
        <FormButtons busy={isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}

export const openEnd = (row: BookRow): void =>
  openDialog("end-care", say("care.endTitle", { name: String(row["memberIdName"] ?? "") }), "28rem", (onClose) => (
    <EndDialog row={row} onClose={onClose} />
  ));
