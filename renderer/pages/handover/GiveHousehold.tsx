import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconDeviceUsb } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { Given } from "../../../shared/exchange/contract.ts";
import { handover, type HandoverPreview } from "../../../shared/handover/contract.ts";
import type { Target } from "../../../shared/host/contract.ts";
import { tellFailure, useAsk, useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { DayInput } from "../../ui/DayInput.tsx";
import styles from "../events/EventDialog.module.css";
import { choosePlace, lastPlace } from "../exchange/place.ts";
import { refreshContacts } from "../exchange/refresh.ts";
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
  readonly preview: HandoverPreview;
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

function GiveForm({ household, on, setOn, preview, done, onClose }: FormProps) {
  const t = useText();
  const [device, setDevice] = useState<string | null>(null);
  const [folder, setFolder] = useState<Target | null>(lastPlace);
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
  return (
    <form noValidate onSubmit={submit}>
      <Title order={3} mb="xs">
        {t("handover.title", { householdNo: preview.householdNo })}
      </Title>
      <div className={styles["sides"]}>
        <Stack gap="sm" className={styles["fields"] ?? ""}>
          <Text>{t("handover.hint")}</Text>
          <OfficeField
            value={device}
            onChange={setDevice}
            error={tried && device === null ? t("handover.chooseOffice") : null}
          />
          <DayInput label={t("handover.on")} size="sm" value={on} onDay={(day) => day && setOn(day)} />
          <Place
            folder={folder}
            onChoose={setFolder}
            error={tried && folder === null ? t("handover.placeFirst") : null}
          />
        </Stack>
        <WhatGoes preview={preview} />
      </div>
      <Group justify="flex-end" className={styles["buttons"] ?? ""}>
        <Button variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button type="submit" disabled={!ready} loading={give.isPending}>
          {t("handover.give")}
        </Button>
      </Group>
    </form>
  );
}

/** Hands a household over: to whom, since when, what goes and what stays; then the file and its slip. */
export function GiveHousehold(props: Props) {
  const [on, setOn] = useState(() => dayOf(new Date()));
  const [given, setGiven] = useState<Given | null>(null);
  const { household } = props;
  const preview = useAsk(handover, "preview", { household, on }, { enabled: given === null, keep: true });
  if (given) return <GivenHousehold given={given} onClose={props.onClose} />;
  return (
    <Answer query={preview}>
      {(found) => <GiveForm {...props} on={on} setOn={setOn} preview={found} done={setGiven} />}
    </Answer>
  );
}
