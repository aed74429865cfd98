import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { handover } from "../../../shared/handover/contract.ts";
import { useAsk } from "../../app/query.ts";
import { useClerk } from "../../app/session.ts";
import { useText } from "../../app/text.ts";

interface Props {
  readonly value: string | null;
  readonly error: string | null;
  readonly onChange: (device: string | null) => void;
  readonly onAdd: () => void;
}

/** The office that a household goes to; a keeper can add one from here. */
export function OfficeField({ value, error, onChange, onAdd }: Props) {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const offices = useAsk(handover, "offices", {}).data ?? [];
  return (
    <Stack gap={6}>
      {offices.length > 0 ? (
        <Select
          data-autofocus
          label={t("handover.office")}
          placeholder={t("handover.chooseOffice")}
          data={offices.map(({ device, office, name }) => ({
            value: device,
            label: t("handover.officeOf", { office, name }),
          }))}
          value={value}
          onChange={onChange}
          error={error}
        />
      ) : (
        <Text>{[t("handover.noOffices"), keeper ? "" : t("handover.askKeeper")].join("")}</Text>
      )}
      {keeper ? (
        <Group>
          <Button
            size="xs"
            variant="default"
            onClick={onAdd}
            {...(offices.length === 0 ? { "data-autofocus": true } : {})}
          >
            {t("handover.addOffice")}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
