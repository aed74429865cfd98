import { SimpleGrid, Stack } from "@mantine/core";
import { useEffect } from "react";
import { isSignedFor, receiptAfter } from "../../../shared/assistance/rules.ts";
import { type Say, useLabel, useLanguage, useText } from "../../app/text.ts";
import type { Reason } from "../../grid/values/readCell.ts";
import { EntryInput } from "../../ui/books/entry/EntryInput.tsx";
import type { EntryPart } from "../../ui/books/entry/plan.ts";
import { KindField } from "./KindField.tsx";
import { useNextReceipt } from "./ReceiptNumber.tsx";
import { giftFields, giftKey, isNeeded } from "./gifts.ts";

interface Props extends EntryPart {
  readonly no: number;
  /** Whether one receipt belongs to it; a gift to many households has one each. */
  readonly receipt: boolean;
  readonly required?: boolean;
}

const sentence = (reason: Reason | undefined, t: Say): string | null =>
  reason === undefined ? null : t(reason === "required" ? "books.needed" : `grid.${reason}`);

/**
 * Offers the number after the village's last receipt for what is signed for, and fills in what help mostly is. The
 * number is asked for before the kind is chosen, so that it is there as soon as it is needed.
 */
function useStart({ typed, type, village, no, receipt }: Props): void {
  const kind = typed[giftKey(no, "kind")] ?? "";
  const known = receipt && village !== null;
  const next = useNextReceipt(village, known);
  const [number, fund] = [giftKey(no, "receiptRef"), giftKey(no, "fund")];
  const offered = known && next && isSignedFor(kind) ? receiptAfter(next, no) : null;
  const untyped = typed[number] === undefined;
  useEffect(() => {
    if (offered !== null && untyped) type(number, offered);
  }, [offered, untyped, number, type]);
  const unfunded = kind !== "" && typed[fund] === undefined;
  useEffect(() => {
    if (unfunded) type(fund, "own");
  }, [unfunded, fund, type]);
}

/** One gift: its kind, then what that kind needs. */
export function GiftFields(props: Props) {
  const t = useText();
  const label = useLabel();
  const language = useLanguage();
  const { typed, type, offer, problems, village, no, receipt, required = false } = props;
  useStart(props);
  const kind = giftKey(no, "kind");
  return (
    <Stack gap={6}>
      <KindField
        optional={!required}
        error={sentence(problems[kind], t)}
        value={typed[kind] ?? ""}
        onChange={(value) => type(kind, value)}
      />
      <SimpleGrid cols={4} spacing="sm" verticalSpacing="xs">
        {giftFields(typed[kind] ?? "", language, receipt).map((entry) => {
          const name = giftKey(no, entry.name);
          const common = { typed, type, offer, problems, village, name, label: label(entry.field) };
          return (
            <EntryInput
              key={name}
              {...common}
              required={isNeeded(typed[kind] ?? "", entry.name)}
              error={sentence(problems[name], t)}
              entry={entry}
              among={{}}
              onPicked={() => undefined}
            />
          );
        })}
      </SimpleGrid>
    </Stack>
  );
}
