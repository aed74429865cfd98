import { ActionIcon, Badge, Menu, Radio, Table, Text } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { Peer } from "../../../../shared/exchange/contract.ts";
import { lights } from "../../../app/theme.ts";
import { useText } from "../../../app/text.ts";
import { useWhen } from "../../../ui/when.ts";
import type { Giving } from "./useGiving.ts";

interface Props {
  readonly peers: readonly Peer[];
  readonly giving: Giving;
}

function Contact({ contact }: { readonly contact: Peer["lastIn"] }) {
  const t = useText();
  const when = useWhen();
  if (!contact) return <Text c="dimmed">{t("exchange.never")}</Text>;
  return (
    <>
      {t("exchange.numberOf", { no: contact.no })}
      <Text size="xs" c="dimmed">
        {when(contact.at)}
      </Text>
    </>
  );
}

function Waiting({ peer: { waiting, asked } }: { readonly peer: Peer }) {
  const t = useText();
  return (
    <>
      {waiting > 0 ? (
        t("exchange.waitingSome", { count: waiting })
      ) : (
        <Text c="dimmed">{t("exchange.waitingNone")}</Text>
      )}
      {asked ? (
        <Badge variant="light" color={lights.amber} display="block">
          {t("exchange.askedFull")}
        </Badge>
      ) : null}
    </>
  );
}

function More({ peer, giving }: { readonly peer: Peer; readonly giving: Giving }) {
  const t = useText();
  const acts = [
    ["request", "exchange.askFull", "exchange.askFullHint"],
    ["receipt", "exchange.confirmOnly", "exchange.confirmHint"],
  ] as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={`${t("exchange.more")} ${peer.name}`}>
          <IconDots size="1.1rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map(([kind, label, hint]) => (
          <Menu.Item key={kind} onClick={() => giving.write(peer, kind)}>
            {t(label)}
            <Text size="xs" c="dimmed">
              {t(hint)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The other PCs, one a line, of which one is chosen. */
export function PeerTable({ peers, giving }: Props) {
  const t = useText();
  const chosen = giving.peer.device;
  return (
    <Table aria-label={t("exchange.peers")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("exchange.peer")}</Table.Th>
          <Table.Th>{t("exchange.lastGiven")}</Table.Th>
          <Table.Th>{t("exchange.lastTaken")}</Table.Th>
          <Table.Th>{t("exchange.waiting")}</Table.Th>
          <Table.Th>{t("exchange.more")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {peers.map((peer) => (
          <Table.Tr key={peer.device} {...(peer.device === chosen ? { bg: "hearth.0" } : {})}>
            <Table.Td>
              <Radio
                name="peer"
                label={peer.name}
                description={peer.office}
                checked={peer.device === chosen}
                onChange={() => giving.choose(peer.device)}
              />
            </Table.Td>
            <Table.Td>
              <Contact contact={peer.lastOut} />
            </Table.Td>
            <Table.Td>
              <Contact contact={peer.lastIn} />
            </Table.Td>
            <Table.Td>
              <Waiting peer={peer} />
            </Table.Td>
            <Table.Td>
              <More peer={peer} giving={giving} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
