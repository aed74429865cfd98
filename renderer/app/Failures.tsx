import { Button, Stack, Text, Title } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { sentenceOf } from "./errors.ts";
import { useText } from "./text.ts";

/** Shown in place of a page whose code failed; the frame around it keeps working. */
export function Crashed({ error, reset }: ErrorComponentProps) {
  const t = useText();
  return (
    <Stack p="xl" align="flex-start" role="alert">
      <Title order={1}>{t("app.crashed")}</Title>
      <Text>{sentenceOf(error)}</Text>
      <Button onClick={reset}>{t("common.retry")}</Button>
    </Stack>
  );
}

export function NotFound() {
  const t = useText();
  return (
    <Stack p="xl" align="flex-start">
      <Title order={1}>{t("app.notFound")}</Title>
      <Button component="a" href="#/">
        {t("app.goHome")}
      </Button>
    </Stack>
  );
}
