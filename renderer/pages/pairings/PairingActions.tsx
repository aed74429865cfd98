import { Button, Group } from "@mantine/core";
import type { BookRow } from "../../../shared/books/contract.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useMayEdit } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { openEntry } from "../../ui/books/entry/openEntry.ts";
import { openEvent } from "../events/openEvent.tsx";

/** What may happen to a pairing: a visit, and its end on any day. */
export function PairingActions({ row }: { readonly row: BookRow }) {
  const t = useText();
  const asOf = useAsOf();
  if (!useMayEdit() || asOf !== null || row["dateTo"] !== null) return null;
  return (
    <Group>
      <Button variant="default" onClick={() => openEntry("visit", { pairingId: row.uid })}>
        {t("pairings.newVisit")}
      </Button>
      <Button variant="default" onClick={() => openEvent("end-pairing", row.uid)}>
        {t("events.end-pairing")}
      </Button>
    </Group>
  );
}
