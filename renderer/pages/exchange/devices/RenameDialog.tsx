import { type DeviceRow, devices } from "../../../../shared/devices/contract.ts";
import { useCommand } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { NameForm } from "./NameForm.tsx";
import { useRefresh } from "./useDevices.ts";

/** Names a device anew, for all who share the register. */
export function RenameDialog({ device, close }: { readonly device: DeviceRow; readonly close: () => void }) {
  const t = useText();
  const refresh = useRefresh();
  const rename = useCommand(devices, "rename");
  const done = () => {
    refresh();
    close();
  };
  return (
    <FormDialog title={t("devices.renameTitle", { name: device.name })} onClose={close}>
      <NameForm
        hint={t("devices.renameHint")}
        initial={device.name}
        busy={rename.isPending}
        label={t("common.save")}
        close={close}
        give={(name) => rename.mutate({ device: device.uid, name }, { onSuccess: done })}
      />
    </FormDialog>
  );
}
