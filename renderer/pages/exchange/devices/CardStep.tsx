import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { devices, type ReadCard } from "../../../../shared/devices/contract.ts";
import { clientOf } from "../../../app/client.ts";
import { sentenceOf } from "../../../app/errors.ts";
import { pickFile } from "../../../app/files.ts";
import { useText } from "../../../app/text.ts";

interface Props {
  readonly close: () => void;
  readonly done: (read: ReadCard) => void;
}

/** Takes a card from a file, or from pasted text, which a scanner types from the printed QR code. */
export function CardStep({ close, done }: Props) {
  const t = useText();
  const [text, setText] = useState("");
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const read = async (card: { token: string | null; text: string }) => {
    setBusy(true);
    setFailed(null);
    try {
      done(await clientOf(devices).readCard(card));
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  const choose = async () => {
    const file = await pickFile("card").catch(setFailed);
    if (file) await read({ token: file.token, text: "" });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== "" && !busy) void read({ token: null, text });
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Text>{t("devices.cardHint")}</Text>
      <Group>
        <Button data-autofocus leftSection={<IconFolderOpen size="1rem" />} onClick={() => void choose()}>
          {t("devices.chooseCard")}
        </Button>
      </Group>
      <Textarea
        label={t("devices.pasteCard")}
        rows={3}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {failed === null ? null : (
        <Alert color="red" variant="light" role="alert">
          {sentenceOf(failed)}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t("common.cancel")}
        </Button>
        <Button type="submit" variant="default" disabled={text.trim() === ""} loading={busy}>
          {t("devices.readText")}
        </Button>
      </Group>
    </Stack>
  );
}
