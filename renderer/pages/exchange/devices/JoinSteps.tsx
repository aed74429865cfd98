import { List, Text } from "@mantine/core";
import { useText } from "../../../app/text.ts";

/** How an empty PC joins another one's register. */
export function JoinSteps() {
  const t = useText();
  return (
    <section aria-label={t("devices.joinTitle")}>
      <Text fw={600}>{t("devices.joinTitle")}</Text>
      <List type="ordered" size="sm" mt={4}>
        <List.Item>{t("devices.joinSave")}</List.Item>
        <List.Item>{t("devices.joinCompare")}</List.Item>
        <List.Item>{t("devices.joinTake")}</List.Item>
      </List>
    </section>
  );
}
