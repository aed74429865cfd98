import dayjs from "dayjs";
import { useState } from "react";
import { demonstrationClerk } from "../../../shared/demonstration/contract.ts";
import type { SessionStatus } from "../../../shared/session/contract.ts";
import { useText } from "../../app/text.ts";
import { ChangePassphrase } from "./ChangePassphrase.tsx";
import { Door } from "./Door.tsx";
import { RecoverForm } from "./RecoverForm.tsx";
import { SignInForm } from "./SignInForm.tsx";

interface Props {
  readonly status: SessionStatus;
  /** Reads the status again, after the first passphrase was changed. */
  readonly entered: () => void;
}

/** What stands before the pages: sign-in, the lock, a first passphrase to change, a damaged register. */
export function SignInPage({ status, entered }: Props) {
  const t = useText();
  const [recovering, setRecovering] = useState(false);
  const { clerk, clerks, damaged, demonstration, newestBackup } = status;
  if (clerk?.mustChange)
    return (
      <Door title={t("session.firstTitle")} hint={t("session.firstHint")}>
        <ChangePassphrase changed={entered} />
      </Door>
    );
  if (recovering)
    return (
      <Door title={t("session.recover")}>
        <RecoverForm clerks={clerks} back={() => setRecovering(false)} />
      </Door>
    );
  if (damaged && !newestBackup) return <Door title={t("session.damagedTitle")} hint={t("session.damagedNone")} />;
  const date = newestBackup ? dayjs(newestBackup).format("YYYY-MM-DD HH:mm") : "";
  const words = damaged
    ? { title: t("session.damagedTitle"), hint: t("session.damagedHint", { date }) }
    : { title: t("session.signIn"), hint: demonstration ? t("session.demonstrationSignIn", demonstrationClerk) : "" };
  return (
    <Door {...words}>
      <SignInForm key={String(damaged)} status={status} refresh={entered} forgot={() => setRecovering(true)} />
    </Door>
  );
}
