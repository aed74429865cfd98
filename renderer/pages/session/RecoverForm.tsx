import { Alert, Button, Group, Select, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { session } from "../../../shared/session/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { isGood, nothingYet } from "./NewPassphrase.tsx";
import { RecoveryWords } from "./RecoveryWords.tsx";
import { useWait } from "./useWait.ts";

interface Props {
  readonly clerks: readonly string[];
  readonly back: () => void;
}

/** A keeper's way in by the words of the sheet; a scanner types the whole QR at once. */
export function RecoverForm({ clerks, back }: Props) {
  const t = useText();
  const [name, setName] = useState(clerks[0] ?? "");
  const [words, setWords] = useState("");
  const [passphrase, setPassphrase] = useState(nothingYet);
  const [tried, setTried] = useState(false);
  const recover = useCommand(session, "recover", { quiet: true });
  const { waiting, sentence } = useWait(recover.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (waiting || recover.isPending || words.trim() === "" || !isGood(passphrase)) return;
    recover.mutate({ name, words, passphrase: passphrase.first });
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Text c="dimmed">{t("session.forgotHint")}</Text>
      <Select
        size="sm"
        label={t("session.keeper")}
        data={[...clerks]}
        value={name}
        allowDeselect={false}
        onChange={(chosen) => setName(chosen ?? "")}
      />
      <RecoveryWords words={words} onWords={setWords} renewed={passphrase} onRenewed={setPassphrase} tried={tried} />
      {sentence ? (
        <Alert color="red" variant="light" role="alert">
          {sentence}
        </Alert>
      ) : null}
      <Group justify="space-between">
        <Button variant="default" onClick={back}>
          {t("common.back")}
        </Button>
        <Button type="submit" loading={recover.isPending} disabled={waiting}>
          {t("session.setPassphrase")}
        </Button>
      </Group>
    </Stack>
  );
}
