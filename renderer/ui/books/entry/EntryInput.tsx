import { Group, Radio, Select, Text, Textarea, TextInput } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { type CodeList, codesOf } from "../../../../shared/records/codes.ts";
import type { RecordName } from "../../../../shared/records/all.ts";
import { isComposing } from "../../../app/keys.ts";
import { useLabel, useLanguage, useText } from "../../../app/text.ts";
import { findCodes } from "../../../grid/values/pinyin.ts";
import { RowPicker } from "../picking/RowPicker.tsx";
import type { Option } from "../picking/options.ts";
import type { EntryInputProps, EntryPlan } from "./plan.ts";
import { TicksField } from "./TicksField.tsx";
import { type EntryField, tidied } from "./values.ts";

interface Props extends EntryInputProps {
  readonly entry: EntryField;
  readonly among: NonNullable<EntryPlan["among"]>;
  /** Called when a row was picked, since it tells the village. */
  readonly onPicked: (option: Option | null) => void;
}

interface ChoiceProps extends Pick<EntryInputProps, "label" | "required" | "error"> {
  readonly codes: CodeList;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Enter in an open list that marks no code picks the first one, and nothing else: it never sends the dialog off. */
function usePickByEnter(codes: ReturnType<typeof codesOf>, onChange: (value: string) => void) {
  const [opened, setOpened] = useState(false);
  const typed = useRef("");
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || event.key !== "Enter" || event.ctrlKey || event.metaKey || !opened) return;
    event.preventDefault();
    const [first] = findCodes(codes, typed.current);
    if (first) onChange(first.code);
    setOpened(false);
  };
  return { opened, setOpened, typed, press };
}

/** One of a list, found by typing characters, pinyin initials or a code. */
export function ChoiceInput({ codes, value, onChange, label, required, error }: ChoiceProps) {
  const words = useLabel();
  const all = codesOf(codes);
  const { opened, setOpened, typed, press } = usePickByEnter(all, onChange);
  return (
    <Select
      label={label}
      withAsterisk={required}
      error={error}
      searchable
      clearable={!required}
      allowDeselect={false}
      selectFirstOptionOnChange
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onKeyDown={press}
      onSearchChange={(search) => {
        typed.current = all.some((code) => words(code) === search) ? "" : search;
      }}
      data={all.map((code) => ({ value: code.code, label: words(code) }))}
      filter={({ options, search }) => {
        const wanted = all.some((code) => words(code) === search) ? "" : search;
        const found = findCodes(all, wanted).map(({ code }) => code);
        const places = new Map(found.map((code, place) => [code, place]));
        return options
          .filter((option) => "value" in option && places.has(option.value))
          .sort((a, b) => ("value" in a && "value" in b ? (places.get(a.value) ?? 0) - (places.get(b.value) ?? 0) : 0));
      }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      value={value === "" ? null : value}
      onChange={(next) => onChange(next ?? "")}
    />
  );
}

function YesNo({ label, required, error, value, onChange }: Omit<ChoiceProps, "codes">) {
  const t = useText();
  return (
    <Radio.Group label={label} withAsterisk={required} error={error} value={value} onChange={onChange}>
      <Group gap="md" h="1.9rem">
        <Radio size="xs" value="1" label={t("books.yes")} />
        <Radio size="xs" value="0" label={t("books.no")} />
        {required ? null : <Radio size="xs" value="" label={t("books.unsaid")} />}
      </Group>
    </Radio.Group>
  );
}

function Line({ entry, name, label, required, error, typed, type }: Props) {
  const t = useText();
  const language = useLanguage();
  const { look, field } = entry;
  const hint = look === "day" ? t("books.dayHint") : look === "month" ? t("books.monthHint") : "";
  const value = typed[name] ?? "";
  return (
    <TextInput
      label={label}
      withAsterisk={required}
      error={error}
      maxLength={look === "text" ? (field.max ?? 60) : 20}
      autoComplete="off"
      placeholder={hint}
      value={value}
      {...(look === "number" ? { inputMode: "decimal" as const } : {})}
      {...(field.kind === "fen"
        ? { rightSection: <Text size="sm">{t("books.yuan")}</Text>, rightSectionWidth: 44 }
        : {})}
      onChange={(event) => type(name, event.currentTarget.value)}
      onBlur={() => type(name, tidied(entry, value, language))}
    />
  );
}

function Paragraphs({ entry, name, label, required, error, typed, type }: Props) {
  return (
    <Textarea
      label={label}
      withAsterisk={required}
      error={error}
      autosize
      minRows={4}
      maxRows={10}
      maxLength={entry.field.max ?? 1000}
      value={typed[name] ?? ""}
      onChange={(event) => type(name, event.currentTarget.value)}
    />
  );
}

/** A field of the dialog, by its look. */
export function EntryInput(props: Props) {
  const { entry, name, label, required, error, typed, type, village, among, onPicked } = props;
  const value = typed[name] ?? "";
  const common = { label, required, error, value, onChange: (next: string) => type(name, next) };
  const { field, look } = entry;
  if (look === "row")
    return (
      <RowPicker
        target={field.target as RecordName}
        label={label}
        required={required}
        error={error}
        village={village}
        value={value === "" ? null : value}
        {...(among[name] ? { among: among[name] } : {})}
        onPick={(option) => {
          type(name, option?.uid ?? "");
          onPicked(option);
        }}
      />
    );
  if (look === "choice" && field.codes) return <ChoiceInput {...common} codes={field.codes} />;
  if (look === "ticks" && field.codes) return <TicksField {...common} codes={field.codes} />;
  if (look === "yesNo") return <YesNo {...common} />;
  return look === "paragraphs" ? <Paragraphs {...props} /> : <Line {...props} />;
}
