import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconDeviceUsb } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { Given } from "../../../shared/exchange/contract.ts";
import { handover, type HandoverPreview } from "../../../shared/handover/contract.ts";
import type { Target } from "../../../shared/host/contract.ts";
import { tellFailure, useAsk, useCommand } from "../../app/query.ts";
import { type TextKey, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { DayInput } from "../../ui/DayInput.tsx";
import { useFirstField } from "../../ui/firstField.ts";
import styles from "../events/EventDialog.module.css";
import { choosePlace, lastPlace } from "../exchange/place.ts";
import { refreshContacts } from "../exchange/refresh.ts";
import { AddOffice } from "./AddOffice.tsx";
import { GivenHousehold } from "./GivenHousehold.tsx";
import { OfficeField } from "./OfficeField.tsx";
import { WhatGoes } from "./WhatGoes.tsx";

interface Props {
  readonly household: string;
  readonly onClose: () => void;
}

interface FormProps extends Props {
  readonly on: string;
  readonly setOn: (on: string) => void;
  readonly device: string | null;
  readonly setDevice: (device: string | null) => void;
  readonly folder: Target | null;
  readonly setFolder: (folder: Target) => void;
  readonly preview: HandoverPreview;
  readonly add: () => void;
  readonly done: (given: Given) => void;
}

function Place({
  folder,
  error,
  onChoose,
}: {
  readonly folder: Target | null;
  readonly error: string | null;
  readonly onChoose: (folder: Target) => void;
}) {
  const t = useText();
  const choose = async () => {
    const chosen = await choosePlace();
    if (chosen) onChoose(chosen);
  };
  return (
    <div>
      <Text fw={500} size="sm">
        {t("handover.place")}
      </Text>
      <Group gap="sm" mt={4}>
        {folder ? <Text style={{ overflowWrap: "anywhere" }}>{folder.shown}</Text> : null}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDeviceUsb size="1rem" />}
          onClick={() => void choose().catch(tellFailure)}
        >
          {t("handover.choosePlace")}
        </Button>
      </Group>
      {error === null ? null : (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
    </div>
  );
}

function useGiving({ household, on, device, folder, preview, done }: FormProps) {
  const [tried, setTried] = useState(false);
  const give = useCommand(handover, "give");
  const ready = preview.violations.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!ready || device === null || folder === null || give.isPending) return;
    const given = (made: Given) => {
      void refreshContacts();
      done(made);
    };
    give.mutate({ household, on, device, folder: folder.token }, { onSuccess: given });
  };
  return { tried, ready, busy: give.isPending, submit };
}

function GiveForm(props: FormProps) {
  const t = useText();
  const form = useGiving(props);
  const place = useFirstField();
  const { on, setOn, device, setDevice, folder, setFolder, preview, add } = props;
  const lacks = (what: unknown, words: TextKey) => (form.tried && what === null ? t(words) : null);
  return (
    <form ref={place} noValidate onSubmit={form.submit}>
      <Title order={2} mb="xs">
        {t("handover.title", { householdNo: preview.householdNo })}
      </Title>
      <div className={styles["sides"]}>
        <Stack gap="sm" className={styles["fields"] ?? ""}>
          <Text>{t("handover.hint")}</Text>
          <OfficeField value={device} onChange={setDevice} onAdd={add} error={lacks(device, "handover.chooseOffice")} />
          <DayInput label={t("handover.on")} size="sm" value={on} onDay={(day) => day && setOn(day)} />
          <Place folder={folder} onChoose={setFolder} error={lacks(folder, "handover.placeFirst")} />
        </Stack>
        <WhatGoes preview={preview} />
      </div>
      <Group justify="flex-end" className={styles["buttons"] ?? ""}>
        <Button variant="default" onClick={props.onClose}>
          {t("common.cancel")}
        </Button>
        <Button type="submit" disabled={!form.ready} loading={form.busy}>
          {t("handover.give")}
        </Button>
      </Group>
    </form>
  );
}

/** Hands a household over: to whom, since when, what goes and what stays; then the file and its slip. */
export function GiveHousehold(props: Props) {
  const t = useText();
  const [on, setOn] = useState(() => dayOf(new Date()));
  const [device, setDevice] = useState<string | null>(null);
  const [folder, setFolder] = useState<Target | null>(lastPlace);
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const { household } = props;
  const preview = useAsk(handover, "preview", { household, on }, { enabled: given === null, keep: true });
  if (given) return <GivenHousehold given={given} onClose={props.onClose} />;
  if (adding) {
    const added = (office: { readonly device: string }) => {
      setDevice(office.device);
      setAdding(false);
    };
    return (
      <Stack gap="sm">
        <Title order={2}>{t("handover.addTitle")}</Title>
        <AddOffice close={() => setAdding(false)} done={added} />
      </Stack>
    );
  }
  const state = { on, setOn, device, setDevice, folder, setFolder, add: () => setAdding(true), done: setGiven };
  return <Answer query={preview}>{(found) => <GiveForm {...props} {...state} preview={found} />}</Answer>;
}
