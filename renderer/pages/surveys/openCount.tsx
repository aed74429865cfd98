import { say } from "../../app/text.ts";
import { openDialog } from "../../ui/openDialog.tsx";
import { type Again, CountDialog } from "./CountDialog.tsx";

/** Opens the grid of counts: of a new survey, or of one question again. */
export const openCount = (again: Again | null): void =>
  openDialog("count", say(again === null ? "surveys.count" : "surveys.countAgain"), "56rem", (close) => (
    <CountDialog again={again} onClose={close} />
  ));
