import { Alert, Button, Group, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { demonstration } from "../../shared/demonstration/contract.ts";
import { useCommand } from "./query.ts";
import { useSession } from "./session.ts";
import { useText } from "./text.ts";

/** Says that all this is invented, and leads back to an own register. */
export function DemonstrationBanner() {
  const t = useText();
  const end = useCommand(demonstration, "end");
  if (!useSession().data?.demonstration) return null;
  const ask = () =>
    modals.openConfirmModal({
      title: t("session.demonstrationEnd"),
      children: <Text>{t("session.demonstrationEndHint")}</Text>,
      labels: { confirm: t("session.demonstrationEnd"), cancel: t("common.cancel") },
      onConfirm: () => end.mutate({}),
    });
  return (
    <Alert color="hearth" variant="light" radius={0} py={4} role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text>{t("session.demonstrationBanner")}</Text>
        <Button size="compact-sm" variant="default" loading={end.isPending} onClick={ask}>
          {t("session.demonstrationEnd")}
        </Button>
      </Group>
    </Alert>
  );
}
