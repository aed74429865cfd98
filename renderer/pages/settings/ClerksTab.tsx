import { Badge, Button, Group, Select, Table, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ClerkRow, clerks } from "../../../shared/clerks/contract.ts";
import { clerkRoles, session } from "../../../shared/session/contract.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { useClerk } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { AddClerk } from "./AddClerk.tsx";
import { ResetPassphrase } from "./ResetPassphrase.tsx";
import { roleWords } from "./roles.ts";

interface RowProps {
  readonly clerk: ClerkRow;
  readonly refresh: () => void;
  readonly reset: () => void;
}

function KeeperRow({ clerk, refresh, reset }: RowProps) {
  const t = useText();
  const own = useClerk()?.uid === clerk.uid;
  const setRole = useCommand(clerks, "setRole");
  const end = useCommand(clerks, "end");
  const { uid, name, role } = clerk;
  const askEnd = () =>
    modals.openConfirmModal({
      title: t("settings.endTitle", { name }),
      children: <Text>{t("settings.endHint")}</Text>,
      labels: { confirm: t("settings.end"), cancel: t("common.cancel") },
      onConfirm: () => end.mutate({ uid }, { onSuccess: refresh }),
    });
  return (
    <>
      <Table.Td>
        <Select
          miw="19rem"
          aria-label={`${name} ${t("settings.role")}`}
          data={clerkRoles.map((value) => ({ value, label: t(roleWords[value]) }))}
          value={role}
          allowDeselect={false}
          onChange={(chosen) => {
            const next = clerkRoles.find((one) => one === chosen);
            if (next && next !== role) setRole.mutate({ uid, role: next }, { onSettled: refresh });
          }}
        />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={reset} disabled={own}>
            {t("settings.reset")}
          </Button>
          <Button variant="default" onClick={askEnd} disabled={own}>
            {t("settings.end")}
          </Button>
        </Group>
      </Table.Td>
    </>
  );
}

function PlainRow({ clerk }: { readonly clerk: ClerkRow }) {
  const t = useText();
  return (
    <>
      <Table.Td>{t(roleWords[clerk.role])}</Table.Td>
      <Table.Td />
    </>
  );
}

/** Who may sign in, and as what. */
export function ClerksTab() {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const cache = useQueryClient();
  const list = useAsk(clerks, "list", {}, { reads: [] });
  const [resetting, setResetting] = useState<ClerkRow | null>(null);
  const refresh = () => {
    void cache.invalidateQueries({ queryKey: [clerks.name] });
    void cache.invalidateQueries({ queryKey: [session.name] });
  };
  return (
    <Answer query={list}>
      {(rows) => (
        <>
          <Table aria-label={t("settings.clerks")}>
            <Table.Thead>
              <Table.Tr>
                {(["name", "since", "state", "role", "actions"] as const).map((head) => (
                  <Table.Th key={head}>{t(`settings.${head}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((clerk) => (
                <Table.Tr key={clerk.uid}>
                  <Table.Td>{clerk.name}</Table.Td>
                  <Table.Td>{clerk.since}</Table.Td>
                  <Table.Td>
                    <Badge variant="light" color={clerk.ended ? "gray.8" : "hearth"}>
                      {t(clerk.ended ? "settings.ended" : "settings.active")}
                    </Badge>
                  </Table.Td>
                  {keeper && !clerk.ended ? (
                    <KeeperRow clerk={clerk} refresh={refresh} reset={() => setResetting(clerk)} />
                  ) : (
                    <PlainRow clerk={clerk} />
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {keeper ? <AddClerk added={refresh} /> : null}
          <ResetPassphrase clerk={resetting} close={() => setResetting(null)} />
        </>
      )}
    </Answer>
  );
}
