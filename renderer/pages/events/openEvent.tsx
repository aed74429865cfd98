import { modals } from "@mantine/modals";
import type { EventKind } from "../../../shared/events/contract.ts";
import { say } from "../../app/text.ts";
import { placeIn } from "../../ui/sides.ts";
import { EventDialog } from "./EventDialog.tsx";

/** What has the focus, or the button of the menu that has it, since the menu goes away. */
export function openerNow(): Element | null {
  let place = document.activeElement;
  for (let menu = place?.closest('[role="menu"]'); menu; menu = place?.closest('[role="menu"]')) {
    const target = document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
    if (!target) break;
    place = target;
  }
  return place;
}

/** Gives the focus back to what opened the dialog; where the event took that away, to the page's sheet. */
export function giveBack(opener: Element | null): void {
  const page = document.querySelector("main");
  const place = opener?.isConnected ? opener : page && placeIn(page);
  if (place instanceof HTMLElement) place.focus();
}

/**
 * Opens the dialog of a life event; focus returns to where it was when it closes.
 * @param uid of the household, member, unit or village that the event is about (`subjectOf` in facts.ts)
 */
export function openEvent(kind: EventKind, uid: string, opener: Element | null = openerNow()): void {
  const modalId = `event ${kind}`;
  const onClose = (convenorFor: string | null) => {
    modals.close(modalId);
    if (convenorFor !== null) openEvent("convenor-replaced", convenorFor, opener);
  };
  modals.open({
    modalId,
    title: say(`events.${kind}`),
    size: "68rem",
    returnFocus: false,
    // It stays where it opens while what it shows grows, so that no click misses what it was meant for.
    centered: false,
    transitionProps: { duration: 0 },
    onExitTransitionEnd: () => giveBack(opener),
    children: <EventDialog kind={kind} uid={uid} onClose={onClose} />,
  });
}
