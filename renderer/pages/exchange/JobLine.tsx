import { Alert, Button, Group, Progress, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { sentenceOf } from "../../app/errors.ts";
import { useText } from "../../app/text.ts";
import type { Job } from "../../ui/useJob.ts";

/** What is under way, how far it is and the button that stops it; or why it failed. */
export function JobLine({ job: { busy, share, failure, stop } }: { readonly job: Job }) {
  const t = useText();
  if (busy)
    return (
      <Group gap="md" role="status">
        <Text>{t(busy)}</Text>
        <Progress value={(share ?? 1) * 100} animated={share === null} w="16rem" aria-label={t(busy)} />
        <Button variant="default" onClick={stop}>
          {t("app.stop")}
        </Button>
      </Group>
    );
  if (!failure) return null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle />} role="alert">
      {sentenceOf(failure)}
    </Alert>
  );
}
