import { Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { requests } from "../../../shared/requests/contract.ts";
import { useCommand } from "../../app/query.ts";
import { say, useText } from "../../app/text.ts";
import { DayInput } from "../../ui/DayInput.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { openDialog } from "../../ui/openDialog.tsx";

interface Props {
  readonly uids: readonly string[];
  readonly state: "done" | "withdrawn";
  readonly onClose: () => void;
}

/** Closes requests on a day, as one step. */
function CloseDialog({ uids, state, onClose }: Props) {
  const t = useText();
  const [on, setOn] = useState<string>(dayOf(new Date()));
  const { mutate, isPending } = useCommand(requests, "close");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(
      { uids: [...uids], on, state },
      {
        onSuccess: () => {
          notifications.show({ message: t("requests.closed", { count: uids.length }) });
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text>{t("requests.closeAsk", { count: uids.length })}</Text>
        <DayInput label={t("requests.closeOn")} size="sm" value={on} onDay={(day) => day && setOn(day)} />
        <FormButtons busy={isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}

export const openClose = (uids: readonly string[], state: Props["state"]): void =>
  openDialog(
    "close-requests",
    say(state === "done" ? "requests.closeTitle" : "requests.closeWithdrawn"),
    "26rem",
    (onClose) => <CloseDialog uids={uids} state={state} onClose={onClose} />,
  );
