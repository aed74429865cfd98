import { Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type DeviceRow, devices } from "../../../../shared/devices/contract.ts";
import { useCommand } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { FormButtons } from "../../../ui/FormButtons.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useRefresh } from "./useDevices.ts";
import { VillagesField } from "./VillagesField.tsx";

/** Changes which villages a device shares. */
export function VillagesDialog({ device, close }: { readonly device: DeviceRow; readonly close: () => void }) {
  const t = useText();
  const refresh = useRefresh();
  const [villages, setVillages] = useState(device.villages);
  const set = useCommand(devices, "setVillages");
  const missing = villages !== null && villages.length === 0;
  const done = () => {
    refresh();
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing || set.isPending) return;
    set.mutate({ device: device.uid, villages: villages && [...villages] }, { onSuccess: done });
  };
  return (
    <FormDialog title={t("devices.villagesTitle", { name: device.name })} onClose={close}>
      <Stack component="form" gap="sm" onSubmit={submit}>
        <Text>{t("devices.villagesHint")}</Text>
        <VillagesField
          value={villages}
          onChange={(chosen) => setVillages(chosen && [...chosen])}
          error={missing ? t("devices.chooseVillages") : null}
        />
        <FormButtons busy={set.isPending} onClose={close} />
      </Stack>
    </FormDialog>
  );
}
