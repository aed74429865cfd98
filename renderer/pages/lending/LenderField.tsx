import { TextInput } from "@mantine/core";
import { jlg } from "../../../shared/lending/record.ts";
import { useText } from "../../app/text.ts";
import type { EntryInputProps } from "../../ui/books/entry/plan.ts";

/** The lender, with a word on who may lend at all. */
export function LenderField({ name, label, required, error, typed, type }: EntryInputProps) {
  const t = useText();
  return (
    <TextInput
      label={label}
      withAsterisk={required}
      error={error}
      description={t("lending.lenderHint")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      maxLength={jlg.fields.lender.max ?? 60}
      autoComplete="off"
      value={typed[name] ?? ""}
      onChange={(event) => type(name, event.currentTarget.value)}
    />
  );
}
