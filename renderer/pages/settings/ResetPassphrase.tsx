import { Modal } from "@mantine/core";
import { type ClerkRow, clerks } from "../../../shared/clerks/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { FirstPassphraseForm } from "./FirstPassphraseForm.tsx";

interface Props {
  /** Whose passphrase; null while the dialog is closed. */
  readonly clerk: ClerkRow | null;
  readonly close: () => void;
}

function ResetForm({ uid, close }: { readonly uid: string; readonly close: () => void }) {
  const t = useText();
  const reset = useCommand(clerks, "resetPassphrase");
  return (
    <FirstPassphraseForm
      label={t("settings.reset")}
      busy={reset.isPending}
      onClose={close}
      onGive={(passphrase) => reset.mutate({ uid, passphrase }, { onSuccess: close })}
    />
  );
}

/** Gives a clerk who forgot a first passphrase again. */
export function ResetPassphrase({ clerk, close }: Props) {
  const t = useText();
  return (
    <Modal opened={clerk !== null} onClose={close} title={t("settings.resetFor", { name: clerk?.name ?? "" })}>
      {clerk ? <ResetForm uid={clerk.uid} close={close} /> : null}
    </Modal>
  );
}
