import { MultiSelect, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Conflict } from "../../../../shared/conflicts/contract.ts";
import type { Cell } from "../../../../shared/records/fields.ts";
import { useLanguage, useText } from "../../../app/text.ts";
import { columnsOf } from "../../../grid/columns/columnsOf.ts";
import type { SheetColumn } from "../../../grid/types.ts";
import { display } from "../../../grid/values/display.ts";
import { choicesOf, readCell } from "../../../grid/values/readCell.ts";
import { fieldOf, fieldWords, recordOf } from "../../../ui/cellWords.ts";
import { FormButtons } from "../../../ui/FormButtons.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";

/** What a life event sets, and a row that is referred to, is never typed. */
export function mayTypeOther({ record, field }: Conflict): boolean {
  const described = fieldOf(record, field);
  return described !== undefined && !described.byEvent && described.kind !== "reference";
}

interface EntryProps {
  readonly column: SheetColumn;
  readonly label: string;
  /** As it would be typed into the sheet; codes by their label. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error: string | null;
}

/** The field's own way of entering: a choice from its list, or a line of text. */
function Entry({ column, label, text, onText, error }: EntryProps) {
  const language = useLanguage();
  const common = { label, error, "data-autofocus": true };
  if (column.kind === "setOf") {
    const data = choicesOf(column).map((code) => code[language]);
    const chosen = text === "" ? [] : text.split("、");
    return <MultiSelect {...common} data={data} value={chosen} onChange={(next) => onText(next.join("、"))} />;
  }
  if (column.kind === "oneOf" || column.kind === "flag") {
    const data = column.codes
      ? choicesOf(column).map((code) => code[language])
      : [1, 0].map((cell) => display(column, cell, language));
    return (
      <Select
        {...common}
        data={data}
        searchable={data.length > 8}
        clearable={!column.required}
        value={text === "" ? null : text}
        onChange={(next) => onText(next ?? "")}
      />
    );
  }
  return <TextInput {...common} value={text} onChange={({ currentTarget }) => onText(currentTarget.value)} />;
}

interface Props {
  readonly conflict: Conflict;
  readonly onClose: () => void;
  readonly onDone: (value: Cell) => void;
}

/** Neither of both: another value, entered and checked as in the sheet. */
export function OtherDialog({ conflict, onClose, onDone }: Props) {
  const t = useText();
  const language = useLanguage();
  const { record, field, sides } = conflict;
  const description = recordOf(record);
  const column = description ? columnsOf(description, { language, fields: [field] })[0] : undefined;
  const [text, setText] = useState(() => (column ? display(column, sides[0]?.value, language) : ""));
  const [tried, setTried] = useState(false);
  if (!column) return null;
  const reading = readCell(column, text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reading.ok) onDone(reading.cell);
  };
  const label = fieldWords(record, field, language);
  return (
    <FormDialog title={t("conflicts.otherTitle", { field: label })} onClose={onClose}>
      <Stack component="form" gap="sm" onSubmit={submit}>
        <Entry
          column={column}
          label={label}
          text={text}
          onText={setText}
          error={tried && !reading.ok ? t(`grid.${reading.why}`) : null}
        />
        <FormButtons busy={false} onClose={onClose} />
      </Stack>
    </FormDialog>
  );
}
