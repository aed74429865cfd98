import { Group } from "@mantine/core";
import type { FormRequest } from "../../shared/forms/contract.ts";
import { useText } from "../app/text.ts";
import { DayInput } from "../ui/DayInput.tsx";

interface Props {
  readonly request: FormRequest;
  readonly onChange: (request: FormRequest) => void;
}

/** The days of what a ledger lists; all of it while neither is given. */
export function PeriodChoice({ request: { period, ...request }, onChange }: Props) {
  const t = useText();
  const change = (from: string | null, to: string | null) => {
    if (from === null && to === null) return onChange(request);
    onChange({ ...request, period: { from: from ?? to!, to: to ?? from! } });
  };
  return (
    <Group grow gap="xs">
      <DayInput
        label={t("forms.periodFrom")}
        size="sm"
        clearable
        placeholder={t("forms.periodAll")}
        value={period?.from ?? null}
        onDay={(from) => change(from, from === null ? null : (period?.to ?? null))}
      />
      <DayInput
        label={t("forms.periodTo")}
        size="sm"
        clearable
        placeholder={t("forms.periodAll")}
        value={period?.to ?? null}
        onDay={(to) => change(to === null ? null : (period?.from ?? null), to)}
      />
    </Group>
  );
}
