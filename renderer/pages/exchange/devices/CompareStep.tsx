import { Alert, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { devices, type ReadCard } from "../../../../shared/devices/contract.ts";
import { sentenceOf } from "../../../app/errors.ts";
import { useCommand } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { Digits } from "./Digits.tsx";
import { useRefresh } from "./useDevices.ts";
import { VillagesField } from "./VillagesField.tsx";

interface Props {
  readonly read: ReadCard;
  readonly back: () => void;
  readonly close: () => void;
}

function Buttons({
  back,
  busy,
  refused,
}: {
  readonly back: () => void;
  readonly busy: boolean;
  readonly refused: boolean;
}) {
  const t = useText();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={back}>
        {t("common.back")}
      </Button>
      {refused ? null : (
        <Button type="submit" loading={busy}>
          {t("devices.letIn")}
        </Button>
      )}
    </Group>
  );
}

/** Nothing is believed before a person has compared the digits. */
export function CompareStep({ read: { card, digits, known, villages: before }, back, close }: Props) {
  const t = useText();
  const refresh = useRefresh();
  const [compared, setCompared] = useState(false);
  const [villages, setVillages] = useState<readonly string[] | null>(known === "enrolled" ? before : []);
  const [tried, setTried] = useState(false);
  const enrol = useCommand(devices, "enrol", { quiet: true });
  const missing = villages !== null && villages.length === 0;
  const done = () => {
    refresh();
    close();
    notifications.show({ message: t("devices.enrolled", { name: card.name }), autoClose: 10_000 });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!compared || missing || enrol.isPending) return;
    enrol.mutate({ card, villages: villages && [...villages], compared: true }, { onSuccess: done });
  };
  const refused = known === "own" || known === "stopped";
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Text fw={600}>{t("devices.cardOf", { office: card.office, name: card.name })}</Text>
      <Digits value={digits} />
      {refused ? (
        <Alert color="red" variant="light" role="alert">
          {t(known === "own" ? "devices.why-own-card" : "devices.why-stopped", { name: card.name })}
        </Alert>
      ) : (
        <>
          <Text>{t(known === "enrolled" ? "devices.knownAlready" : "devices.compareHint")}</Text>
          <Checkbox
            data-autofocus
            label={t("devices.compared")}
            checked={compared}
            onChange={(event) => setCompared(event.currentTarget.checked)}
            error={tried && !compared ? t("devices.compareFirst") : null}
          />
          <VillagesField
            value={villages}
            onChange={setVillages}
            error={tried && missing ? t("devices.chooseVillages") : null}
          />
        </>
      )}
      {enrol.isError ? (
        <Alert color="red" variant="light" role="alert">
          {sentenceOf(enrol.error)}
        </Alert>
      ) : null}
      <Buttons back={back} busy={enrol.isPending} refused={refused} />
    </Stack>
  );
}
