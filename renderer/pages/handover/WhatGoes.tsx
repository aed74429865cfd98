import { Alert, List, ScrollArea, Stack, Text, Title } from "@mantine/core";
import type { HandoverPreview } from "../../../shared/handover/contract.ts";
import { sentenceOfViolation } from "../../app/errors.ts";
import { useText } from "../../app/text.ts";
import styles from "../events/EventDialog.module.css";
import { Guarantees } from "../events/guarantees.tsx";
import { MovingCard } from "./MovingCard.tsx";

/** What of a household goes with the file and what stays, before anything is done. */
export function WhatGoes({ preview: { goes, stays, guarantees, violations } }: { readonly preview: HandoverPreview }) {
  const t = useText();
  return (
    <ScrollArea.Autosize
      className={styles["card"] ?? ""}
      mah="calc(100dvh - 15rem)"
      type="auto"
      offsetScrollbars="present"
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": t("handover.goes") }}
    >
      <Stack gap="sm">
        {violations.length > 0 ? (
          <Alert color="red" variant="light" title={t("handover.refused")} role="alert">
            {violations.map((broken) => {
              const sentence = sentenceOfViolation({ ...broken, record: "household", uid: "" });
              return <Text key={sentence}>{sentence}</Text>;
            })}
          </Alert>
        ) : null}
        <Guarantees lines={guarantees} />
        <Title order={3}>{t("handover.goes")}</Title>
        <MovingCard moving={goes} />
        <Title order={3}>{t("handover.stays")}</Title>
        {stays.length > 0 ? (
          <List size="sm">
            {stays.map(({ kind, count }) => (
              <List.Item key={kind}>{t(`handover.stays-${kind}`, { count })}</List.Item>
            ))}
          </List>
        ) : null}
        <Text size="sm">{t("handover.staysAlways")}</Text>
        <Text size="sm">{t("handover.closes")}</Text>
      </Stack>
    </ScrollArea.Autosize>
  );
}
