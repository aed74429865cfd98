import { Checkbox, Group, MultiSelect, NumberInput, Select, TextInput } from "@mantine/core";
import { type FieldPathByValue, useController } from "react-hook-form";
import { codesOf, type CodeList } from "../../../shared/records/codes.ts";
import { inTibetan } from "../../../shared/records/fields.ts";
import { useLabel, useText } from "../../app/text.ts";
import { type Values, wholeDay } from "./values.ts";

interface Named<T> {
  readonly name: FieldPathByValue<Values, T>;
  readonly label: string;
}

/** One line of text. */
export function TextField({
  name,
  label,
  max = 60,
  focus = false,
  required = false,
  lang,
}: Named<string> & {
  readonly max?: number | undefined;
  readonly focus?: boolean;
  readonly required?: boolean;
  readonly lang?: string;
}) {
  const t = useText();
  const { field } = useController<Values, typeof name>({ name });
  const typed = field.value.trim();
  return (
    <TextInput
      label={label}
      maxLength={max}
      error={lang === "bo" && typed !== "" && !inTibetan(typed) ? t("grid.notTibetan") : null}
      withAsterisk={required}
      {...(focus ? { "data-autofocus": true } : {})}
      {...(lang ? { lang } : {})}
      {...field}
    />
  );
}

/** A whole day, typed as clerks write it; shown as year-month-day when the field is left. */
export function DayField({ name, label, optional = false }: Named<string> & { readonly optional?: boolean }) {
  const t = useText();
  const { field } = useController<Values, typeof name>({ name });
  const day = wholeDay(field.value);
  return (
    <TextInput
      label={label}
      withAsterisk={!optional}
      maxLength={16}
      error={field.value !== "" && day === "" ? t("events.dayWrong") : null}
      {...field}
      onBlur={() => {
        if (day !== "") field.onChange(day);
        field.onBlur();
      }}
    />
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of several, found by typing. */
export function ChoiceField({
  name,
  label,
  choices,
  focus = false,
  clearable = false,
  placeholder,
}: Named<string | undefined> & {
  readonly choices: readonly Choice[];
  readonly focus?: boolean;
  readonly clearable?: boolean;
  readonly placeholder?: string;
}) {
  const { field } = useController<Values, typeof name>({ name });
  return (
    <Select
      label={label}
      data={[...choices]}
      searchable={choices.length > 8}
      limit={60}
      allowDeselect={clearable}
      clearable={clearable}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(focus ? { "data-autofocus": true } : {})}
      ref={field.ref}
      onBlur={field.onBlur}
      value={field.value === "" || field.value === undefined ? null : field.value}
      onChange={(value) => field.onChange(value ?? "")}
    />
  );
}

/** One code of a list. */
export function CodeField({ codes, ...rest }: Named<string> & { readonly codes: CodeList }) {
  const label = useLabel();
  return <ChoiceField {...rest} choices={codesOf(codes).map((code) => ({ value: code.code, label: label(code) }))} />;
}

/** Several of a list. */
export function ManyField({ name, label, choices }: Named<string[]> & { readonly choices: readonly Choice[] }) {
  const { field } = useController<Values, typeof name>({ name });
  return (
    <MultiSelect
      label={label}
      data={[...choices]}
      searchable
      ref={field.ref}
      onBlur={field.onBlur}
      value={field.value}
      onChange={field.onChange}
    />
  );
}

/** Some of a few, each a tick. */
export function TicksField({ name, label, choices }: Named<string[]> & { readonly choices: readonly Choice[] }) {
  const { field } = useController<Values, typeof name>({ name });
  return (
    <Checkbox.Group label={label} value={field.value} onChange={field.onChange}>
      <Group gap="md" mt="xs">
        {choices.map((choice, i) => (
          <Checkbox
            key={choice.value}
            value={choice.value}
            label={choice.label}
            {...(i === 0 ? { "data-autofocus": true } : {})}
          />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

export function TickField({ name, label }: Named<boolean>) {
  const { field } = useController<Values, typeof name>({ name });
  return (
    <Checkbox
      label={label}
      ref={field.ref}
      checked={field.value}
      onBlur={field.onBlur}
      onChange={(event) => field.onChange(event.currentTarget.checked)}
    />
  );
}

export function CountField({ name, label, least }: Named<number> & { readonly least: number }) {
  const { field } = useController<Values, typeof name>({ name });
  return (
    <NumberInput
      label={label}
      min={least}
      max={40}
      allowDecimal={false}
      ref={field.ref}
      onBlur={field.onBlur}
      value={Math.max(least, field.value)}
      onChange={(value) => field.onChange(Number(value) || least)}
    />
  );
}
