import { say } from "../../app/text.ts";
import { openDialog } from "../../ui/openDialog.tsx";
import { CheckDialog } from "./CheckDialog.tsx";

/** Opens the dialog that records a check. @param uid of the place; null where it is chosen first */
export const openCheck = (uid: string | null): void =>
  openDialog("check", say("places.checkTitle"), "50rem", (close) => <CheckDialog uid={uid} onClose={close} />);
