import { Alert, Button, Group, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { session } from "../../../shared/session/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { isGood, NewPassphrase, nothingYet } from "./NewPassphrase.tsx";
import { Passphrase } from "./Passphrase.tsx";
import { useWait } from "./useWait.ts";

/** The clerk's own passphrase, by the present one. */
export function ChangePassphrase({ changed }: { readonly changed: () => void }) {
  const t = useText();
  const [old, setOld] = useState("");
  const [passphrase, setPassphrase] = useState(nothingYet);
  const [tried, setTried] = useState(false);
  const change = useCommand(session, "changePassphrase", { quiet: true });
  const { waiting, sentence } = useWait(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (waiting || change.isPending || old === "" || !isGood(passphrase)) return;
    const done = () => {
      setOld("");
      setPassphrase(nothingYet);
      setTried(false);
      changed();
    };
    change.mutate({ old, passphrase: passphrase.first }, { onSuccess: done });
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit} maw="26rem">
      <Passphrase
        label={t("session.oldPassphrase")}
        value={old}
        onChange={setOld}
        error={tried && old === "" ? t("session.required") : null}
      />
      <NewPassphrase label={t("session.newPassphrase")} value={passphrase} onChange={setPassphrase} tried={tried} />
      {sentence ? (
        <Alert color="red" variant="light" role="alert">
          {sentence}
        </Alert>
      ) : null}
      <Group>
        <Button type="submit" loading={change.isPending} disabled={waiting}>
          {t("session.setPassphrase")}
        </Button>
      </Group>
    </Stack>
  );
}
