import { Anchor, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { AppError } from "../../shared/rpc/errors.ts";
import { sentenceOf } from "./errors.ts";
import { say } from "./text.ts";

const id = "undecided";

/** Where the conflict of a refused edit is decided; null for any other failure. */
export function conflictLink(error: unknown): string | null {
  if (!(error instanceof AppError) || error.code !== "undecided") return null;
  const focus = encodeURIComponent(JSON.stringify(String(error.details["uid"] ?? "")));
  return `#/exchange?tab=conflicts&focus=${focus}`;
}

/** Tells that a cell waits for a decision, with the way to it. @returns false for any other failure */
export function tellUndecided(error: unknown): boolean {
  const href = conflictLink(error);
  if (href === null) return false;
  notifications.hide(id);
  notifications.show({
    id,
    color: "red",
    withBorder: true,
    autoClose: false,
    message: (
      <Text size="sm">
        {sentenceOf(error)}{" "}
        <Anchor href={href} inherit onClick={() => notifications.hide(id)}>
          {say("conflicts.toIt")}
        </Anchor>
      </Text>
    ),
  });
  return true;
}
