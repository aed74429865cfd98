import { Button, Group, Stack, Table, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { handover, type OutsideOffice } from "../../../shared/handover/contract.ts";
import { queryClient, useAsk, useCommand } from "../../app/query.ts";
import { useClerk } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Digits } from "../exchange/devices/Digits.tsx";
import { AddOffice } from "./AddOffice.tsx";

function OfficeTable({ offices }: { readonly offices: readonly OutsideOffice[] }) {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const remove = useCommand(handover, "removeOffice");
  const forget = ({ device, office }: OutsideOffice) =>
    remove.mutate(
      { device },
      {
        onSuccess: () => {
          void queryClient.invalidateQueries({ queryKey: [handover.name, "offices"] });
          notifications.show({ message: t("handover.removed", { office }) });
        },
      },
    );
  return (
    <Table aria-label={t("handover.outside")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("devices.office")}</Table.Th>
          <Table.Th>{t("devices.digits")}</Table.Th>
          <Table.Th>{t("handover.since")}</Table.Th>
          {keeper ? <Table.Th>{t("devices.actions")}</Table.Th> : null}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {offices.map((one) => (
          <Table.Tr key={one.device}>
            <Table.Td>
              <Text fw={600}>{one.office}</Text>
              <Text size="xs" c="dimmed">
                {one.name}
              </Text>
            </Table.Td>
            <Table.Td>
              <Digits value={one.digits} />
            </Table.Td>
            <Table.Td>{one.since}</Table.Td>
            {keeper ? (
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t("handover.remove")} ${one.office}`}
                  onClick={() => forget(one)}
                >
                  {t("handover.remove")}
                </Button>
              </Table.Td>
            ) : null}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Offices of other registers, to and from which households are handed over. */
export function OutsideOffices() {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const list = useAsk(handover, "offices", {});
  const [adding, setAdding] = useState(false);
  const close = () => setAdding(false);
  const add = (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t("handover.addOffice")}
    </Button>
  );
  return (
    <Panel title={t("handover.outside")} tools={keeper ? add : null}>
      <Stack gap="xs">
        <Text c="dimmed">{t("handover.outsideHint")}</Text>
        <Answer query={list}>
          {(offices) =>
            offices.length === 0 ? (
              <Group>
                <Text c="dimmed">{t("handover.outsideNone")}</Text>
              </Group>
            ) : (
              <OfficeTable offices={offices} />
            )
          }
        </Answer>
      </Stack>
      {adding ? (
        <FormDialog title={t("handover.addTitle")} size="lg" onClose={close}>
          <AddOffice close={close} done={close} />
        </FormDialog>
      ) : null}
    </Panel>
  );
}
