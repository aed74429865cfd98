import { Stack, Text } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useText } from "../../app/text.ts";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { isGood, NewPassphrase, nothingYet } from "../session/NewPassphrase.tsx";

interface Props {
  /** What the button says. */
  readonly label: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  /** Called with a passphrase that may be set. */
  readonly onGive: (passphrase: string) => void;
  /** Fields above the passphrase; told whether the keeper has tried to go on. */
  readonly fields?: (tried: boolean) => ReactNode;
}

/** A passphrase that a clerk is told in person and changes at the first sign-in. */
export function FirstPassphraseForm({ label, busy, onClose, onGive, fields }: Props) {
  const t = useText();
  const [passphrase, setPassphrase] = useState(nothingYet);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isGood(passphrase) && !busy) onGive(passphrase.first);
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Text c="dimmed">{t("settings.addClerkHint")}</Text>
      {fields?.(tried)}
      <NewPassphrase label={t("settings.firstPassphrase")} value={passphrase} onChange={setPassphrase} tried={tried} />
      <FormButtons label={label} busy={busy} onClose={onClose} />
    </Stack>
  );
}
