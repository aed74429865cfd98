import { useMemo } from "react";
import type { Opened } from "./openEntry.ts";
import { EntryDialog } from "./EntryDialog.tsx";
import { planOf } from "./plans.ts";

interface Props extends Pick<Opened, "record" | "given"> {
  readonly onClose: (uids: readonly string[]) => void;
}

/** The dialog of a book by its description and by what its programme plans for it. */
export function PlannedEntry({ record, given, onClose }: Props) {
  const wish = useMemo(() => ({ record, given, plan: planOf(record) }), [record, given]);
  return <EntryDialog key={record} wish={wish} onClose={onClose} />;
}
