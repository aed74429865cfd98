import { Checkbox, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { lending, type LoanSheet } from "../../../shared/lending/contract.ts";
import { totalsOf } from "../../../shared/lending/terms.ts";
import { linesText, readLines } from "../../../shared/lending/typedLines.ts";
import { printedYuan } from "../../../shared/money/yuan.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { DayInput } from "../../ui/DayInput.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import styles from "./Lending.module.css";

interface Props {
  readonly loan: LoanSheet;
  readonly extending: boolean;
  readonly onClose: () => void;
}

/**
 * The lines in the box and the later day; of an extension, lines are proposed once the day is there. What was worked
 * out here is the lender's only by the clerk's word; what was typed is, unless the clerk says otherwise.
 */
function useTyped({ loan, extending }: Props) {
  const [dueOn, setDay] = useState<string | null>(null);
  const [typed, setText] = useState<string | null>(null);
  const [said, say] = useState<boolean | null>(null);
  const proposed = useAsk(
    lending,
    "proposeExtension",
    { loan: loan.uid, on: dayOf(new Date()), dueOn: dueOn ?? loan.dueOn },
    { enabled: extending && dueOn !== null },
  ).data;
  const kept = loan.isLenders && !extending ? loan.lines : [];
  const given = linesText(proposed?.lines ?? kept);
  const text = typed ?? given;
  const areLenders = said ?? (!extending || text !== given);
  const setDueOn = (day: string | null) => {
    setDay(day);
    setText(null);
    say(null);
  };
  return { dueOn, setDueOn, text, setText, areLenders, say, read: readLines(text) };
}

/** What the lines come to, beside what they must come to. */
function Sums({ loan, read }: { readonly loan: LoanSheet; readonly read: ReturnType<typeof readLines> }) {
  const t = useText();
  if (read.wrong !== null)
    return (
      <Text size="sm" c="red" role="alert">
        {t("lending.lineWrong", { line: read.wrong })}
      </Text>
    );
  const { principalFen, interestFen } = totalsOf(read.lines);
  const values = {
    count: read.lines.length,
    principal: printedYuan(principalFen),
    interest: printedYuan(interestFen),
    loan: printedYuan(loan.principalFen),
  };
  const fits = principalFen === loan.principalFen;
  return (
    <Text size="sm" c={fits || read.lines.length === 0 ? "dimmed" : "red"}>
      {read.lines.length === 0 ? t("lending.noLines") : t(fits ? "lending.sums" : "lending.sumsDiffer", values)}
    </Text>
  );
}

/** The lender's own schedule, typed or pasted; for an extension with the later day. One step. */
export function ScheduleDialog(props: Props) {
  const { loan, extending, onClose } = props;
  const t = useText();
  const { dueOn, setDueOn, text, setText, areLenders, say, read } = useTyped(props);
  const keep = useCommand(lending, "setSchedule");
  const extend = useCommand(lending, "extend");
  const done = () => {
    notifications.show({ message: t("lending.saved") });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read.wrong !== null) return;
    const lines = areLenders ? [...read.lines] : [];
    if (!extending) keep.mutate({ loan: loan.uid, lines }, { onSuccess: done });
    else if (dueOn !== null) extend.mutate({ loan: loan.uid, dueOn, lines }, { onSuccess: done });
  };
  return (
    <FormDialog title={t(extending ? "lending.extend" : "lending.lendersLines")} size="lg" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Stack gap="xs">
          {extending ? (
            <DayInput label={t("lending.newDueOn")} value={dueOn} onDay={setDueOn} size="sm" width="14rem" />
          ) : null}
          <Text size="sm">{t(extending ? "lending.extendHint" : "lending.linesHint")}</Text>
          <Textarea
            label={t("lending.lines")}
            className={styles["lines"] ?? ""}
            minRows={8}
            maxRows={14}
            autosize
            spellCheck={false}
            data-autofocus={extending ? undefined : true}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Sums loan={loan} read={read} />
          {extending ? (
            <Checkbox
              label={t("lending.areLenders")}
              description={t("lending.areLendersHint")}
              checked={areLenders}
              onChange={(event) => say(event.currentTarget.checked)}
            />
          ) : null}
          <FormButtons busy={keep.isPending || extend.isPending} onClose={onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}
