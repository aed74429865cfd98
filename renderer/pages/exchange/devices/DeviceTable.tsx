import { Badge, Button, Group, Table, Text } from "@mantine/core";
import type { DeviceRow } from "../../../../shared/devices/contract.ts";
import { useText } from "../../../app/text.ts";
import { useWhen } from "../../../ui/when.ts";
import { useVillageChoices } from "./useDevices.ts";

/** What may be done with a device. */
export type Action = "stop" | "rename" | "villages";

interface Props {
  readonly rows: readonly DeviceRow[];
  /** Null where nothing may be changed. */
  readonly act: ((action: Action, device: DeviceRow) => void) | null;
}

const namedAtMost = 3;

function Villages({ villages }: Pick<DeviceRow, "villages">) {
  const t = useText();
  const names = new Map(useVillageChoices().map(({ value, label }) => [value, label]));
  if (villages === null) return t("devices.allVillages");
  const shown = villages.slice(0, namedAtMost).map((uid) => names.get(uid) ?? t("devices.unknownVillage"));
  const more = villages.length - shown.length;
  return shown.join("、") + (more > 0 ? t("devices.moreVillages", { count: villages.length }) : "");
}

function LastFile({ contact }: { readonly contact: DeviceRow["lastIn"] }) {
  const t = useText();
  const when = useWhen();
  if (!contact) return <Text c="dimmed">{t("devices.never")}</Text>;
  return (
    <>
      {t("exchange.numberOf", { no: contact.no })}
      <Text size="xs" c="dimmed">
        {when(contact.at)}
      </Text>
    </>
  );
}

function State({ device: { stopped, copied } }: { readonly device: DeviceRow }) {
  const t = useText();
  if (stopped)
    return (
      <>
        <Badge variant="default">{t("devices.stopped")}</Badge>
        <Text size="xs">
          {t("devices.stoppedOn", { on: stopped.on, reason: t(`devices.reason-${stopped.reason}`) })}
        </Text>
      </>
    );
  return (
    <>
      <Badge variant="light">{t("devices.active")}</Badge>
      {copied ? <Text size="xs">{t("devices.copiedOther")}</Text> : null}
    </>
  );
}

function Row({ device, act }: Pick<Props, "act"> & { readonly device: DeviceRow }) {
  const t = useText();
  const { name, office, villages, since, stopped } = device;
  const actions = [
    ...(villages === null ? [] : ([["villages", "devices.changeVillages"]] as const)),
    ["rename", "devices.rename"],
    ["stop", "devices.stop"],
  ] as const;
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{name}</Text>
        <Text size="xs" c="dimmed">
          {office}
        </Text>
      </Table.Td>
      <Table.Td>
        <Villages villages={villages} />
      </Table.Td>
      <Table.Td>
        <LastFile contact={device.lastOut} />
      </Table.Td>
      <Table.Td>
        <LastFile contact={device.lastIn} />
      </Table.Td>
      <Table.Td>{since}</Table.Td>
      <Table.Td>
        <State device={device} />
      </Table.Td>
      {act ? (
        <Table.Td>
          {stopped ? null : (
            <Group gap="xs" wrap="nowrap">
              {actions.map(([action, label]) => (
                <Button
                  key={action}
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t(label)} ${name}`}
                  onClick={() => act(action, device)}
                >
                  {t(label)}
                </Button>
              ))}
            </Group>
          )}
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}

/** Devices, one a line: villages, last files both ways, state. */
export function DeviceTable({ rows, act }: Props) {
  const t = useText();
  const heads = [
    "name",
    "villages",
    "lastOut",
    "lastIn",
    "since",
    "state",
    ...(act ? (["actions"] as const) : []),
  ] as const;
  return (
    <Table aria-label={t("devices.others")}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head}>{t(`devices.${head}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((device) => (
          <Row key={device.uid} device={device} act={act} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
