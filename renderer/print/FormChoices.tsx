import { Checkbox, Radio, Select, Stack, Text } from "@mantine/core";
import {
  formLanguageChoices,
  type FormName,
  formNames,
  type FormRequest,
  type Subjects,
} from "../../shared/forms/contract.ts";
import { approvedTibetan } from "../../shared/forms/tibetan.ts";
import { useText } from "../app/text.ts";
import { DayInput } from "../ui/DayInput.tsx";
import { PurposeSelect } from "../ui/PurposeSelect.tsx";

interface Props {
  readonly request: FormRequest;
  readonly onChange: (request: FormRequest) => void;
  readonly chosen: readonly string[];
  readonly village: string | null;
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
        {request.form === "roster" ? null : <Radio value="blank" label={t("forms.blank")} />}
      </Stack>
    </Radio.Group>
  );
}

/** A range that fits another form: what was chosen belongs to the first form only. */
const wholeRange = (village: string | null): Subjects =>
  village === null ? { kind: "all" } : { kind: "village", village };

/** Which form, of what, of which day, in which words, for what purpose. */
export function FormChoices(props: Props) {
  const { request, onChange, village } = props;
  const t = useText();
  const choices = <K extends string>(names: readonly K[]) =>
    names.map((value) => ({ value, label: t(`forms.${value}` as "forms.zh") }));
  return (
    <Stack gap="sm">
      <Select
        label={t("forms.form")}
        data={choices(formNames)}
        value={request.form}
        allowDeselect={false}
        onChange={(form) => onChange({ ...request, form: form as FormName, subjects: wholeRange(village) })}
      />
      <Range {...props} />
      <DayInput
        label={t("forms.asOf")}
        size="sm"
        clearable
        placeholder={t("forms.now")}
        value={request.asOf}
        onDay={(asOf) => onChange({ ...request, asOf })}
      />
      <Select
        label={t("forms.language")}
        data={choices(formLanguageChoices)}
        value={request.language}
        allowDeselect={false}
        onChange={(language) => onChange({ ...request, language: language as FormRequest["language"] })}
      />
      {request.language !== "zh" && approvedTibetan("name") === null ? (
        <Text size="xs">{t("forms.unapproved")}</Text>
      ) : null}
      <PurposeSelect value={request.purpose} onChange={(purpose) => onChange({ ...request, purpose })} />
      {request.form === "unit" ? (
        <Checkbox
          label={t("forms.withHouseholds")}
          checked={request.withHouseholds}
          onChange={({ currentTarget: { checked } }) => onChange({ ...request, withHouseholds: checked })}
        />
      ) : null}
    </Stack>
  );
}
