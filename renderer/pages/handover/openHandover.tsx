import { modals } from "@mantine/modals";
import { say } from "../../app/text.ts";
import { giveBack, openerNow } from "../events/openEvent.tsx";
import { GiveHousehold } from "./GiveHousehold.tsx";

const modalId = "handover";

/** Opens the dialog that hands a household over to another register; the focus returns to where it was. */
export function openHandover(household: string, opener: Element | null = openerNow()): void {
  modals.open({
    modalId,
    title: say("handover.open"),
    size: "68rem",
    returnFocus: false,
    centered: false,
    transitionProps: { duration: 0 },
    onExitTransitionEnd: () => giveBack(opener),
    children: <GiveHousehold household={household} onClose={() => modals.close(modalId)} />,
  });
}
