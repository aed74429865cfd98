import { Button, Group, Progress, Text } from "@mantine/core";
import { reveal } from "../app/files.ts";
import { tellFailure } from "../app/query.ts";
import { useText } from "../app/text.ts";
import type { PrintState } from "./usePrinting.ts";

interface Props {
  readonly state: PrintState;
  readonly onStop: () => void;
}

/** How far a file is, with a way to stop it, and where it was put. */
export function PrintProgress({ state, onStop }: Props) {
  const t = useText();
  if (state.kind === "idle") return null;
  if (state.kind === "done") {
    return (
      <Group mt="md" gap="xs" role="status">
        <Text size="sm">{t("forms.done", { pages: state.pages, place: state.target.shown })}</Text>
        <Button size="xs" variant="subtle" onClick={() => reveal(state.target.token).catch(tellFailure)}>
          {t("forms.reveal")}
        </Button>
      </Group>
    );
  }
  const { done, total } = state;
  return (
    <div role="status">
      <Text size="sm" mt="md">
        {total === 0 ? t("forms.starting") : t("forms.working", { done, total })}
      </Text>
      <Progress value={total === 0 ? 0 : (done / total) * 100} my="xs" aria-label={t("forms.savePdf")} />
      <Button size="xs" variant="default" onClick={onStop}>
        {t("forms.stop")}
      </Button>
    </div>
  );
}
