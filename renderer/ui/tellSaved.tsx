import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { Target } from "../../shared/host/contract.ts";
import { reveal } from "../app/files.ts";
import { tellFailure } from "../app/query.ts";
import { say } from "../app/text.ts";

/** Tells where a file was put, with the way to its folder. */
export function tellSaved(message: string, { token }: Target): void {
  notifications.show({
    autoClose: 10_000,
    message: (
      <Group gap="xs">
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {message}
        </Text>
        <Button size="compact-sm" variant="light" onClick={() => void reveal(token).catch(tellFailure)}>
          {say("forms.reveal")}
        </Button>
      </Group>
    ),
  });
}
