import { Button, Group, Modal, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { type RecoverySheet, session } from "../../../shared/session/contract.ts";
import { RegisterSettings, settings } from "../../../shared/settings/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useClerk, useSettings } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { Panel } from "../../ui/Panel.tsx";
import { ConfirmSheet } from "../session/ConfirmSheet.tsx";

interface FormProps {
  readonly initial: RegisterSettings;
  readonly saved: () => void;
}

function RegisterForm({ initial, saved }: FormProps) {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const [minutes, setMinutes] = useState<number | string>(initial.idleMinutes);
  const [unitLabel, setUnitLabel] = useState(initial.unitLabel);
  const save = useCommand(settings, "setRegister");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const values = RegisterSettings.safeParse({ idleMinutes: minutes, unitLabel });
    if (values.success) save.mutate({ values: values.data }, { onSuccess: saved });
  };
  return (
    <Stack component="form" gap="sm" maw="26rem" onSubmit={submit}>
      <NumberInput
        label={t("settings.idleMinutes")}
        min={1}
        max={120}
        clampBehavior="strict"
        allowDecimal={false}
        disabled={!keeper}
        value={minutes}
        onChange={setMinutes}
      />
      <TextInput
        label={t("settings.unitLabel")}
        description={t("settings.unitLabelHint")}
        maxLength={12}
        required
        disabled={!keeper}
        value={unitLabel}
        onChange={(event) => setUnitLabel(event.currentTarget.value)}
      />
      {keeper ? (
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t("common.save")}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

function NewSheet() {
  const t = useText();
  const make = useCommand(session, "newRecoverySheet");
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  const close = () => setSheet(null);
  return (
    <Panel title={t("settings.newSheet")}>
      <Text mb="sm">{t("settings.newSheetHint")}</Text>
      <Button variant="default" loading={make.isPending} onClick={() => make.mutate({}, { onSuccess: setSheet })}>
        {t("settings.newSheet")}
      </Button>
      <Modal
        opened={sheet !== null}
        onClose={close}
        title={t("settings.newSheet")}
        size="xl"
        closeOnClickOutside={false}
        closeOnEscape={false}
        withCloseButton={false}
      >
        {sheet ? <ConfirmSheet sheet={sheet} done={close} doneLabel={t("common.confirm")} /> : null}
      </Modal>
    </Panel>
  );
}

/** What keepers decide for everybody. */
export function OfficeTab() {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const { register, known, refetch } = useSettings();
  const saved = () => {
    void refetch();
    notifications.show({ message: t("settings.saved") });
  };
  return (
    <>
      <RegisterForm key={String(known)} initial={register} saved={saved} />
      {keeper ? <NewSheet /> : null}
    </>
  );
}
