import { Autocomplete, SimpleGrid, Text } from "@mantine/core";
import { useController, useFormContext } from "react-hook-form";
import { pairings, type Official } from "../../../shared/pairings/contract.ts";
import { officialLevels, pairing } from "../../../shared/pairings/record.ts";
import { useAsk } from "../../app/query.ts";
import { useLabel, useText } from "../../app/text.ts";
import type { Facts } from "./facts.ts";
import { CodeField, TextField, TickField } from "./fields.tsx";
import { ConsentFields } from "./parts.tsx";
import type { Values } from "./values.ts";

interface Props {
  readonly facts: Facts;
}

const words = ({ officialName, officialOrg }: Official): string => `${officialName}　${officialOrg}`;

/** The official's name, offered from earlier pairings with organisation and level. */
function OfficialField() {
  const label = useLabel();
  const { setValue } = useFormContext<Values>();
  const { field } = useController<Values, "officialName">({ name: "officialName" });
  const known = useAsk(pairings, "officials", {}, { reads: ["pairing"] }).data ?? [];
  const choose = (chosen: string) => {
    const official = known.find((one) => words(one) === chosen);
    if (!official) return;
    setValue("officialName", official.officialName);
    setValue("officialOrg", official.officialOrg);
    setValue("level", official.level);
  };
  return (
    <Autocomplete
      data-autofocus
      label={label(pairing.fields.officialName)}
      withAsterisk
      maxLength={pairing.fields.officialName.max ?? 40}
      data={[...new Set(known.map(words))]}
      limit={8}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      ref={field.ref}
      onBlur={field.onBlur}
      value={field.value}
      onChange={field.onChange}
      onOptionSubmit={(chosen) => setTimeout(() => choose(chosen))}
    />
  );
}

/** An official and the household's signed consent; both are written together. */
export function PairHousehold({ facts }: Props) {
  const label = useLabel();
  const { officialOrg, level } = pairing.fields;
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <OfficialField />
        <TextField name="officialOrg" label={label(officialOrg)} max={officialOrg.max} required />
        <CodeField name="level" label={label(level)} codes={officialLevels} />
      </SimpleGrid>
      <ConsentFields people={facts.home?.members ?? []} />
    </>
  );
}

/** Which pairing ends; why is never asked. */
export function EndPairing({ facts: { row } }: Props) {
  const t = useText();
  const about = {
    householdNo: String(row?.["householdIdName"] ?? ""),
    name: String(row?.["officialName"] ?? ""),
    on: String(row?.["dateFrom"] ?? ""),
  };
  return (
    <>
      <Text>{t("pairings.about", about)}</Text>
      <TickField name="withdrawn" label={t("events.withdrawn")} />
    </>
  );
}
