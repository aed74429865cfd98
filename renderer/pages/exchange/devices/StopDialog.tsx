import { Alert, Radio, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type StopReason, stopReasons } from "../../../../shared/devices/certificate.ts";
import { type DeviceRow, devices } from "../../../../shared/devices/contract.ts";
import { useCommand } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { FormButtons } from "../../../ui/FormButtons.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useRefresh } from "./useDevices.ts";

/** Stops a device that is lost, stolen or replaced; it cannot be undone. */
export function StopDialog({ device, close }: { readonly device: DeviceRow; readonly close: () => void }) {
  const t = useText();
  const refresh = useRefresh();
  const [reason, setReason] = useState<StopReason | null>(null);
  const [tried, setTried] = useState(false);
  const stop = useCommand(devices, "stop");
  const done = () => {
    refresh();
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason && !stop.isPending) stop.mutate({ device: device.uid, reason }, { onSuccess: done });
  };
  return (
    <FormDialog title={t("devices.stopTitle", { name: device.name })} onClose={close}>
      <Stack component="form" gap="sm" onSubmit={submit}>
        <Text>{t("devices.stopHint")}</Text>
        <Radio.Group
          label={t("devices.reason")}
          value={reason ?? ""}
          onChange={(chosen) => setReason(stopReasons.find((one) => one === chosen) ?? null)}
          error={tried && !reason ? t("devices.chooseReason") : null}
        >
          <Stack gap={6} my={4}>
            {stopReasons.map((one, place) => (
              <Radio
                key={one}
                value={one}
                label={t(`devices.reason-${one}`)}
                {...(place === 0 ? { "data-autofocus": true } : {})}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Alert color="yellow" variant="light">
          <Text c="text">{t("devices.stopForGood")}</Text>
        </Alert>
        <FormButtons busy={stop.isPending} onClose={close} label={t("devices.stop")} />
      </Stack>
    </FormDialog>
  );
}
