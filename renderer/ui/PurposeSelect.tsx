import { Select } from "@mantine/core";
import { type Purpose, purposes } from "../../shared/records/record.ts";
import { useText } from "../app/text.ts";

interface Props {
  readonly value: Purpose;
  readonly onChange: (purpose: Purpose) => void;
}

/** What papers or a list are taken out for, in words short enough for a narrow field. */
export function PurposeSelect({ value, onChange }: Props) {
  const t = useText();
  return (
    <Select
      label={t("forms.purpose")}
      allowDeselect={false}
      data={purposes.map((purpose) => ({ value: purpose, label: t(`forms.purpose${purpose}`) }))}
      value={value}
      onChange={(purpose) => onChange(purpose as Purpose)}
    />
  );
}
