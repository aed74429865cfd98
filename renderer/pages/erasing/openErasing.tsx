import { modals } from "@mantine/modals";
import { say } from "../../app/text.ts";
import { giveBack, openerNow } from "../events/openEvent.tsx";
import { EraseDialog, type Subject } from "./EraseDialog.tsx";

const modalId = "erasing";

/** Opens the dialog that erases a household or a person; the focus returns to where it was. */
export function openErasing(subject: Subject, opener: Element | null = openerNow()): void {
  modals.open({
    modalId,
    title: say(subject.record === "household" ? "erasing.household" : "erasing.member"),
    size: "68rem",
    returnFocus: false,
    centered: false,
    transitionProps: { duration: 0 },
    onExitTransitionEnd: () => giveBack(opener),
    children: <EraseDialog subject={subject} opener={opener} onClose={() => modals.close(modalId)} />,
  });
}
