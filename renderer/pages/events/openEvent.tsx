import { modals } from "@mantine/modals";
import type { EventKind } from "../../../shared/events/contract.ts";
import { say } from "../../app/text.ts";
import { EventDialog } from "./EventDialog.tsx";

/**
 * Opens the dialog of a life event; focus returns to where it was when it closes.
 * @param uid of the household, member, unit or village that the event is about (`subjectOf` in facts.ts)
 */
export function openEvent(kind: EventKind, uid: string): void {
  const modalId = `event ${kind}`;
  const onClose = (convenorFor: string | null) => {
    modals.close(modalId);
    if (convenorFor !== null) openEvent("convenor-replaced", convenorFor);
  };
  modals.open({
    modalId,
    title: say(`events.${kind}`),
    size: "xl",
    children: <EventDialog kind={kind} uid={uid} onClose={onClose} />,
  });
}
