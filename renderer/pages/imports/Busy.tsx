import { Button, Group, Progress, Text } from "@mantine/core";
import { useText } from "../../app/text.ts";
import type { Wizard } from "./wizard.ts";

const words = { reading: "imports.reading", working: "imports.working", applying: "imports.applying" } as const;

/** What is under way, how far it is, and the button that stops it. */
export function Busy({ wizard: { busy, progress, stop } }: { readonly wizard: Wizard }) {
  const t = useText();
  if (!busy) return null;
  const share = progress && progress.total > 0 ? (progress.done / progress.total) * 100 : null;
  return (
    <Group gap="md" role="status">
      <Text>{t(words[busy])}</Text>
      <Progress value={share ?? 100} animated={share === null} w="16rem" aria-label={t(words[busy])} />
      {busy === "working" ? null : (
        <Button variant="default" size="xs" onClick={stop}>
          {t("imports.stop")}
        </Button>
      )}
    </Group>
  );
}
