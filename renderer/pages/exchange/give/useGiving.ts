import { useState } from "react";
import { exchange, type Given, type Peer } from "../../../../shared/exchange/contract.ts";
import type { Target } from "../../../../shared/host/contract.ts";
import { clientOf } from "../../../app/client.ts";
import { tellFailure } from "../../../app/query.ts";
import { choosePlace, lastPlace } from "../place.ts";
import { refreshContacts } from "../refresh.ts";
import { useJob } from "../../../ui/useJob.ts";

const client = clientOf(exchange);

/** What a clerk can have written for a PC. */
export type GiveKind = "sync" | "request" | "receipt";

/** The state of giving: to whom, which villages, where, and what came of it. */
export function useGiving(peers: readonly Peer[]) {
  const job = useJob();
  const [device, setDevice] = useState<string | null>(null);
  /** Null means all. */
  const [villages, setVillages] = useState<readonly string[] | null>(null);
  const [full, setFull] = useState(false);
  const [folder, setFolder] = useState<Target | null>(lastPlace);
  const [given, setGiven] = useState<Given | null>(null);
  const peer = peers.find((one) => one.device === device) ?? peers[0]!;

  const choose = (next: string) => {
    setDevice(next);
    setVillages(null);
    setFull(false);
    setGiven(null);
    job.setFailure(null);
  };

  const askPlace = async (): Promise<Target | null> => {
    const chosen = await choosePlace();
    if (chosen) setFolder(chosen);
    return chosen;
  };

  const call = (to: Peer, kind: GiveKind, token: string) => {
    const ask = { device: to.device, folder: token };
    const chosen = to.device === peer.device ? villages && [...villages] : null;
    return job.run("exchange.giving", (options) => {
      if (kind === "sync") return client.give({ ...ask, villages: chosen, full }, options);
      if (kind === "request") return client.request({ ...ask, villages: null }, options);
      return client.receipt(ask, options);
    });
  };

  const write = async (to: Peer, kind: GiveKind): Promise<void> => {
    const place = folder ?? (await askPlace());
    if (!place || job.busy) return;
    const done = await call(to, kind, place.token);
    if (!done) return;
    setDevice(to.device);
    setGiven(done);
    await refreshContacts();
  };

  return {
    job,
    peer,
    choose,
    villages,
    setVillages,
    full,
    setFull,
    folder,
    given,
    askPlace: () => void askPlace().catch(tellFailure),
    write: (to: Peer, kind: GiveKind) => void write(to, kind).catch(tellFailure),
    again: () => setGiven(null),
  };
}

export type Giving = ReturnType<typeof useGiving>;
