import { Button, Group, Stack, Text } from "@mantine/core";
import { IconFolderShare, IconRefresh } from "@tabler/icons-react";
import { exchange } from "../../../../shared/exchange/contract.ts";
import { pickFolder } from "../../../app/files.ts";
import { queryClient, tellFailure, useAsk, useCommand } from "../../../app/query.ts";
import { useClerk } from "../../../app/session.ts";
import { useText } from "../../../app/text.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { LastRound } from "./LastRound.tsx";

const refresh = () => queryClient.invalidateQueries({ queryKey: [exchange.name] });

/** Names the folder, or none. */
function useNaming() {
  const naming = useCommand(exchange, "setFolder");
  const choose = async () => {
    const chosen = await pickFolder().catch(tellFailure);
    if (chosen) naming.mutate({ folder: chosen.token }, { onSuccess: () => void refresh() });
  };
  const end = () => naming.mutate({ folder: null }, { onSuccess: () => void refresh() });
  return { choose, end, busy: naming.isPending };
}

/** The folder through which files go and come by themselves, and how the last round went. */
export function FolderTab() {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const asked = useAsk(exchange, "folder", {});
  const round = useCommand(exchange, "syncFolder");
  const { choose, end, busy } = useNaming();
  const now = () => round.mutate({}, { onSettled: () => void refresh() });
  return (
    <Answer query={asked}>
      {({ shown, last }) =>
        shown === null ? (
          <Empty icon={IconFolderShare} title={t("sharing.none")} hint={t("sharing.hint")}>
            {keeper ? (
              <Button loading={busy} onClick={() => void choose()}>
                {t("sharing.choose")}
              </Button>
            ) : (
              <Text c="dimmed">{t("sharing.onlyKeeper")}</Text>
            )}
          </Empty>
        ) : (
          <Panel title={t("sharing.title")}>
            <Stack gap="sm" maw="52rem">
              <Text c="dimmed">{t("sharing.hint")}</Text>
              <Text>
                {t("sharing.folder")}: <b style={{ overflowWrap: "anywhere" }}>{shown}</b>
              </Text>
              <LastRound last={last} />
              <Group>
                <Button leftSection={<IconRefresh size="1.1rem" />} loading={round.isPending} onClick={now}>
                  {t("sharing.now")}
                </Button>
                {keeper ? (
                  <>
                    <Button variant="default" loading={busy} onClick={() => void choose()}>
                      {t("sharing.change")}
                    </Button>
                    <Button variant="default" disabled={busy} onClick={end}>
                      {t("sharing.end")}
                    </Button>
                  </>
                ) : null}
              </Group>
            </Stack>
          </Panel>
        )
      }
    </Answer>
  );
}
