import { useState } from "react";
import type { ReadCard } from "../../../../shared/devices/contract.ts";
import { useText } from "../../../app/text.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { CardStep } from "./CardStep.tsx";
import { CompareStep } from "./CompareStep.tsx";

/** Lets a device in: read its card, compare its check digits, choose its villages. */
export function EnrolDialog({ close }: { readonly close: () => void }) {
  const t = useText();
  const [read, setRead] = useState<ReadCard | null>(null);
  return (
    <FormDialog title={t("devices.enrolTitle")} size="lg" onClose={close}>
      {read ? (
        <CompareStep read={read} back={() => setRead(null)} close={close} />
      ) : (
        <CardStep close={close} done={setRead} />
      )}
    </FormDialog>
  );
}
