import { Fieldset, NumberInput, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { parsePartialDate } from "../../../shared/dates/partialDate.ts";
import { households } from "../../../shared/households/contract.ts";
import { household } from "../../../shared/households/record.ts";
import { sexes } from "../../../shared/members/codes.ts";
import { member } from "../../../shared/members/record.ts";
import { inTibetan } from "../../../shared/records/fields.ts";
import type { VillageRow } from "../../../shared/villages/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useLabel, useText } from "../../app/text.ts";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { useChosenVillage } from "../../ui/village.ts";

interface Props {
  readonly villages: readonly VillageRow[];
  readonly onClose: () => void;
  readonly onDone: (uid: string) => void;
}

const empty = { householdNo: "", houseName: "", addressLine: "", nameZh: "", nameBo: "", nameTag: "", birth: "" };
type Typed = typeof empty;
type Sex = keyof typeof sexes;

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim().normalize("NFC"));

function useForm(props: Props) {
  const t = useText();
  const chosen = useChosenVillage();
  const add = useCommand(households, "add");
  const [typed, setTyped] = useState(empty);
  const [village, setVillage] = useState(chosen ?? props.villages[0]?.uid ?? "");
  const [people, setPeople] = useState(1);
  const [sex, setSex] = useState<Sex>("9");
  const [tried, setTried] = useState(false);
  const birth = parsePartialDate(typed.birth);
  const problems: Partial<Record<keyof Typed, string>> = {
    ...(typed.householdNo.trim() === "" ? { householdNo: t("villages.required") } : {}),
    ...(typed.nameZh.trim() === "" && typed.nameBo.trim() === "" ? { nameZh: t("households.nameNeeded") } : {}),
    ...(orNull(typed.nameBo) && !inTibetan(orNull(typed.nameBo)!) ? { nameBo: t("grid.notTibetan") } : {}),
    ...(birth === undefined ? { birth: t("villages.wrong") } : {}),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0 || add.isPending) return;
    const { householdNo, houseName, addressLine, nameZh, nameBo, nameTag } = typed;
    const home = {
      householdNo: householdNo.trim(),
      houseName: orNull(houseName),
      addressLine: orNull(addressLine),
      personCount: people,
    };
    const names = { nameZh: orNull(nameZh), nameBo: orNull(nameBo), nameTag: orNull(nameTag) };
    add.mutate(
      { village, on: dayOf(new Date()), household: home, head: { ...names, sex, birth: birth ?? null } },
      {
        onSuccess: ({ uid }) => {
          notifications.show({ message: t("households.added", { householdNo: home.householdNo }) });
          props.onDone(uid);
          props.onClose();
        },
      },
    );
  };
  const field = (name: keyof Typed, max: number | undefined) => ({
    value: typed[name],
    maxLength: max ?? 40,
    error: tried ? (problems[name] ?? null) : null,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [name]: value }));
    },
  });
  return { field, submit, busy: add.isPending, village, setVillage, people, setPeople, sex, setSex };
}

/** A new household with its head, as one step. */
export function HouseholdForm(props: Props) {
  const t = useText();
  const label = useLabel();
  const form = useForm(props);
  const { fields } = household;
  const person = member.fields;
  return (
    <FormDialog onClose={props.onClose} title={t("households.add")} size="lg">
      <form onSubmit={form.submit} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="sm">
            <Select
              label={t("households.village")}
              allowDeselect={false}
              data={props.villages.map(({ uid, nameZh }) => ({ value: uid, label: nameZh }))}
              value={form.village}
              onChange={(value) => form.setVillage(value ?? "")}
            />
            <TextInput
              data-autofocus
              withAsterisk
              label={label(fields.householdNo)}
              {...form.field("householdNo", fields.householdNo.max)}
            />
            <TextInput label={label(fields.houseName)} {...form.field("houseName", fields.houseName.max)} />
            <TextInput label={label(fields.addressLine)} {...form.field("addressLine", fields.addressLine.max)} />
            <NumberInput
              label={label(fields.personCount)}
              min={1}
              max={40}
              allowDecimal={false}
              value={form.people}
              onChange={(value) => form.setPeople(Number(value) || 1)}
            />
          </SimpleGrid>
          <Fieldset legend={t("households.headOf")}>
            <SimpleGrid cols={2} spacing="sm">
              <TextInput label={label(person.nameZh)} {...form.field("nameZh", person.nameZh.max)} />
              <TextInput label={label(person.nameBo)} lang="bo" {...form.field("nameBo", person.nameBo.max)} />
              <Select
                label={label(person.sex)}
                allowDeselect={false}
                data={Object.values(sexes).map((code) => ({ value: code.code, label: label(code) }))}
                value={form.sex}
                onChange={(value) => form.setSex((value ?? "9") as Sex)}
              />
              <TextInput label={label(person.birth)} placeholder="1956.3" {...form.field("birth", 20)} />
              <TextInput label={label(person.nameTag)} {...form.field("nameTag", person.nameTag.max)} />
            </SimpleGrid>
          </Fieldset>
          <FormButtons busy={form.busy} onClose={props.onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}
