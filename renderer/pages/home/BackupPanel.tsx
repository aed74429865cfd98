import { Button, Group, Stack, Text, ThemeIcon } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type Icon, IconAlertTriangle, IconCheck, IconDatabase, IconShieldX } from "@tabler/icons-react";
import { backups, type BackupStatus } from "../../../shared/backups/contract.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { useClerk } from "../../app/session.ts";
import { type TextKey, useText } from "../../app/text.ts";
import { lights } from "../../app/theme.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useWhen } from "../../ui/when.ts";

type Look = readonly [color: string, sign: Icon, words: TextKey];

/** Colour, sign and words together: never colour alone. */
const looks: Readonly<Record<BackupStatus["light"], Look>> = {
  green: [lights.green, IconCheck, "home.backupGreen"],
  amber: [lights.amber, IconAlertTriangle, "home.backupAmber"],
  red: [lights.red, IconShieldX, "home.backupRed"],
};

/** Nothing to lose yet: no light at all. */
const nothing: Look = ["gray.7", IconDatabase, "home.backupEmpty"];

const seconds: Readonly<Record<BackupStatus["second"], TextKey>> = {
  none: "home.secondNone",
  copied: "home.secondCopied",
  away: "home.secondAway",
  failed: "home.secondFailed",
};

function Standing({ status }: { readonly status: BackupStatus }) {
  const t = useText();
  const when = useWhen();
  const none = status.empty && status.newest === null;
  const [color, Sign, words] = none ? nothing : looks[status.light];
  return (
    <Group align="flex-start" wrap="nowrap" gap="md">
      <ThemeIcon size="2.6rem" radius="xl" color={color} aria-hidden>
        <Sign size="1.5rem" />
      </ThemeIcon>
      <Stack gap={2}>
        <Text fw={600} c={color}>
          {t(words)}
        </Text>
        {none ? null : (
          <Text>{status.newest ? t("home.backupAt", { when: when(status.newest.at) }) : t("home.backupNever")}</Text>
        )}
        {status.newest ? (
          <Text c="dimmed">{t(status.changed ? "home.backupChanged" : "home.backupUnchanged")}</Text>
        ) : null}
        <Text c="dimmed">{t(seconds[status.second])}</Text>
      </Stack>
    </Group>
  );
}

/** The age of the newest checked backup as a traffic light. */
export function BackupPanel() {
  const t = useText();
  const reader = useClerk()?.role === "reader";
  const status = useAsk(backups, "status", {});
  const make = useCommand(backups, "make");
  const now = () =>
    make.mutate(
      {},
      {
        onSuccess: () => void notifications.show({ message: t("home.backupMade") }),
        onSettled: () => void status.refetch(),
      },
    );
  const tools = reader ? null : (
    <Button variant="default" loading={make.isPending} onClick={now}>
      {t("home.makeBackup")}
    </Button>
  );
  return (
    <Panel title={t("home.backup")} tools={tools}>
      <Answer query={status}>{(data) => <Standing status={data} />}</Answer>
    </Panel>
  );
}
