import { Button, Group, Table, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import dayjs from "dayjs";
import { type BackupReason, type BackupRow, backups } from "../../../shared/backups/contract.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { useClerk } from "../../app/session.ts";
import { type TextKey, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";

const reasonWords: Readonly<Record<BackupReason, TextKey>> = {
  asked: "settings.reasonAsked",
  close: "settings.reasonClose",
  import: "settings.reasonImport",
  migration: "settings.reasonMigration",
  restore: "settings.reasonRestore",
  take: "settings.reasonTake",
};

const megabytes = (size: number): string => `${(size / 1_048_576).toFixed(1)} MB`;

interface RowProps {
  readonly row: BackupRow;
  readonly refresh: () => void;
}

function RowButtons({ row, refresh }: RowProps) {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const verify = useCommand(backups, "verify");
  const restore = useCommand(backups, "restore");
  const told = ({ sound }: { readonly sound: boolean }) => {
    notifications.show({ color: sound ? "hearth" : "red", message: t(sound ? "settings.sound" : "settings.unsound") });
    if (!sound) refresh();
  };
  const date = dayjs(row.at).format("YYYY-MM-DD HH:mm");
  const askRestore = () =>
    modals.openConfirmModal({
      title: t("settings.restoreTitle", { date }),
      children: <Text>{t("settings.restoreHint")}</Text>,
      labels: { confirm: t("settings.restore"), cancel: t("common.cancel") },
      onConfirm: () => restore.mutate({ id: row.id }),
    });
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant="default"
        aria-label={`${t("settings.verify")} ${date}`}
        loading={verify.isPending}
        onClick={() => verify.mutate({ id: row.id }, { onSuccess: told })}
      >
        {t("settings.verify")}
      </Button>
      {keeper ? (
        <Button
          variant="default"
          aria-label={`${t("settings.restore")} ${date}`}
          loading={restore.isPending}
          onClick={askRestore}
        >
          {t("settings.restore")}
        </Button>
      ) : null}
    </Group>
  );
}

/** Every kept backup with its place and reason. */
export function BackupList({ refresh }: { readonly refresh: () => void }) {
  const t = useText();
  const list = useAsk(backups, "list", {});
  return (
    <Answer query={list}>
      {(rows) =>
        rows.length === 0 ? (
          <Text c="dimmed">{t("settings.noBackup")}</Text>
        ) : (
          <Table aria-label={t("settings.backups")}>
            <Table.Thead>
              <Table.Tr>
                {(["time", "reason", "size", "places", "actions"] as const).map((head) => (
                  <Table.Th key={head}>{t(`settings.${head}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td>{dayjs(row.at).format("YYYY-MM-DD HH:mm:ss")}</Table.Td>
                  <Table.Td>{t(reasonWords[row.reason])}</Table.Td>
                  <Table.Td>{megabytes(row.size)}</Table.Td>
                  <Table.Td>
                    {[row.here ? t("settings.placeHere") : "", row.second ? t("settings.placeSecond") : ""]
                      .filter(Boolean)
                      .join(", ")}
                  </Table.Td>
                  <Table.Td>
                    <RowButtons row={row} refresh={refresh} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )
      }
    </Answer>
  );
}
