import { Fieldset, SimpleGrid, Text } from "@mantine/core";
import { useController, useWatch } from "react-hook-form";
import { officerTypes, postedOfficer, posting } from "../../../shared/officers/record.ts";
import { codesOf } from "../../../shared/records/codes.ts";
import { services } from "../../../shared/records/services.ts";
import { useLabel, useText } from "../../app/text.ts";
import { RowPicker } from "../../ui/books/picking/RowPicker.tsx";
import type { Facts } from "./facts.ts";
import { CodeField, DayField, ManyField, TextField } from "./fields.tsx";
import type { Values } from "./values.ts";

/** The successor: a listed officer found by typing, or a new one. */
function Successor() {
  const t = useText();
  const label = useLabel();
  const { field } = useController<Values, "successor">({ name: "successor" });
  const { name, type, homeOrg, dutyPhone } = postedOfficer.fields;
  return (
    <>
      <RowPicker
        focus
        target="postedOfficer"
        label={t("officers.successor")}
        value={field.value === "" ? null : field.value}
        onPick={(option) => field.onChange(option?.uid ?? "")}
      />
      {field.value === "" ? (
        <Fieldset legend={t("officers.newSuccessor")}>
          <SimpleGrid cols={2} spacing="sm">
            <TextField name="name" label={label(name)} max={name.max} required />
            <CodeField name="type" label={label(type)} codes={officerTypes} />
            <TextField name="homeOrg" label={label(homeOrg)} max={homeOrg.max} required />
            <TextField name="dutyPhone" label={label(dutyPhone)} max={dutyPhone.max} />
          </SimpleGrid>
        </Fieldset>
      ) : null}
    </>
  );
}

/** Who takes over a place, until when, and what the successor helps with. */
export function HandOverPosting({ facts: { row } }: { readonly facts: Facts }) {
  const t = useText();
  const label = useLabel();
  const on = useWatch<Values, "on">({ name: "on" });
  const { docNo, serviceAreas, dateTo } = posting.fields;
  const choices = codesOf(services).map((code) => ({ value: code.code, label: label(code) }));
  const about = { name: String(row?.["officerIdName"] ?? ""), place: String(row?.["placeName"] ?? "") };
  return (
    <>
      <Text>{t("officers.handingOver", { ...about, on })}</Text>
      <Successor />
      <SimpleGrid cols={2} spacing="sm">
        <DayField name="to" label={label(dateTo)} optional />
        <TextField name="docNo" label={label(docNo)} max={docNo.max} />
      </SimpleGrid>
      <ManyField name="serviceAreas" label={label(serviceAreas)} choices={choices} />
    </>
  );
}
