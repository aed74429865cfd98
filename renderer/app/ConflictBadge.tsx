import { Button, Tooltip } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { conflicts } from "../../shared/conflicts/contract.ts";
import { useAsk } from "./query.ts";
import { lights } from "./theme.ts";
import { useText } from "./text.ts";

/** How many cells wait for a clerk's decision, from every page; nothing while none do. */
export function ConflictBadge() {
  const t = useText();
  const open = useAsk(conflicts, "count", {}).data?.open ?? 0;
  if (open === 0) return null;
  const label = t("conflicts.badgeLabel", { count: open });
  return (
    <Tooltip label={label}>
      <Button
        aria-label={label}
        variant="light"
        color={lights.amber}
        px={8}
        leftSection={<IconArrowsSplit2 size="1rem" />}
        renderRoot={(props) => <Link {...props} to="/exchange" search={{ tab: "conflicts" }} />}
      >
        {t("conflicts.badge", { count: open })}
      </Button>
    </Tooltip>
  );
}
