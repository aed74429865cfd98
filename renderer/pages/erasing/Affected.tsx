import { List, ScrollArea, Stack, Text, Title } from "@mantine/core";
import type { ErasurePreview } from "../../../shared/erasing/contract.ts";
import { memberStates } from "../../../shared/members/codes.ts";
import { type RecordName, records } from "../../../shared/records/all.ts";
import { useLabel, useText } from "../../app/text.ts";
import styles from "../events/EventDialog.module.css";

/** Everything that an erasure takes: people by name, rows by kind, and what it leaves behind. */
export function Affected({ found }: { readonly found: ErasurePreview }) {
  const t = useText();
  const label = useLabel();
  const { people, rows, wards, stays, householdNo, villageName } = found;
  const stateOf = (code: string) => Object.values(memberStates).find((state) => state.code === code);
  return (
    <ScrollArea.Autosize
      className={styles["card"] ?? ""}
      mah="calc(100dvh - 15rem)"
      type="auto"
      offsetScrollbars="present"
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": t("erasing.everything") }}
    >
      <Stack gap="sm">
        <Title order={3}>{t("erasing.everything")}</Title>
        <Text c="dimmed">{villageName}</Text>
        <List size="sm">
          {rows.map(({ record, count }) => (
            <List.Item key={record}>
              {t("erasing.rowsOf", { record: label(records[record as RecordName]), count })}
            </List.Item>
          ))}
        </List>
        {people.length > 0 ? (
          <>
            <Title order={3}>{t("erasing.people")}</Title>
            <List size="sm">
              {people.map(({ uid, name, state }) => {
                const known = stateOf(state);
                const word = state === "removed" ? t("erasing.removed") : known ? label(known) : state;
                return <List.Item key={uid}>{[name, word].join(" ")}</List.Item>;
              })}
            </List>
          </>
        ) : null}
        {wards.length > 0 ? <Text size="sm">{t("erasing.wards", { names: wards.join("、") })}</Text> : null}
        {stays ? <Text size="sm">{t("erasing.stays", { householdNo })}</Text> : null}
      </Stack>
    </ScrollArea.Autosize>
  );
}
