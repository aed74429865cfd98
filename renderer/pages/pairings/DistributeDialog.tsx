import { Alert, Fieldset, Modal, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { assistance } from "../../../shared/assistance/record.ts";
import { sentencesOf } from "../../app/errors.ts";
import { useLabel, useText } from "../../app/text.ts";
import { DayInput } from "../../ui/DayInput.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { useFirstField } from "../../ui/firstField.ts";
import { useVillages } from "../../ui/lists.ts";
import { JobLine } from "../exchange/JobLine.tsx";
import { GiftFields } from "./GiftFields.tsx";
import { HouseholdTicks } from "./HouseholdTicks.tsx";
import { useDistributing } from "./useDistributing.ts";

type Distributing = ReturnType<typeof useDistributing>;

const everywhere = "all";

function Place({ form }: { readonly form: Distributing }) {
  const t = useText();
  const label = useLabel();
  const rows = useVillages().data?.rows ?? [];
  const choices = rows.map(({ uid, nameZh }) => ({ value: uid, label: nameZh }));
  const { first, last } = form;
  return (
    <SimpleGrid cols={4} spacing="sm">
      <DayInput
        label={label(assistance.fields.givenOn)}
        size="sm"
        value={form.givenOn}
        onDay={(day) => day !== null && form.setGivenOn(day)}
      />
      <Select
        label={t("pairings.village")}
        allowDeselect={false}
        searchable
        data={[{ value: everywhere, label: t("app.allVillages") }, ...choices]}
        value={form.village ?? everywhere}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={(value) => form.setVillage(value === everywhere ? null : value)}
      />
      <TextInput
        label={t("pairings.firstReceipt")}
        maxLength={assistance.fields.receiptRef.max ?? 20}
        value={form.receipt}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => form.setReceipt(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed" style={{ alignSelf: "end" }} pb={8}>
        {first !== "" && last !== null ? t("pairings.receipts", { first, last }) : ""}
      </Text>
    </SimpleGrid>
  );
}

/** Why nothing was written yet. */
function Refusal({ form }: { readonly form: Distributing }) {
  const t = useText();
  const { failure } = form.job;
  const sentences = failure === null ? [] : sentencesOf(failure);
  const all = form.nobody ? [...sentences, t("pairings.tickSome")] : sentences;
  if (all.length === 0) return null;
  return (
    <Alert color="red" variant="light" title={t("books.notSaved")} role="alert" py="xs">
      {all.slice(0, 3).map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
    </Alert>
  );
}

/** One gift to many households of a village: what it is, whom it goes to, and receipts that run on. */
export function DistributeDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => void setTimeout(() => opener instanceof HTMLElement && opener.focus()), [opener]);
  const form = useDistributing(onClose);
  const place = useFirstField<HTMLFormElement>();
  const { typed, type, problems, village, job } = form;
  return (
    <Modal
      opened
      onClose={() => (job.busy ? job.stop() : onClose())}
      title={t("pairings.distributeTitle")}
      size="68rem"
      centered={false}
      yOffset="4vh"
      returnFocus={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <form
        ref={place}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <Stack gap="sm">
          <Refusal form={form} />
          <Fieldset legend={t("pairings.distributeWhat")} py="xs">
            <GiftFields {...{ typed, type, offer: type, problems, village }} no={0} receipt={false} required />
          </Fieldset>
          <Place form={form} />
          <HouseholdTicks rows={form.rows} ticked={form.ticked} onTick={form.setTicked} receiptOf={form.receiptOf} />
          {job.busy ? <JobLine job={job} /> : null}
          <FormButtons
            busy={job.busy !== null}
            label={t("pairings.save", { count: form.count })}
            onClose={() => (job.busy ? job.stop() : onClose())}
          />
        </Stack>
      </form>
    </Modal>
  );
}
