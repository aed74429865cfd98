import { Group, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface Props {
  readonly icon: Icon;
  readonly title: string;
  readonly hint: string;
  /** Buttons that make the place not empty. */
  readonly children?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function Empty({ icon: Sign, title, hint, children }: Props) {
  return (
    <Stack align="center" gap="xs" py="3rem" px="md">
      <ThemeIcon size="3.25rem" radius="xl" variant="light" aria-hidden>
        <Sign size="1.7rem" stroke={1.5} />
      </ThemeIcon>
      <Title order={2}>{title}</Title>
      <Text c="dimmed" ta="center" maw="34rem">
        {hint}
      </Text>
      {children ? (
        <Group mt="sm" gap="sm">
          {children}
        </Group>
      ) : null}
    </Stack>
  );
}
