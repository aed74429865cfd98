import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { exchange } from "../../../../shared/exchange/contract.ts";
import type { OutputOf } from "../../../../shared/rpc/contract.ts";
import { packageWords } from "../../../app/errors.ts";
import { useAsk, useCommand } from "../../../app/query.ts";
import { useClerk } from "../../../app/session.ts";
import { useText } from "../../../app/text.ts";
import { FormButtons } from "../../../ui/FormButtons.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { useWhen } from "../../../ui/when.ts";
import { refreshContacts } from "../refresh.ts";

type Parked = OutputOf<typeof exchange.methods.parked>[number];

function DropDialog({ part, onClose }: { readonly part: Parked; readonly onClose: () => void }) {
  const t = useText();
  const unpark = useCommand(exchange, "unpark");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const done = () => {
      onClose();
      void refreshContacts();
    };
    if (!unpark.isPending) unpark.mutate({ id: part.id }, { onSuccess: done });
  };
  return (
    <FormDialog title={t("exchange.dropTitle")} onClose={onClose}>
      <Stack component="form" gap="sm" onSubmit={submit}>
        <Text>{t("exchange.dropSure", { name: part.sender })}</Text>
        <FormButtons busy={unpark.isPending} onClose={onClose} label={t("exchange.drop")} />
      </Stack>
    </FormDialog>
  );
}

function RepairDialog({ part, onClose }: { readonly part: Parked; readonly onClose: () => void }) {
  const t = useText();
  const repair = useCommand(exchange, "repair");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const done = () => {
      onClose();
      void refreshContacts();
    };
    if (!repair.isPending) repair.mutate({ id: part.id }, { onSuccess: done });
  };
  return (
    <FormDialog title={t("exchange.repairTitle")} onClose={onClose}>
      <Stack component="form" gap="sm" onSubmit={submit}>
        <Text>{t("exchange.repairSure")}</Text>
        <FormButtons busy={repair.isPending} onClose={onClose} label={t("exchange.repair")} />
      </Stack>
    </FormDialog>
  );
}

const heads = ["parkedFrom", "village", "parkedMade", "parkedWhy", "drop"] as const;

/** Parts of files that wait for what they build on; nothing where none wait. */
export function ParkedList() {
  const t = useText();
  const when = useWhen();
  const may = useClerk()?.role !== "reader";
  const parts = useAsk(exchange, "parked", {}).data ?? [];
  const [dropped, drop] = useState<Parked | null>(null);
  const [repaired, repair] = useState<Parked | null>(null);
  if (parts.length === 0) return null;
  return (
    <Panel title={t("exchange.parkedTitle")}>
      <Text c="dimmed">{t("exchange.parkedHint")}</Text>
      <Table verticalSpacing={4} aria-label={t("exchange.parkedTitle")}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{t(`exchange.${head}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parts.map((part) => (
            <Table.Tr key={part.id}>
              <Table.Td>{part.sender}</Table.Td>
              <Table.Td>{part.village ?? t("exchange.office")}</Table.Td>
              <Table.Td>{when(part.at)}</Table.Td>
              <Table.Td>{packageWords({ ...part.problem.details, why: part.problem.why })}</Table.Td>
              <Table.Td>
                {may ? (
                  <Group gap="xs" wrap="nowrap">
                    {part.problem.why === "writer-twice" ? (
                      <Button size="compact-sm" onClick={() => repair(part)}>
                        {t("exchange.repair")}
                      </Button>
                    ) : null}
                    <Button size="compact-sm" variant="default" onClick={() => drop(part)}>
                      {t("exchange.drop")}
                    </Button>
                  </Group>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {dropped ? <DropDialog part={dropped} onClose={() => drop(null)} /> : null}
      {repaired ? <RepairDialog part={repaired} onClose={() => repair(null)} /> : null}
    </Panel>
  );
}
