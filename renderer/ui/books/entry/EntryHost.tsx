import { lazy, Suspense, useMemo } from "react";
import { giveBack } from "../../../pages/events/openEvent.tsx";
import { closeEntry, type Opened, useOpenedEntry } from "./openEntry.ts";

const EntryDialog = lazy(async () => ({ default: (await import("./PlannedEntry.tsx")).PlannedEntry }));

function close({ opener, onDone }: Opened, uids: readonly string[]): void {
  closeEntry();
  // After the dialog has gone, since until then it holds the focus.
  setTimeout(() => {
    giveBack(opener);
    if (uids.length > 0) onDone?.(uids);
  });
}

/** Where the dialog of a new row appears; once in the frame around all pages. */
export function EntryHost() {
  const opened = useOpenedEntry();
  const onClose = useMemo(() => (opened ? (uids: readonly string[]) => close(opened, uids) : null), [opened]);
  if (!opened || !onClose) return null;
  return (
    <Suspense fallback={null}>
      <EntryDialog record={opened.record} given={opened.given} onClose={onClose} />
    </Suspense>
  );
}
