import { MultiSelect, Radio, Stack } from "@mantine/core";
import { useText } from "../../../app/text.ts";
import { useVillageChoices } from "./useDevices.ts";

interface Props {
  /** Null means all. */
  readonly value: readonly string[] | null;
  readonly onChange: (value: readonly string[] | null) => void;
  readonly error: string | null;
}

/** All villages, or some of them. */
export function VillagesField({ value, onChange, error }: Props) {
  const t = useText();
  const choices = useVillageChoices();
  const chosen = value === null ? "all" : "some";
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t("devices.villages")}
        value={chosen}
        onChange={(next) => onChange(next === "all" ? null : (value ?? []))}
      >
        <Stack gap={6} mt={4}>
          <Radio value="some" label={t("devices.someVillages")} description={t("devices.someHint")} />
          <Radio value="all" label={t("devices.allVillages")} description={t("devices.allHint")} />
        </Stack>
      </Radio.Group>
      {value === null ? null : (
        <MultiSelect
          aria-label={t("devices.someVillages")}
          placeholder={value.length === 0 ? t("devices.chooseVillages") : ""}
          data={[...choices]}
          value={[...value]}
          searchable
          onChange={onChange}
          error={error}
        />
      )}
    </Stack>
  );
}
