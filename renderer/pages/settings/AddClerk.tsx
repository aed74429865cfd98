import { Button, Group, Modal, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { clerks } from "../../../shared/clerks/contract.ts";
import { type ClerkRole, clerkRoles } from "../../../shared/session/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { FirstPassphraseForm } from "./FirstPassphraseForm.tsx";
import { roleWords } from "./roles.ts";

function AddForm({ added, close }: { readonly added: () => void; readonly close: () => void }) {
  const t = useText();
  const [name, setName] = useState("");
  const [role, setRole] = useState<ClerkRole>("clerk");
  const add = useCommand(clerks, "add");
  const give = (passphrase: string) => {
    if (name.trim() === "") return;
    const done = () => {
      added();
      close();
    };
    add.mutate({ name, role, passphrase }, { onSuccess: done });
  };
  const fields = (tried: boolean) => (
    <>
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
    </>
  );
  return (
    <FirstPassphraseForm label={t("settings.add")} busy={add.isPending} onClose={close} onGive={give} fields={fields} />
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
