import { Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { useText } from "../../../app/text.ts";
import { FormButtons } from "../../../ui/FormButtons.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import type { Bulk, Conflicts } from "./useConflicts.ts";

interface Props {
  readonly bulk: Bulk;
  readonly conflicts: Conflicts;
  readonly onClose: () => void;
}

/** Asks once before all cells of a taking are decided in the same way. */
export function AllDialog({ bulk, conflicts: { takings, decideAll }, onClose }: Props) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const taking = takings.find(({ step }) => step === bulk.step);
  const values = { count: taking?.open ?? 0, device: taking?.device ?? "" };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await decideAll(bulk);
    onClose();
    notifications.show({ message: t("conflicts.decided", values) });
  };
  return (
    <FormDialog title={t("conflicts.allTitle", values)} onClose={onClose}>
      <Stack component="form" gap="sm" onSubmit={(event: FormEvent) => void submit(event)}>
        <Text>{t(bulk.side === "ours" ? "conflicts.allSureOurs" : "conflicts.allSureTheirs", values)}</Text>
        <FormButtons busy={busy} onClose={onClose} label={t("conflicts.allDo")} />
      </Stack>
    </FormDialog>
  );
}
