import { Alert, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { codesOf } from "../../../shared/records/codes.ts";
import { surveys } from "../../../shared/surveys/contract.ts";
import { surveyOptions } from "../../../shared/surveys/record.ts";
import type { SurveyOption } from "../../../shared/surveys/rules.ts";
import { sentenceOf } from "../../app/errors.ts";
import { useCommand } from "../../app/query.ts";
import { useLabel, useText } from "../../app/text.ts";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { KeyedForm } from "../../ui/KeyedForm.tsx";
import { useVillages } from "../../ui/lists.ts";
import { useChosenVillage } from "../../ui/village.ts";
import styles from "./Surveys.module.css";
import { type Counting, type Line, useCounting } from "./useCounting.ts";

/** A question that is counted again, or nothing where a survey is counted. */
export interface Again {
  readonly village: string;
  readonly surveyNo: string;
  readonly question: string;
}

interface Props {
  readonly again: Again | null;
  readonly onClose: () => void;
}

const options = codesOf(surveyOptions);

function Row({ line, place, counting, fixed }: { line: Line; place: number; counting: Counting; fixed: boolean }) {
  const t = useText();
  const label = useLabel();
  const change = (more: Partial<Line>) => counting.put(place, { ...line, ...more });
  return (
    <tr>
      <td>
        <TextInput
          size="xs"
          aria-label={t("surveys.questionNo", { no: place + 1 })}
          maxLength={80}
          readOnly={fixed}
          value={line.question}
          onChange={(event) => change({ question: event.currentTarget.value })}
        />
      </td>
      {options.map((option) => {
        const typed = line.marks[option.code as SurveyOption] ?? "";
        return (
          <td key={option.code} width="88">
            <TextInput
              size="xs"
              className={styles["mark"] ?? ""}
              aria-label={`${t("surveys.questionNo", { no: place + 1 })} ${label(option)}`}
              inputMode="numeric"
              maxLength={6}
              error={!counting.isMark(typed)}
              value={typed}
              onChange={(event) => change({ marks: { ...line.marks, [option.code]: event.currentTarget.value } })}
            />
          </td>
        );
      })}
      <td width="56" align="right">
        <Text size="sm">{counting.sumOf(line) || ""}</Text>
      </td>
    </tr>
  );
}

function Grid({ counting, fixed }: { readonly counting: Counting; readonly fixed: boolean }) {
  const t = useText();
  const label = useLabel();
  return (
    <table className={styles["grid"]} aria-label={t("surveys.counts")}>
      <thead>
        <tr>
          <th>{t("surveys.question")}</th>
          {options.map((option) => (
            <th key={option.code}>{label(option)}</th>
          ))}
          <th>{t("surveys.sum")}</th>
        </tr>
      </thead>
      <tbody>
        {counting.lines.map((line, place) => (
          // Lines are only added at the end.
          <Row key={place} line={line} place={place} counting={counting} fixed={fixed} />
        ))}
      </tbody>
    </table>
  );
}

function useSaving({ onClose }: Props, counting: Counting, village: string | null) {
  const t = useText();
  const [lacks, setLacks] = useState<string | null>(null);
  const write = useCommand(surveys, "count", { quiet: true });
  const save = () => {
    if (write.isPending) return;
    const { isWrong, twice, no, questions } = counting;
    const missing =
      village === null
        ? t("books.chooseVillage")
        : isWrong
          ? t("surveys.wrong")
          : twice
            ? t("surveys.twiceHere")
            : null;
    setLacks(missing);
    if (missing !== null || village === null) return;
    write.mutate(
      {
        village,
        surveyNo: no.trim(),
        questions: questions.map(({ question, counts }) => ({ question, counts: { ...counts } })),
      },
      {
        onSuccess: () => {
          notifications.show({ message: t("surveys.saved", { questions: questions.length }) });
          onClose();
        },
      },
    );
  };
  return { save, busy: write.isPending, sentence: lacks ?? (write.isError ? sentenceOf(write.error) : null) };
}

function useVillage(again: Again | null) {
  const rows = useVillages().data?.rows ?? [];
  const shown = useChosenVillage();
  const [chosen, choose] = useState<string | null>(null);
  const only = rows.length === 1 ? (rows[0]?.uid ?? null) : null;
  return { rows, choose, village: again?.village ?? chosen ?? shown ?? only, asks: again === null && rows.length > 1 };
}

/** Marks counted from a box, typed in one grid of questions and answers; one step. */
export function CountDialog(props: Props) {
  const { again, onClose } = props;
  const t = useText();
  const place = useVillage(again);
  const counting = useCounting(again?.surveyNo ?? "", again?.question ?? "");
  const { save, busy, sentence } = useSaving(props, counting, place.village);
  return (
    <KeyedForm onSave={save}>
      <Stack gap="sm">
        <Group gap="sm" align="end">
          {place.asks ? (
            <Select
              label={t("books.village")}
              searchable
              allowDeselect={false}
              data={place.rows.map(({ uid, nameZh }) => ({ value: uid, label: nameZh }))}
              value={place.village}
              onChange={place.choose}
            />
          ) : null}
          <TextInput
            label={t("surveys.surveyNo")}
            w="12rem"
            maxLength={16}
            readOnly={again !== null}
            value={counting.no}
            onChange={(event) => counting.setNo(event.currentTarget.value)}
          />
        </Group>
        <Grid counting={counting} fixed={again !== null} />
        <Text size="xs" c="dimmed">
          {t("surveys.gridHint")}
        </Text>
        {sentence === null ? null : (
          <Alert color="red" variant="light" role="alert" py="xs">
            {sentence}
          </Alert>
        )}
        <FormButtons busy={busy} onClose={onClose} />
      </Stack>
    </KeyedForm>
  );
}
