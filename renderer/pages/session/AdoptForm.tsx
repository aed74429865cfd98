import { Alert, Anchor, Button, Select, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { session } from "../../../shared/session/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import type { Chosen } from "./chosen.ts";
import { isGood, nothingYet } from "./NewPassphrase.tsx";
import { Passphrase } from "./Passphrase.tsx";
import { RecoveryWords } from "./RecoveryWords.tsx";
import { useWait } from "./useWait.ts";

interface Props {
  readonly chosen: Chosen;
  readonly entered: () => void;
}

/** The clerk's own passphrase of the other PC, or the words of its recovery sheet and a new passphrase. */
export function AdoptForm({ chosen: { tokens, found }, entered }: Props) {
  const t = useText();
  const [name, setName] = useState(found.clerks[0] ?? "");
  const [byWords, setByWords] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const [words, setWords] = useState("");
  const [renewed, setRenewed] = useState(nothingYet);
  const [tried, setTried] = useState(false);
  const adopt = useCommand(session, "adopt", { quiet: true });
  const recover = useCommand(session, "adoptByWords", { quiet: true });
  const pending = adopt.isPending || recover.isPending;
  const { waiting, sentence } = useWait(byWords ? recover.error : adopt.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (waiting || pending) return;
    const done = { onSuccess: entered };
    if (!byWords && passphrase !== "") adopt.mutate({ chosen: tokens, name, passphrase }, done);
    if (byWords && words.trim() !== "" && isGood(renewed))
      recover.mutate({ chosen: tokens, name, words, passphrase: renewed.first }, done);
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Select
        size="sm"
        label={t(byWords ? "session.keeper" : "session.clerk")}
        data={found.clerks}
        value={name}
        allowDeselect={false}
        onChange={(picked) => setName(picked ?? "")}
      />
      {byWords ? (
        <RecoveryWords words={words} onWords={setWords} renewed={renewed} onRenewed={setRenewed} tried={tried} />
      ) : (
        <Passphrase autoFocus label={t("session.passphrase")} value={passphrase} onChange={setPassphrase} />
      )}
      {sentence ? (
        <Alert color="red" variant="light" role="alert">
          {sentence}
        </Alert>
      ) : null}
      <Button type="submit" size="sm" loading={pending} disabled={waiting}>
        {t("session.adoptEnter")}
      </Button>
      <Anchor component="button" type="button" size="sm" onClick={() => setByWords(!byWords)}>
        {t(byWords ? "session.adoptByPassphrase" : "session.adoptByWords")}
      </Anchor>
    </Stack>
  );
}
