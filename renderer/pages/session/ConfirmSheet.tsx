import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { RecoverySheet } from "../../../shared/session/contract.ts";
import { useText } from "../../app/text.ts";
import { RecoverySheetView } from "./RecoverySheetView.tsx";

const asked = 2;

/** Two different places of the sheet, in their order. */
function choosePlaces(count: number): number[] {
  const places = Array.from({ length: count }, (_, place) => place);
  return places
    .map((place) => ({ place, lot: crypto.getRandomValues(new Uint32Array(1))[0]! }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, asked)
    .map(({ place }) => place)
    .toSorted((a, b) => a - b);
}

interface Props {
  readonly sheet: RecoverySheet;
  readonly done: () => void;
  readonly doneLabel: string;
}

function Confirm({ sheet, done, doneLabel, back }: Props & { readonly back: () => void }) {
  const t = useText();
  const [places] = useState(() => choosePlaces(sheet.words.length));
  const [typed, setTyped] = useState<readonly string[]>(places.map(() => ""));
  const [tried, setTried] = useState(false);
  const right = (at: number) => typed[at]!.trim().toLowerCase() === sheet.words[places[at]!];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (places.every((_, at) => right(at))) done();
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <Text>{t("session.confirmHint")}</Text>
      {places.map((place, at) => (
        <TextInput
          key={place}
          label={t("session.wordNo", { no: place + 1 })}
          value={typed[at]!}
          autoFocus={at === 0}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(typed.with(at, event.currentTarget.value))}
          error={tried && !right(at) ? t("session.wrongWord") : null}
        />
      ))}
      <Group justify="space-between">
        <Button variant="default" onClick={back}>
          {t("common.back")}
        </Button>
        <Button type="submit">{doneLabel}</Button>
      </Group>
    </Stack>
  );
}

/** Shows the sheet, lets it be printed, and goes on only when two of its words were typed from the paper. */
export function ConfirmSheet(props: Props) {
  const t = useText();
  const [printed, setPrinted] = useState(false);
  if (printed) return <Confirm {...props} back={() => setPrinted(false)} />;
  return (
    <Stack gap="sm">
      <Alert color="yellow" variant="light">
        <Text c="text">{t("session.sheetOnce")}</Text>
      </Alert>
      <RecoverySheetView sheet={props.sheet} />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => window.print()}>
          {t("session.print")}
        </Button>
        <Button onClick={() => setPrinted(true)}>{t("session.printed")}</Button>
      </Group>
    </Stack>
  );
}
