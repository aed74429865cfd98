import { Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Checked } from "../../../../shared/exchange/contract.ts";
import { useClerk } from "../../../app/session.ts";
import { useText } from "../../../app/text.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { Digits } from "../devices/Digits.tsx";
import type { Taking } from "./useTaking.ts";

interface Props {
  readonly file: Checked;
  readonly taking: Taking;
}

/** A file lets this empty register in: nothing is believed before a person has compared the digits. */
export function JoinPanel({ file, taking }: Props) {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const [compared, setCompared] = useState(false);
  const [tried, setTried] = useState(false);
  const { invitation } = file;
  if (!invitation) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (compared && taking.job.busy === null) void taking.join(file);
  };
  return (
    <Panel title={t("taking.joinTitle", { office: invitation.office })}>
      <Stack component="form" gap="sm" onSubmit={submit}>
        <Text maw="52rem">{t("taking.joinHint", { name: invitation.name })}</Text>
        <Digits value={invitation.digits} />
        {keeper ? (
          <>
            <Checkbox
              data-autofocus
              label={t("devices.compared")}
              checked={compared}
              onChange={({ currentTarget }) => setCompared(currentTarget.checked)}
              error={tried && !compared ? t("taking.compareFirst") : null}
            />
            <Group>
              <Button type="submit" disabled={taking.job.busy !== null}>
                {t("taking.join")}
              </Button>
            </Group>
          </>
        ) : (
          <Text fw={600}>{t("taking.joinKeeper")}</Text>
        )}
      </Stack>
    </Panel>
  );
}
