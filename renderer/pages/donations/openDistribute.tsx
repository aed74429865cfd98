import { say } from "../../app/text.ts";
import { openDialog } from "../../ui/openDialog.tsx";
import { DistributeDialog } from "./DistributeDialog.tsx";

/** Opens the dialog that gives a donation out. */
export const openDistribute = (uid: string): void =>
  openDialog("distribute", say("donations.distributeTitle"), "52rem", (close) => (
    <DistributeDialog uid={uid} onClose={close} />
  ));
