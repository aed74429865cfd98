import { Button, Grid, Text } from "@mantine/core";
import { IconDeviceDesktop } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { exchange, type Peer } from "../../../../shared/exchange/contract.ts";
import { useAsk } from "../../../app/query.ts";
import { useClerk } from "../../../app/session.ts";
import { useText } from "../../../app/text.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { JobLine } from "../JobLine.tsx";
import { GiveForm } from "./GiveForm.tsx";
import { GiveResult } from "./GiveResult.tsx";
import { PeerTable } from "./PeerTable.tsx";
import { useGiving } from "./useGiving.ts";

function NoPeers() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Empty icon={IconDeviceDesktop} title={t("exchange.noPeersTitle")} hint={t("exchange.noPeersHint")}>
      <Button onClick={() => void navigate({ to: "/exchange", search: { tab: "devices" } })}>
        {t("exchange.toDevices")}
      </Button>
    </Empty>
  );
}

function Giving({ peers }: { readonly peers: readonly Peer[] }) {
  const t = useText();
  const giving = useGiving(peers);
  const { peer, given, job } = giving;
  return (
    <Grid gap="md" align="flex-start">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Panel title={t("exchange.peers")}>
          <PeerTable peers={peers} giving={giving} />
        </Panel>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        {given ? (
          <GiveResult given={given} again={giving.again} />
        ) : (
          <Panel title={t("exchange.theFile")}>
            <GiveForm key={peer.device} giving={giving} />
          </Panel>
        )}
        <div style={{ marginTop: "var(--mantine-spacing-sm)" }}>
          <JobLine job={job} />
        </div>
      </Grid.Col>
    </Grid>
  );
}

/** What another PC has not confirmed yet, into a sealed file on a stick. */
export function GiveTab() {
  const t = useText();
  const role = useClerk()?.role;
  const peers = useAsk(exchange, "peers", {});
  if (role === "reader") return <Text>{t("exchange.onlyReaders")}</Text>;
  return <Answer query={peers}>{(found) => (found.length === 0 ? <NoPeers /> : <Giving peers={found} />)}</Answer>;
}
