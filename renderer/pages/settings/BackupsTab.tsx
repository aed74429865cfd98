import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import dayjs from "dayjs";
import { type BackupStatus, backups } from "../../../shared/backups/contract.ts";
import { pickFolder } from "../../app/files.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { useClerk } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { lights } from "../../app/theme.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { BackupList } from "./BackupList.tsx";

const secondWords = {
  none: "settings.secondNone",
  copied: "settings.secondCopied",
  away: "settings.secondAway",
  failed: "settings.secondFailed",
} as const;

interface PartProps {
  readonly status: BackupStatus;
  readonly refresh: () => void;
}

function Standing({ status: { light, newest, changed, empty } }: { readonly status: BackupStatus }) {
  const t = useText();
  const date = newest ? dayjs(newest.at).format("YYYY-MM-DD HH:mm") : "";
  if (empty && !newest) return <Text>{t("home.backupEmpty")}</Text>;
  return (
    <Stack gap={4}>
      <Badge size="lg" variant="filled" color={lights[light]}>
        {t(`settings.${light}`)}
      </Badge>
      <Text>{newest ? t("settings.newest", { date }) : t("settings.noBackup")}</Text>
      <Text c="dimmed">{t(changed ? "settings.changedSince" : "settings.unchanged")}</Text>
    </Stack>
  );
}

function Light({ status, refresh }: PartProps) {
  const t = useText();
  const mayMake = useClerk()?.role !== "reader";
  const make = useCommand(backups, "make");
  return (
    <Group justify="space-between" wrap="nowrap">
      <Standing status={status} />
      {mayMake ? (
        <Button loading={make.isPending} onClick={() => make.mutate({}, { onSuccess: refresh })}>
          {t("settings.makeNow")}
        </Button>
      ) : null}
    </Group>
  );
}

function SecondFolder({ status, refresh }: PartProps) {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const set = useCommand(backups, "setSecondFolder");
  const choose = async () => {
    const picked = await pickFolder();
    if (picked) set.mutate({ token: picked.token }, { onSuccess: refresh });
  };
  return (
    <Panel title={t("settings.secondFolder")}>
      {status.secondFolder ? <Text fw={500}>{status.secondFolder}</Text> : null}
      <Text c="dimmed" mb="sm">
        {t(secondWords[status.second])}
      </Text>
      {keeper ? (
        <Group gap="xs">
          <Button variant="default" loading={set.isPending} onClick={() => void choose()}>
            {t("settings.choose")}
          </Button>
          {status.secondFolder ? (
            <Button variant="default" onClick={() => set.mutate({ token: null }, { onSuccess: refresh })}>
              {t("settings.stopSecond")}
            </Button>
          ) : null}
        </Group>
      ) : null}
    </Panel>
  );
}

/** How safe the register is, and the way back. */
export function BackupsTab() {
  const t = useText();
  const cache = useQueryClient();
  const status = useAsk(backups, "status", {});
  const refresh = () => void cache.invalidateQueries({ queryKey: [backups.name] });
  return (
    <Answer query={status}>
      {(known) => (
        <>
          <Light status={known} refresh={refresh} />
          <SecondFolder status={known} refresh={refresh} />
          <Text c="dimmed">{t("settings.rotation")}</Text>
          <BackupList refresh={refresh} />
        </>
      )}
    </Answer>
  );
}
