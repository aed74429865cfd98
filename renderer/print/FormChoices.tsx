import { Checkbox, Radio, Select, Stack, Text } from "@mantine/core";
import { formLanguageChoices, type FormRequest, type Subjects } from "../../shared/forms/contract.ts";
import {
  type FormChoice,
  formEntry,
  type FormName,
  formNames,
  takesRowsOf,
  titleKey,
} from "../../shared/forms/registry.ts";
import { approvedTibetan } from "../../shared/forms/tibetan.ts";
import { useText } from "../app/text.ts";
import { DayInput } from "../ui/DayInput.tsx";
import { PurposeSelect } from "../ui/PurposeSelect.tsx";
import { PeriodChoice } from "./PeriodChoice.tsx";

interface Props {
  readonly request: FormRequest;
  readonly onChange: (request: FormRequest) => void;
  /** Rows that can be chosen for the form that is asked for. */
  readonly chosen: readonly string[];
  readonly village: string | null;
  /** The form of the page. */
  readonly from: FormName;
}

function Range({ request, onChange, chosen, village }: Props) {
  const t = useText();
  const choose = (kind: string) => {
    const subjects: Record<Subjects["kind"], Subjects> = {
      chosen: { kind: "chosen", uids: [...chosen] },
      village: { kind: "village", village: village ?? "" },
      all: { kind: "all" },
      blank: { kind: "blank" },
    };
    onChange({ ...request, subjects: subjects[kind as Subjects["kind"]] });
  };
  return (
    <Radio.Group label={t("forms.which")} value={request.subjects.kind} onChange={choose}>
      <Stack gap={6} mt={4}>
        {chosen.length > 0 ? <Radio value="chosen" label={t("forms.chosen", { count: chosen.length })} /> : null}
        {village === null ? null : <Radio value="village" label={t("forms.ofVillage")} />}
        <Radio value="all" label={t("forms.all")} />
        {formEntry(request.form).choices.includes("blank") ? <Radio value="blank" label={t("forms.blank")} /> : null}
      </Stack>
    </Radio.Group>
  );
}

/** A range that fits another form: rows that were chosen stay where it takes them. */
function rangeFor(form: FormName, { request: { subjects }, from, village }: Props): Subjects {
  if (subjects.kind === "chosen" && takesRowsOf(form, from)) return subjects;
  return village === null ? { kind: "all" } : { kind: "village", village };
}

/** Which of all forms: by number and title, so that typing either finds it. */
function FormSelect(props: Props) {
  const { request, onChange } = props;
  const t = useText();
  const data = formNames.map((value) => ({
    value,
    label: [formEntry(value).number, t(titleKey(value))].filter(Boolean).join(" "),
  }));
  const choose = (form: FormName) => {
    const { purpose } = formEntry(form);
    onChange({ ...request, form, subjects: rangeFor(form, props), purpose });
  };
  return (
    <Select
      label={t("forms.form")}
      data={data}
      value={request.form}
      allowDeselect={false}
      searchable
      maxDropdownHeight={320}
      onChange={(form) => choose(form as FormName)}
    />
  );
}

function LanguageSelect({ request, onChange }: Pick<Props, "request" | "onChange">) {
  const t = useText();
  return (
    <>
      <Select
        label={t("forms.language")}
        data={formLanguageChoices.map((value) => ({ value, label: t(`forms.${value}`) }))}
        value={request.language}
        allowDeselect={false}
        onChange={(language) => onChange({ ...request, language: language as FormRequest["language"] })}
      />
      {request.language !== "zh" && approvedTibetan("name") === null ? (
        <Text size="xs">{t("forms.unapproved")}</Text>
      ) : null}
    </>
  );
}

/** Which form, of what, of which day, in which words, for what purpose. */
export function FormChoices(props: Props) {
  const { request, onChange } = props;
  const t = useText();
  const has = (choice: FormChoice) => formEntry(request.form).choices.includes(choice);
  return (
    <Stack gap="sm">
      <FormSelect {...props} />
      <Range {...props} />
      {has("asOf") ? (
        <DayInput
          label={t("forms.asOf")}
          size="sm"
          clearable
          placeholder={t("forms.now")}
          value={request.asOf}
          onDay={(asOf) => onChange({ ...request, asOf })}
        />
      ) : null}
      {has("period") ? <PeriodChoice request={request} onChange={onChange} /> : null}
      {has("language") ? <LanguageSelect request={request} onChange={onChange} /> : null}
      <PurposeSelect value={request.purpose} onChange={(purpose) => onChange({ ...request, purpose })} />
      {has("withCopies") && request.subjects.kind !== "blank" ? (
        <Checkbox
          label={t("forms.withCopies")}
          checked={request.withCopies === true}
          onChange={({ currentTarget: { checked } }) => onChange({ ...request, withCopies: checked })}
        />
      ) : null}
      {has("withHouseholds") ? (
        <Checkbox
          label={t("forms.withHouseholds")}
          checked={request.withHouseholds}
          onChange={({ currentTarget: { checked } }) => onChange({ ...request, withHouseholds: checked })}
        />
      ) : null}
    </Stack>
  );
}
