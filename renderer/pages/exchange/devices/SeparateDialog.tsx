import { notifications } from "@mantine/notifications";
import { devices } from "../../../../shared/devices/contract.ts";
import { useCommand } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { NameForm } from "./NameForm.tsx";
import { useRefresh } from "./useDevices.ts";

/** Gives a copied PC its own name and keys. */
export function SeparateDialog({ close }: { readonly close: () => void }) {
  const t = useText();
  const refresh = useRefresh();
  const separate = useCommand(devices, "separate");
  const done = ({ enrolled }: { readonly enrolled: boolean }) => {
    refresh();
    close();
    notifications.show({ message: t(enrolled ? "devices.separated" : "devices.separatedWaiting"), autoClose: 10_000 });
  };
  return (
    <FormDialog title={t("devices.separate")} onClose={close}>
      <NameForm
        hint={t("devices.separateHint")}
        initial=""
        busy={separate.isPending}
        label={t("devices.separateDo")}
        close={close}
        give={(name) => separate.mutate({ name }, { onSuccess: done })}
      />
    </FormDialog>
  );
}
