import { Button, Group } from "@mantine/core";
import type { BookRow } from "../../../shared/books/contract.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useMayEdit } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { openEvent } from "../events/openEvent.tsx";

/** What may happen to a posting: somebody else takes over its place. */
export function PostingActions({ row }: { readonly row: BookRow }) {
  const t = useText();
  const asOf = useAsOf();
  if (!useMayEdit() || asOf !== null) return null;
  return (
    <Group>
      <Button variant="default" onClick={() => openEvent("hand-over-posting", row.uid)}>
        {t("events.hand-over-posting")}
      </Button>
    </Group>
  );
}
