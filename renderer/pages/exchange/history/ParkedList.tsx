import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { exchange } from "../../../../shared/exchange/contract.ts";
import type { OutputOf } from "../../../../shared/rpc/contract.ts";
import { clientOf } from "../../../app/client.ts";
import { packageWords } from "../../../app/errors.ts";
import { tellFailure, useAsk, useCommand } from "../../../app/query.ts";
import { useClerk } from "../../../app/session.ts";
import { say, useText } from "../../../app/text.ts";
import { FormButtons } from "../../../ui/FormButtons.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { tellSaved } from "../../../ui/tellSaved.tsx";
import { useWhen } from "../../../ui/when.ts";
import { choosePlace, lastPlace } from "../place.ts";
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

/** Writes the signed file that asks the sender for that village whole, to the stick of the day. */
async function askFor({ device, sender, scope }: Parked): Promise<void> {
  const place = lastPlace() ?? (await choosePlace());
  if (!place) return;
  const { token, file } = await clientOf(exchange).request({ device, villages: [scope], folder: place.token });
  tellSaved(say("exchange.parkedAsked", { file, name: sender }), { token, name: file, shown: file });
  await refreshContacts();
}

interface ActionsProps {
  readonly part: Parked;
  readonly onRepair: (part: Parked) => void;
  readonly onDrop: (part: Parked) => void;
}

function Actions({ part, onRepair, onDrop }: ActionsProps) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const { why } = part.problem;
  const ask = () => {
    setBusy(true);
    void askFor(part)
      .catch(tellFailure)
      .finally(() => setBusy(false));
  };
  return (
    <Group gap="xs" wrap="nowrap">
      {why === "gap" ? (
        <Button size="compact-sm" loading={busy} onClick={ask}>
          {t("exchange.parkedAsk")}
        </Button>
      ) : null}
      {why === "writer-twice" ? (
        <Button size="compact-sm" onClick={() => onRepair(part)}>
          {t("exchange.repair")}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={() => onDrop(part)}>
        {t("exchange.drop")}
      </Button>
    </Group>
  );
}

const heads = ["parkedFrom", "village", "parkedMade", "parkedWhy", "parkedDo"] as const;

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
              <Table.Td miw="6.5rem">{part.sender}</Table.Td>
              <Table.Td miw="5rem">{part.village ?? t("exchange.office")}</Table.Td>
              <Table.Td miw="6rem">{when(part.at)}</Table.Td>
              <Table.Td>{packageWords({ ...part.problem.details, why: part.problem.why })}</Table.Td>
              <Table.Td>{may ? <Actions part={part} onRepair={repair} onDrop={drop} /> : null}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {dropped ? <DropDialog part={dropped} onClose={() => drop(null)} /> : null}
      {repaired ? <RepairDialog part={repaired} onClose={() => repair(null)} /> : null}
    </Panel>
  );
}
