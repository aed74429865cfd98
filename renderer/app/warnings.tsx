import { Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { Warnings } from "../../shared/records/violation.ts";
import { catalogue, type TextKey } from "../../shared/text/all.ts";
import { sentenceOfViolation } from "./errors.ts";
import { say } from "./text.ts";

const shownAtMost = 3;

/** Tells what a clerk should look at in what was just saved; it stands all the same. */
export function tellWarnings(answer: unknown): void {
  if (typeof answer !== "object" || answer === null || !("warnings" in answer)) return;
  const warnings = Warnings.safeParse(answer.warnings).data ?? [];
  if (warnings.length === 0) return;
  const shown = warnings.slice(0, shownAtMost).map(sentenceOfViolation).join(" ");
  const more = warnings.length - shownAtMost;
  notifications.show({
    color: "yellow",
    withBorder: true,
    autoClose: 15_000,
    title: say("warnings.saved"),
    message: (
      <Text size="sm" c="var(--mantine-color-text)">
        {more > 0 ? `${shown} ${say("app.moreRules", { count: more })}` : shown}
      </Text>
    ),
  });
}

/** A row's `warned` as short words, for the mark in its list. */
export const warnedWords = (warned: string | number | null | undefined): string =>
  String(warned ?? "")
    .split(" ")
    .filter((name) => name in catalogue.warnings)
    .map((name) => say(`warnings.${name}` as TextKey))
    .join("；");
