import { Alert, Group, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { places } from "../../../shared/places/contract.ts";
import { sentenceOf } from "../../app/errors.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { RowPicker } from "../../ui/books/picking/RowPicker.tsx";
import { DayInput } from "../../ui/DayInput.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { KeyedForm } from "../../ui/KeyedForm.tsx";
import { CheckItems } from "./CheckItems.tsx";
import { type Checking, type ToCheck, useChecking } from "./useChecking.ts";

interface Props {
  readonly uid: string;
  readonly onClose: () => void;
}

function useSaving({ uid, onClose }: Props, checking: Checking) {
  const t = useText();
  const [lacks, setLacks] = useState<string | null>(null);
  const write = useCommand(places, "check", { quiet: true });
  const save = () => {
    const { on, paperRef, begun, open } = checking;
    if (write.isPending) return;
    const missing =
      on === null
        ? t("places.needsDay")
        : begun === 0
          ? t("places.nothing")
          : open > 0
            ? t("places.open", { count: open })
            : null;
    setLacks(missing);
    if (missing !== null || on === null) return;
    write.mutate(
      { place: uid, on, paperRef: paperRef.trim() || null, lists: checking.filled() },
      {
        onSuccess: ({ hazards }) => {
          notifications.show({ message: t(hazards === 0 ? "places.savedPass" : "places.saved", { hazards }) });
          onClose();
        },
      },
    );
  };
  return { save, busy: write.isPending, sentence: lacks ?? (write.isError ? sentenceOf(write.error) : null) };
}

function Form({ toCheck, ...props }: Props & { readonly toCheck: ToCheck }) {
  const t = useText();
  const checking = useChecking(toCheck);
  const { save, busy, sentence } = useSaving(props, checking);
  return (
    <KeyedForm onSave={save}>
      <Stack gap="xs">
        <Text fw={600}>{toCheck.name}</Text>
        <Group gap="sm" align="end">
          <DayInput label={t("places.checkedOn")} value={checking.on} onDay={checking.setOn} size="sm" width="10rem" />
          <TextInput
            label={t("places.paperRef")}
            w="12rem"
            maxLength={20}
            value={checking.paperRef}
            onChange={(event) => checking.setPaperRef(event.currentTarget.value)}
          />
        </Group>
        <CheckItems toCheck={toCheck} checking={checking} />
        {sentence === null ? null : (
          <Alert color="red" variant="light" role="alert" py="xs">
            {sentence}
          </Alert>
        )}
        <Text size="xs" c="dimmed">
          {t("places.keys")}
        </Text>
        <FormButtons busy={busy} onClose={props.onClose} />
      </Stack>
    </KeyedForm>
  );
}

function Asked(props: Props) {
  const query = useAsk(places, "toCheck", { place: props.uid }, { reads: ["place", "placeCheck", "placeCheckItem"] });
  return <Answer query={query}>{(toCheck) => <Form key={props.uid} toCheck={toCheck} {...props} />}</Answer>;
}

/** A look round a place over the fixed items of its checklists, as one step; first which place, where that is open. */
export function CheckDialog({ uid, onClose }: { readonly uid: string | null; readonly onClose: () => void }) {
  const t = useText();
  const [chosen, choose] = useState(uid);
  if (chosen !== null) return <Asked uid={chosen} onClose={onClose} />;
  return (
    <RowPicker
      target="place"
      label={t("places.whichPlace")}
      required
      focus
      value={null}
      onPick={(option) => option && choose(option.uid)}
    />
  );
}
