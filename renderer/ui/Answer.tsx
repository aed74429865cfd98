import { Alert, Button, Center, Group, Loader, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { sentenceOf } from "../app/errors.ts";
import { useText } from "../app/text.ts";

export function Loading() {
  const t = useText();
  return (
    <Center p="xl" role="status">
      <Group gap="sm">
        <Loader size="sm" aria-hidden />
        <Text>{t("app.loading")}</Text>
      </Group>
    </Center>
  );
}

interface FailedProps {
  readonly error: unknown;
  readonly retry: () => void;
}

export function Failed({ error, retry }: FailedProps) {
  const t = useText();
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle />} title={t("app.failed")} role="alert" my="md">
      <Text mb="sm">{sentenceOf(error)}</Text>
      <Button variant="default" onClick={retry}>
        {t("common.retry")}
      </Button>
    </Alert>
  );
}

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** The answer of a query, or that it is being read, or why it could not be. */
export function Answer<T>({ query, children }: Props<T>) {
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return children(query.data);
}
