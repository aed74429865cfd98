import { Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import type { BookRow } from "../../../shared/books/contract.ts";
import { care } from "../../../shared/care/contract.ts";
import { careCase } from "../../../shared/care/record.ts";
import { addMonths, dayOf } from "../../../shared/dates/calendarDate.ts";
import { needs as needCodes } from "../../../shared/records/services.ts";
import { useCommand } from "../../app/query.ts";
import { say, useLabel, useText } from "../../app/text.ts";
import { TicksField } from "../../ui/books/entry/TicksField.tsx";
import { DayInput } from "../../ui/DayInput.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { openDialog } from "../../ui/openDialog.tsx";
import { answersOf, Grade, SelfCareInputs } from "./SelfCare.tsx";

interface Props {
  readonly row: BookRow;
  readonly onClose: () => void;
}

function useReview({ row, onClose }: Props) {
  const t = useText();
  const today = dayOf(new Date());
  const [on, setOn] = useState(today);
  const [reviewOn, setReviewOn] = useState(addMonths(today, 6));
  const [needs, setNeeds] = useState(String(row["needs"]));
  const [answers, setAnswers] = useState(answersOf(row));
  const { mutate, isPending } = useCommand(care, "review");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (needs === "") return;
    mutate(
      { uid: row.uid, on, reviewOn, needs, ...answers },
      {
        onSuccess: () => {
          notifications.show({ message: t("care.reviewed") });
          onClose();
        },
      },
    );
  };
  return { on, setOn, reviewOn, setReviewOn, needs, setNeeds, answers, setAnswers, submit, busy: isPending };
}

/** Care is looked at again: what is needed now, what the person manages, and when to look next. */
function ReviewDialog(props: Props) {
  const t = useText();
  const label = useLabel();
  const form = useReview(props);
  return (
    <form onSubmit={form.submit}>
      <Stack gap="sm">
        <Group gap="sm" grow>
          <DayInput label={t("care.reviewedOn")} size="sm" value={form.on} onDay={(day) => day && form.setOn(day)} />
          <DayInput
            label={t("care.nextReview")}
            size="sm"
            value={form.reviewOn}
            onDay={(day) => day && form.setReviewOn(day)}
          />
        </Group>
        <Text size="xs" c="dimmed">
          {t("care.reviewHint")}
        </Text>
        <TicksField
          label={label(careCase.fields.needs)}
          required
          error={form.needs === "" ? t("books.needed") : null}
          codes={needCodes}
          value={form.needs}
          onChange={form.setNeeds}
        />
        <SelfCareInputs answers={form.answers} onChange={form.setAnswers} />
        <Grade answers={form.answers} />
        <FormButtons busy={form.busy} onClose={props.onClose} />
      </Stack>
    </form>
  );
}

export const openReview = (row: BookRow): void =>
  openDialog(
    "review-care",
    say("care.reviewTitle", { name: String(row["memberIdName"] ?? "") }),
    "46rem",
    (onClose) => <ReviewDialog row={row} onClose={onClose} />,
  );
