import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import dayjs from "dayjs";
import { useState } from "react";
import { session } from "../../../shared/session/contract.ts";
import { clientOf } from "../../app/client.ts";
import { sentenceOf } from "../../app/errors.ts";
import { pickBackups } from "../../app/files.ts";
import { useText } from "../../app/text.ts";
import { AdoptForm } from "./AdoptForm.tsx";
import type { Chosen } from "./chosen.ts";
import { Door } from "./Door.tsx";

interface Props {
  readonly entered: () => void;
  readonly back: () => void;
}

/** Takes over the register of another PC from the backups that it left in a folder or on a stick. */
export function AdoptPage({ entered, back }: Props) {
  const t = useText();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const choose = async () => {
    setBusy(true);
    setFailed(null);
    try {
      const tokens = [...(await pickBackups())];
      if (tokens.length > 0) setChosen({ tokens, found: await clientOf(session).look({ chosen: tokens }) });
    } catch (error) {
      setChosen(null);
      setFailed(error);
    }
    setBusy(false);
  };
  const date = chosen ? dayjs(chosen.found.newest).format("YYYY-MM-DD HH:mm") : "";
  return (
    <Door title={t("session.adoptTitle")} hint={t("session.adoptHint")}>
      <Stack gap="sm">
        {chosen ? <Text>{t("session.adoptFound", { office: chosen.found.office, date })}</Text> : null}
        {failed === null ? null : (
          <Alert color="red" variant="light" role="alert">
            {sentenceOf(failed)}
          </Alert>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={back}>
            {t("common.back")}
          </Button>
          <Button
            variant={chosen ? "default" : "filled"}
            loading={busy}
            autoFocus={!chosen}
            onClick={() => void choose()}
          >
            {t("session.adoptChoose")}
          </Button>
        </Group>
        {chosen ? <AdoptForm key={chosen.tokens.join()} chosen={chosen} entered={entered} /> : null}
      </Stack>
    </Door>
  );
}
