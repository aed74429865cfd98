import { TextInput } from "@mantine/core";
import { assistances } from "../../../shared/assistance/contract.ts";
import { assistance } from "../../../shared/assistance/record.ts";
import { isSignedFor } from "../../../shared/assistance/rules.ts";
import { useAsk } from "../../app/query.ts";
import type { EntryInputProps } from "../../ui/books/entry/plan.ts";
import { useOffered } from "../../ui/books/entry/useOffered.ts";

/** The receipt's number: the one after the village's last is offered for what is signed for, until another is typed. */
export function ReceiptNumber(props: EntryInputProps) {
  const { name, label, error, typed, type, village } = props;
  const isSigned = isSignedFor(typed["kind"]);
  const known = village !== null;
  const next = useAsk(assistances, "nextReceipt", { village }, { enabled: known, reads: ["assistance"] }).data;
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
