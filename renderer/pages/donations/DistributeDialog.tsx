import { Alert, Group, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type KeyboardEvent, useState } from "react";
import { donations } from "../../../shared/donations/contract.ts";
import { measures } from "../../../shared/records/services.ts";
import { numberText } from "../../../shared/records/numbers.ts";
import { isComposing } from "../../app/keys.ts";
import { sentenceOf } from "../../app/errors.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { useLabel, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { DayInput } from "../../ui/DayInput.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { KeyedForm } from "../../ui/KeyedForm.tsx";
import styles from "./Distribute.module.css";
import { ReceiverRows } from "./ReceiverRows.tsx";
import type { Stock } from "./receivers.ts";
import { type Distributing, useDistributing } from "./useDistributing.ts";

const quantity = { kind: "decimal", places: 2 } as const;

/** A quantity with the donation's measure. */
function useQty({ uom }: Pick<Stock, "uom">) {
  const label = useLabel();
  const measure = measures[uom as keyof typeof measures];
  return (qty: number) => `${numberText(qty, quantity)} ${measure ? label(measure) : uom}`;
}

/** What holds for all of them, and the search for each. */
function Common({ distributing }: { readonly distributing: Distributing }) {
  const t = useText();
  const { each, setEach, givenOn, setGivenOn, firstReceipt, setFirstReceipt } = distributing;
  return (
    <Group gap="sm" align="end">
      <DayInput label={t("donations.givenOn")} value={givenOn} onDay={setGivenOn} size="sm" width="10rem" />
      <TextInput
        label={t("donations.firstReceipt")}
        w="12rem"
        maxLength={20}
        value={firstReceipt}
        onChange={(event) => setFirstReceipt(event.currentTarget.value)}
      />
      <TextInput
        label={t("donations.each")}
        w="8rem"
        inputMode="decimal"
        value={each}
        onChange={(event) => setEach(event.currentTarget.value)}
      />
      <Finder distributing={distributing} />
    </Group>
  );
}

/** Finds households; Enter ticks the first that is found, ArrowDown goes to it. */
function Finder({ distributing }: { readonly distributing: Distributing }) {
  const t = useText();
  const { wanted, setWanted, shown, tick } = distributing;
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey) return;
    const [first] = shown;
    if (event.key === "Enter") {
      event.preventDefault();
      if (first && wanted !== "") tick(first.uid);
      setWanted("");
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      event.currentTarget.closest("form")?.querySelector<HTMLInputElement>("tbody input")?.focus();
    }
  };
  return (
    <TextInput
      label={t("donations.find")}
      flex={1}
      data-autofocus
      placeholder={t("books.findHousehold")}
      autoComplete="off"
      value={wanted}
      onChange={(event) => setWanted(event.currentTarget.value)}
      onKeyDown={press}
    />
  );
}

function Sum({ stock, distributing }: { readonly stock: Stock; readonly distributing: Distributing }) {
  const t = useText();
  const qty = useQty(stock);
  const { lines, sum, left, over } = distributing;
  const words = t("donations.sum", { households: lines.length, given: qty(sum) });
  return (
    <Group justify="space-between" gap="sm" role="status" className={styles["sum"] ?? ""}>
      <Text size="sm">{words}</Text>
      <Text size="sm" className={over > 0 ? (styles["over"] ?? "") : ""}>
        {over > 0 ? t("donations.short", { short: qty(over) }) : t("donations.leftAfter", { left: qty(left) })}
      </Text>
    </Group>
  );
}

interface Props {
  readonly uid: string;
  readonly onClose: () => void;
}

function useSaving({ uid, onClose }: Props, stock: Stock, distributing: Distributing) {
  const t = useText();
  const qty = useQty(stock);
  const [missing, setMissing] = useState<string | null>(null);
  const write = useCommand(donations, "distribute", { quiet: true });
  const save = () => {
    const { lines, givenOn, firstReceipt, isWrong, over } = distributing;
    if (write.isPending) return;
    const lacks =
      isWrong || givenOn === null ? t("donations.wrong") : lines.length === 0 ? t("donations.nobody") : null;
    setMissing(lacks ?? (over > 0 ? t("donations.short", { short: qty(over) }) : null));
    if (lacks !== null || over > 0 || givenOn === null) return;
    write.mutate(
      { donation: uid, givenOn, firstReceipt: firstReceipt.trim() || null, lines },
      {
        onSuccess: (done) => {
          notifications.show({
            message: t("donations.done", { households: lines.length, left: qty(done.left) }),
          });
          onClose();
        },
      },
    );
  };
  const sentences = missing !== null ? [missing] : write.isError ? [sentenceOf(write.error)] : [];
  return { save, busy: write.isPending, sentences };
}

function Form({ stock, ...props }: Props & { readonly stock: Stock }) {
  const t = useText();
  const qty = useQty(stock);
  const distributing = useDistributing(stock);
  const { save, busy, sentences } = useSaving(props, stock, distributing);
  return (
    <KeyedForm onSave={save}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={600}>{stock.item}</Text>
          <Text size="sm">{t("donations.stock", { qty: qty(stock.qty), left: qty(stock.left) })}</Text>
        </Group>
        <Common distributing={distributing} />
        <ReceiverRows distributing={distributing} />
        <Sum stock={stock} distributing={distributing} />
        {sentences.length > 0 ? (
          <Alert color="red" variant="light" role="alert" py="xs">
            {sentences.map((sentence) => (
              <Text key={sentence} size="sm">
                {sentence}
              </Text>
            ))}
          </Alert>
        ) : null}
        <Text size="xs" c="dimmed">
          {t("donations.keys")}
        </Text>
        <FormButtons busy={busy} onClose={props.onClose} label={t("donations.distribute")} />
      </Stack>
    </KeyedForm>
  );
}

/** One donation to many households: ticks with a quantity each, running receipt numbers, one step. */
export function DistributeDialog(props: Props) {
  const query = useAsk(
    donations,
    "toDistribute",
    { donation: props.uid },
    {
      reads: ["donation", "distribution", "household", "member"],
    },
  );
  return <Answer query={query}>{(stock) => <Form stock={stock} {...props} />}</Answer>;
}
