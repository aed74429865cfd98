import { Alert, Anchor, Button, Group, Select, Stack, Text } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { SessionStatus } from "../../../shared/session/contract.ts";
import { session } from "../../../shared/session/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { Passphrase } from "./Passphrase.tsx";
import { useWait } from "./useWait.ts";

const kept = "lastClerk";

interface Props {
  readonly status: SessionStatus;
  readonly forgot: () => void;
  /** Reads the status again: a register found damaged has been set aside. */
  readonly refresh: () => void;
}

/** Name and passphrase; after a lock the last clerk's name is chosen already. The same form restores after damage. */
export function SignInForm({ status, forgot, refresh }: Props) {
  const t = useText();
  const last = localStorage.getItem(kept);
  const [name, setName] = useState(status.clerks.find((one) => one === last) ?? status.clerks[0] ?? "");
  const [passphrase, setPassphrase] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const enter = useCommand(session, status.damaged ? "restoreAfterDamage" : "signIn", { quiet: true });
  const { waiting, sentence } = useWait(enter.error);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (waiting || enter.isPending || passphrase === "") return;
    localStorage.setItem(kept, name);
    enter.mutate(
      { name, passphrase },
      {
        onError: (error) => {
          setPassphrase("");
          if (error instanceof AppError && error.code === "damaged") refresh();
          field.current?.focus();
        },
      },
    );
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Select
        size="sm"
        label={t("session.clerk")}
        data={status.clerks}
        value={name}
        allowDeselect={false}
        onChange={(chosen) => setName(chosen ?? "")}
      />
      <Passphrase ref={field} label={t("session.passphrase")} value={passphrase} onChange={setPassphrase} />
      {sentence ? (
        <Alert color="red" variant="light" role="alert">
          {sentence}
        </Alert>
      ) : null}
      <Button type="submit" size="sm" loading={enter.isPending} disabled={waiting}>
        {t(status.damaged ? "session.restore" : "session.signIn")}
      </Button>
      {status.damaged ? null : (
        <Group justify="flex-end">
          <Anchor component="button" type="button" size="sm" onClick={forgot}>
            {t("session.forgot")}
          </Anchor>
        </Group>
      )}
      <Text c="dimmed" size="sm">
        {status.office}
      </Text>
    </Stack>
  );
}
