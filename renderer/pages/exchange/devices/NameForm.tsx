import { Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useText } from "../../../app/text.ts";
import { FormButtons } from "../../../ui/FormButtons.tsx";

interface Props {
  readonly hint: string;
  readonly initial: string;
  readonly busy: boolean;
  readonly label: string;
  readonly close: () => void;
  readonly give: (name: string) => void;
}

/** Asks for a device's name. */
export function NameForm({ hint, initial, busy, label, close, give }: Props) {
  const t = useText();
  const [name, setName] = useState(initial);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== "" && !busy) give(name.trim());
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Text>{hint}</Text>
      <TextInput
        data-autofocus
        label={t("devices.name")}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === "" ? t("session.required") : null}
      />
      <FormButtons busy={busy} onClose={close} label={label} />
    </Stack>
  );
}
