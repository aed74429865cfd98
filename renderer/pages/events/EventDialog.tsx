import { Anchor, Button, Group, Loader, ScrollArea, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { type EventKind, events, type LifeEvent } from "../../../shared/events/contract.ts";
import { sentenceOf } from "../../app/errors.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { useFirstField } from "../../ui/firstField.ts";
import { conflictLink } from "../../app/undecided.tsx";
import { EventCard } from "./EventCard.tsx";
import { type Facts, useFacts } from "./facts.ts";
import styles from "./EventDialog.module.css";
import { DayField } from "./fields.tsx";
import { forms } from "./forms.tsx";
import { eventOf, startOf, type Values } from "./values.ts";

interface Props {
  readonly kind: EventKind;
  readonly uid: string;
  /** Called when the dialog may go; `convenorFor` is a unit that has lost its convenor by the event. */
  readonly onClose: (convenorFor: string | null) => void;
}

/** Stands in for the event while none is complete; it is never sent. */
const nothing = (uid: string): LifeEvent => ({
  kind: "leave-unit",
  on: "1900-01-01",
  household: uid,
  withdrawn: false,
});

function useEvent({ kind, uid, facts, onClose }: Props & { readonly facts: Facts }) {
  const t = useText();
  const form = useForm<Values>({ defaultValues: startOf(kind, facts) });
  const values = useWatch({ control: form.control, compute: (all: Values) => all });
  const event = useMemo(() => eventOf(kind, uid, values), [kind, uid, values]);
  const [shown] = useDebouncedValue(event, 200);
  const preview = useAsk(events, "preview", { event: shown ?? nothing(uid) }, { enabled: shown !== null, keep: true });
  const apply = useCommand(events, "apply");
  const card = shown === null ? null : (preview.data ?? null);
  const current = event !== null && JSON.stringify(event) === JSON.stringify(shown);
  const ready = current && !preview.isFetching && card !== null && card.violations.length === 0;
  const submit = () => {
    if (!ready || apply.isPending || event === null) return;
    apply.mutate(
      { event },
      {
        onSuccess: () => {
          notifications.show({ message: t("events.done", { title: t(`events.${kind}`) }) });
          onClose(card.endedTerms[0]?.unit ?? null);
        },
      },
    );
  };
  return { form, card, failure: shown === null ? null : preview.error, ready, busy: apply.isPending, submit };
}

/** Whom a member's event is about; namesakes are told apart by their household. */
function Person({ facts: { person } }: { readonly facts: Facts }) {
  const t = useText();
  if (!person) return null;
  const { nameZh, nameBo, householdNo } = person;
  return <Text fw={600}>{t("events.aboutPerson", { name: nameZh ?? nameBo ?? "", householdNo })}</Text>;
}

/** Why the event cannot be; a cell that waits for a decision leads to it. */
function Failure({ error, onLeave }: { readonly error: unknown; readonly onLeave: () => void }) {
  const t = useText();
  const href = conflictLink(error);
  return (
    <Text c="red">
      {sentenceOf(error)}{" "}
      {href === null ? null : (
        <Anchor href={href} inherit onClick={onLeave}>
          {t("conflicts.toIt")}
        </Anchor>
      )}
    </Text>
  );
}

function EventForm({ facts, ...props }: Props & { readonly facts: Facts }) {
  const t = useText();
  const { form, card, failure, ready, busy, submit } = useEvent({ ...props, facts });
  const Fields = forms[props.kind];
  const place = useFirstField();
  return (
    <FormProvider {...form}>
      <form
        ref={place}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={styles["sides"]}>
          <Stack gap="sm" className={styles["fields"] ?? ""}>
            <Person facts={facts} />
            <Fields facts={facts} />
            <DayField name="on" label={t("events.on")} />
          </Stack>
          <ScrollArea.Autosize
            className={styles["card"] ?? ""}
            mah="calc(100dvh - 13rem)"
            type="auto"
            offsetScrollbars="present"
            viewportProps={{ tabIndex: 0, role: "region", "aria-label": t("events.cardTitle") }}
          >
            {card ? <EventCard card={card} /> : <Text c="dimmed">{t("events.cardWait")}</Text>}
            {failure !== null && <Failure error={failure} onLeave={() => props.onClose(null)} />}
          </ScrollArea.Autosize>
        </div>
        <Group justify="flex-end" className={styles["buttons"] ?? ""}>
          <Button variant="default" onClick={() => props.onClose(null)}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" disabled={!ready} loading={busy}>
            {t("events.confirm")}
          </Button>
        </Group>
      </form>
    </FormProvider>
  );
}

/** The inside of an event's dialog: its fields, what it would change, and the one button that does it. */
export function EventDialog(props: Props) {
  const facts = useFacts(props.kind, props.uid);
  return facts ? <EventForm {...props} facts={facts} /> : <Loader />;
}
