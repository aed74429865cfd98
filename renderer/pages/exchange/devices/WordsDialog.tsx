import { Alert, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { devices } from "../../../../shared/devices/contract.ts";
import { useCommand } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { FormButtons } from "../../../ui/FormButtons.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useWait } from "../../session/useWait.ts";
import { useRefresh } from "./useDevices.ts";

/** Lets this PC in by the words of the recovery sheet, where it takes the place of a lost one. */
export function WordsDialog({ close }: { readonly close: () => void }) {
  const t = useText();
  const refresh = useRefresh();
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const enrol = useCommand(devices, "enrolByWords", { quiet: true });
  const { waiting, sentence } = useWait(enrol.error);
  const done = () => {
    refresh();
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.trim() !== "" && !waiting && !enrol.isPending) enrol.mutate({ words }, { onSuccess: done });
  };
  return (
    <FormDialog title={t("devices.byWords")} onClose={close}>
      <Stack component="form" gap="sm" onSubmit={submit}>
        <Text>{t("devices.byWordsHint")}</Text>
        <TextInput
          data-autofocus
          label={t("session.words")}
          description={t("session.wordsHint")}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          error={tried && words.trim() === "" ? t("session.required") : null}
        />
        {sentence ? (
          <Alert color="red" variant="light" role="alert">
            {sentence}
          </Alert>
        ) : null}
        <FormButtons busy={enrol.isPending} onClose={close} label={t("devices.letIn")} />
      </Stack>
    </FormDialog>
  );
}
