import { Select } from "@mantine/core";
import { divisions } from "../../../shared/divisions/contract.ts";
import { posting } from "../../../shared/officers/record.ts";
import { useAsk } from "../../app/query.ts";
import type { EntryInputProps } from "../../ui/books/entry/plan.ts";
import { useVillages, wholeList } from "../../ui/lists.ts";

/** Villages and townships of the register by their names; a code that none of them has may be typed. */
function usePlaces(typed: string): { readonly value: string; readonly label: string }[] {
  const villages = useVillages().data?.rows ?? [];
  const townships = useAsk(divisions, "list", wholeList(null), { reads: ["division"], keep: true }).data?.rows ?? [];
  const known = [
    ...villages.map(({ villageCode, nameZh }) => ({ value: villageCode, label: nameZh })),
    ...townships
      .filter(({ level }) => level === "4")
      .map(({ divisionCode, nameZh }) => ({ value: divisionCode, label: nameZh })),
  ];
  const places = known.filter(({ value }, at) => known.findIndex((other) => other.value === value) === at);
  const unknown = typed !== "" && !places.some(({ value }) => value === typed);
  return unknown ? [...places, { value: typed, label: typed }] : places;
}

/** Where an officer is posted: a village or a township, chosen by name; its code is what is kept. */
export function PlaceInput({ name, label, required, error, typed, type }: EntryInputProps) {
  const value = typed[name] ?? "";
  const places = usePlaces(value);
  const takeCode = (search: string) => {
    if (posting.fields.divisionCode.schema.safeParse(search).success) type(name, search);
  };
  return (
    <Select
      label={label}
      withAsterisk={required}
      error={error}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      data={places}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      value={value === "" ? null : value}
      onSearchChange={takeCode}
      onChange={(code) => type(name, code ?? "")}
    />
  );
}
