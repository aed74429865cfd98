import { Text } from "@mantine/core";
import { useText } from "./text.ts";

export function Placeholder() {
  const t = useText();
  return <Text p="md">{t("app.notReady")}</Text>;
}
