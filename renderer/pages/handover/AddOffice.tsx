import { Alert, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import type { ReadCard } from "../../../shared/devices/contract.ts";
import { handover, type OutsideOffice } from "../../../shared/handover/contract.ts";
import { sentenceOf } from "../../app/errors.ts";
import { queryClient, useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { useFirstField } from "../../ui/firstField.ts";
import { CardStep } from "../exchange/devices/CardStep.tsx";
import { Digits } from "../exchange/devices/Digits.tsx";

interface Props {
  readonly close: () => void;
  readonly done: (office: OutsideOffice) => void;
}

/** Nothing is believed before a person has compared the digits. */
function Compare({ read: { card, digits }, close, done }: Props & { readonly read: ReadCard }) {
  const t = useText();
  const [compared, setCompared] = useState(false);
  const [tried, setTried] = useState(false);
  const place = useFirstField();
  const add = useCommand(handover, "addOffice", { quiet: true });
  const added = (office: OutsideOffice) => {
    void queryClient.invalidateQueries({ queryKey: [handover.name, "offices"] });
    notifications.show({ message: t("handover.added", { office: office.office }), autoClose: 10_000 });
    done(office);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (compared && !add.isPending) add.mutate({ card, compared: true }, { onSuccess: added });
  };
  return (
    <form ref={place} onSubmit={submit}>
      <Stack gap="sm">
        <Text fw={600}>{t("handover.officeOf", { office: card.office, name: card.name })}</Text>
        <Digits value={digits} />
        <Text>{t("handover.compareHint")}</Text>
        <Checkbox
          data-autofocus
          label={t("devices.compared")}
          checked={compared}
          onChange={(event) => setCompared(event.currentTarget.checked)}
          error={tried && !compared ? t("devices.compareFirst") : null}
        />
        {add.isError ? (
          <Alert color="red" variant="light" role="alert">
            {sentenceOf(add.error)}
          </Alert>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t("handover.add")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Reads another office's card and keeps it, once its digits were compared. */
export function AddOffice(props: Props) {
  const [read, setRead] = useState<ReadCard | null>(null);
  const place = useFirstField<HTMLDivElement>();
  return (
    <div ref={place}>{read ? <Compare {...props} read={read} /> : <CardStep close={props.close} done={setRead} />}</div>
  );
}
