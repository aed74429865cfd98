import { useMemo } from "react";
import type { EventKind } from "../../shared/events/contract.ts";
import { useMayEdit } from "../app/session.ts";
import { useText } from "../app/text.ts";
import type { SheetAction, SheetRow } from "../grid/types.ts";
import { openEvent } from "../pages/events/openEvent.tsx";

/** Whether an event can be about a row at all; the dialog's card says the rest. */
const suits: Partial<Record<EventKind, (row: SheetRow) => boolean>> = {
  "join-unit": ({ unitId }) => unitId === null,
  "leave-unit": ({ unitId }) => unitId !== null,
  "move-to-unit": ({ unitId }) => unitId !== null,
  "withdraw-phone": ({ phone }) => phone !== null,
  "end-pairing": ({ dateTo }) => dateTo === null,
};

/**
 * Life events as verbs of a sheet's context menu; none where nothing may be changed.
 * @param subject the cell that holds the id of what the events are about
 */
export function useEventActions(kinds: readonly EventKind[], subject = "uid"): readonly SheetAction[] {
  const t = useText();
  const mayEdit = useMayEdit();
  return useMemo(() => {
    if (!mayEdit) return [];
    return kinds.map((kind) => ({
      key: kind,
      label: t(`events.${kind}`),
      enabled: (rows: readonly SheetRow[]) => rows.length === 1 && rows.every((row) => suits[kind]?.(row) ?? true),
      run: (rows: readonly SheetRow[]) => {
        const about = rows[0]?.[subject];
        if (typeof about === "string") openEvent(kind, about);
      },
    }));
  }, [kinds, subject, t, mayEdit]);
}

export const householdEvents: readonly EventKind[] = [
  "birth",
  "split-household",
  "merge-households",
  "change-head",
  "join-unit",
  "move-to-unit",
  "leave-unit",
  "move-to-village",
  "withdraw-phone",
  "pair-household",
];
export const memberEvents: readonly EventKind[] = [
  "move-member",
  "unlist",
  "death",
  "set-guardian",
  "merge-members",
  "withdraw-guarantee",
];
export const convenorEvents: readonly EventKind[] = ["convenor-replaced"];
export const unitEvents: readonly EventKind[] = ["convenor-replaced", "divide-unit", "dissolve-unit"];
export const pairingEvents: readonly EventKind[] = ["end-pairing"];
export const postingEvents: readonly EventKind[] = ["hand-over-posting"];
