import { Button, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { clerks } from "../../../shared/clerks/contract.ts";
import { type ClerkRole, clerkRoles } from "../../../shared/session/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { isGood, NewPassphrase, nothingYet } from "../session/NewPassphrase.tsx";
import { roleWords } from "./roles.ts";

function AddForm({ added, close }: { readonly added: () => void; readonly close: () => void }) {
  const t = useText();
  const [name, setName] = useState("");
  const [role, setRole] = useState<ClerkRole>("clerk");
  const [passphrase, setPassphrase] = useState(nothingYet);
  const [tried, setTried] = useState(false);
  const add = useCommand(clerks, "add");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || !isGood(passphrase) || add.isPending) return;
    const done = () => {
      added();
      close();
    };
    add.mutate({ name, role, passphrase: passphrase.first }, { onSuccess: done });
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Text c="dimmed">{t("settings.addClerkHint")}</Text>
      <TextInput
        data-autofocus
        label={t("settings.name")}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === "" ? t("session.required") : null}
      />
      <Select
        label={t("settings.role")}
        data={clerkRoles.map((value) => ({ value, label: t(roleWords[value]) }))}
        value={role}
        allowDeselect={false}
        onChange={(chosen) => setRole(clerkRoles.find((one) => one === chosen) ?? role)}
      />
      <NewPassphrase label={t("settings.firstPassphrase")} value={passphrase} onChange={setPassphrase} tried={tried} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t("common.cancel")}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {t("settings.add")}
        </Button>
      </Group>
    </Stack>
  );
}

/** The button and dialog that let a new clerk sign in. */
export function AddClerk({ added }: { readonly added: () => void }) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Group>
        <Button onClick={() => setOpened(true)}>{t("settings.addClerk")}</Button>
      </Group>
      <Modal opened={opened} onClose={close} title={t("settings.addClerk")}>
        <AddForm added={added} close={close} />
      </Modal>
    </>
  );
}
