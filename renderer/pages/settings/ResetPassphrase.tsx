import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type ClerkRow, clerks } from "../../../shared/clerks/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { isGood, NewPassphrase, nothingYet } from "../session/NewPassphrase.tsx";

interface Props {
  /** Whose passphrase; null while the dialog is closed. */
  readonly clerk: ClerkRow | null;
  readonly close: () => void;
}

function ResetForm({ uid, close }: { readonly uid: string; readonly close: () => void }) {
  const t = useText();
  const [passphrase, setPassphrase] = useState(nothingYet);
  const [tried, setTried] = useState(false);
  const reset = useCommand(clerks, "resetPassphrase");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isGood(passphrase) || reset.isPending) return;
    reset.mutate({ uid, passphrase: passphrase.first }, { onSuccess: close });
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Text c="dimmed">{t("settings.addClerkHint")}</Text>
      <NewPassphrase label={t("settings.firstPassphrase")} value={passphrase} onChange={setPassphrase} tried={tried} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t("common.cancel")}
        </Button>
        <Button type="submit" loading={reset.isPending}>
          {t("settings.reset")}
        </Button>
      </Group>
    </Stack>
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
