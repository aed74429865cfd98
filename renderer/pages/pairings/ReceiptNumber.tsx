import { TextInput } from "@mantine/core";
import { assistances } from "../../../shared/assistance/contract.ts";
import { assistance } from "../../../shared/assistance/record.ts";
import { isSignedFor } from "../../../shared/assistance/rules.ts";
import { useAsk } from "../../app/query.ts";
import type { EntryInputProps } from "../../ui/books/entry/plan.ts";
import { useOffered } from "../../ui/books/entry/useOffered.ts";

/** The number after the last receipt of a village, undefined while it is being read; Enter waits for it. */
export const useNextReceipt = (village: string | null, enabled: boolean): string | undefined =>
  useAsk(assistances, "nextReceipt", { village }, { enabled, reads: ["assistance"], offers: true }).data;

/** The receipt's number: the one after the village's last is offered for what is signed for, until another is typed. */
export function ReceiptNumber(props: EntryInputProps) {
  const { name, label, error, typed, type, village } = props;
  const isSigned = isSignedFor(typed["kind"]);
  const known = village !== null;
  const next = useNextReceipt(village, known);
  useOffered(props, known && isSigned ? next : undefined);
  return (
    <TextInput
      label={label}
      withAsterisk={isSigned}
      error={error}
      maxLength={assistance.fields.receiptRef.max ?? 20}
      autoComplete="off"
      value={typed[name] ?? ""}
      onChange={(event) => type(name, event.currentTarget.value)}
    />
  );
}
