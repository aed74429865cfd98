import { Alert, Button, Group, Text } from "@mantine/core";
import { IconRestore } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { exchange } from "../../shared/exchange/contract.ts";
import { useAsk } from "./query.ts";
import { useText } from "./text.ts";
import { lights } from "./theme.ts";

/** After a backup was put back: what came later lies on the other PCs, and is asked for before work goes on. */
export function RestoredBanner() {
  const t = useText();
  if (!useAsk(exchange, "restored", {}).data) return null;
  const icon = { color: lights.amber };
  return (
    <Alert color="yellow" variant="light" radius={0} py={6} icon={<IconRestore />} styles={{ icon }} role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text c="text">{t("app.restoredBanner")}</Text>
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(props) => <Link {...props} to="/exchange" search={{ tab: "give" }} />}
        >
          {t("app.restoredGo")}
        </Button>
      </Group>
    </Alert>
  );
}
