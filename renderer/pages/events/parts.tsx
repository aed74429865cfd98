import { Fieldset, SimpleGrid } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { consent, consentLanguages } from "../../../shared/consents/record.ts";
import { households } from "../../../shared/households/contract.ts";
import { relations, sexes } from "../../../shared/members/codes.ts";
import type { MemberRow } from "../../../shared/members/contract.ts";
import { member } from "../../../shared/members/record.ts";
import { codesOf } from "../../../shared/records/codes.ts";
import { units } from "../../../shared/units/contract.ts";
import { useAsk } from "../../app/query.ts";
import { useLabel, useText } from "../../app/text.ts";
import { useVillages, wholeList } from "../../ui/lists.ts";
import { ChoiceField, type Choice, CodeField, DayField, TextField } from "./fields.tsx";
import type { Values } from "./values.ts";

const nameOf = ({ nameZh, nameBo, nameTag }: MemberRow): string =>
  [nameZh ?? nameBo ?? "", nameTag ? `（${nameTag}）` : ""].join("");

export const peopleChoices = (people: readonly MemberRow[]): Choice[] =>
  people.map((person) => ({ value: person.uid, label: nameOf(person) }));

/** Relations of everybody but the head, left to the program unless the clerk chooses. */
export function RelationFields({
  people,
  head,
  name,
}: {
  readonly people: readonly MemberRow[];
  readonly head: string;
  readonly name: "relations" | "nextRelations";
}) {
  const t = useText();
  const label = useLabel();
  const choices = codesOf(relations)
    .filter(({ code }) => code !== "0")
    .map((code) => ({ value: code.code, label: label(code) }));
  return people
    .filter(({ uid }) => uid !== head)
    .map((person) => (
      <ChoiceField
        key={person.uid}
        name={`${name}.${person.uid}`}
        label={t("events.relationTo", { name: nameOf(person) })}
        placeholder={t("events.likely")}
        clearable
        choices={choices}
      />
    ));
}

/** The next head of a household that its head leaves; nothing when the head stays or nobody does. */
export function NextHeadFields({
  people,
  leaving,
}: {
  readonly people: readonly MemberRow[];
  readonly leaving: readonly string[];
}) {
  const t = useText();
  const next = useWatch<Values, "nextHead">({ name: "nextHead" });
  const staying = people.filter(({ uid }) => !leaving.includes(uid));
  const headLeaves = people.some(({ uid, isHead }) => isHead && leaving.includes(uid));
  if (!headLeaves || staying.length === 0) return null;
  return (
    <Fieldset legend={t("events.nextHead")}>
      <SimpleGrid cols={2} spacing="sm">
        <ChoiceField name="nextHead" label={t("events.newHead")} choices={peopleChoices(staying)} />
        {next !== "" && <RelationFields people={staying} head={next} name="nextRelations" />}
      </SimpleGrid>
    </Fieldset>
  );
}

/** A new person's names, sex, birth and relation. */
export function PersonFields() {
  const label = useLabel();
  const { nameZh, nameBo, nameTag, sex, birth, relation } = member.fields;
  return (
    <SimpleGrid cols={2} spacing="sm">
      <TextField name="nameZh" label={label(nameZh)} max={nameZh.max} focus />
      <TextField name="nameBo" label={label(nameBo)} max={nameBo.max} lang="bo" />
      <CodeField name="sex" label={label(sex)} codes={sexes} />
      <TextField name="birth" label={label(birth)} max={16} />
      <CodeField name="relation" label={label(relation)} codes={relations} />
      <TextField name="nameTag" label={label(nameTag)} max={nameTag.max} />
    </SimpleGrid>
  );
}

/** Another household of the village. */
export function HouseholdField({ village, except }: { readonly village: string; readonly except: string }) {
  const t = useText();
  const rows = useAsk(households, "list", wholeList(null, village)).data?.rows ?? [];
  const choices = rows
    .filter(({ uid }) => uid !== except)
    .map(({ uid, householdNo, headName, houseName }) => ({
      value: uid,
      label: [householdNo, headName, houseName].filter(Boolean).join(" "),
    }));
  return <ChoiceField name="household" label={t("events.toHousehold")} choices={choices} focus />;
}

/** Another unit of the village. */
export function UnitField({ village, except }: { readonly village: string; readonly except: string | null }) {
  const t = useText();
  const rows = useAsk(units, "list", wholeList(null, village)).data?.rows ?? [];
  const choices = rows.filter(({ uid }) => uid !== except).map(({ uid, unitNo }) => ({ value: uid, label: unitNo }));
  return <ChoiceField name="unit" label={t("events.toUnit")} choices={choices} focus />;
}

export function VillageField({ except }: { readonly except: string }) {
  const t = useText();
  const rows = useVillages().data?.rows ?? [];
  const choices = rows.filter(({ uid }) => uid !== except).map(({ uid, nameZh }) => ({ value: uid, label: nameZh }));
  return <ChoiceField name="village" label={t("events.toVillage")} choices={choices} focus />;
}

/** The signed paper under a membership. */
export function ConsentFields({ people }: { readonly people: readonly MemberRow[] }) {
  const t = useText();
  const label = useLabel();
  const { givenOn, language, formVersion, paperRef } = consent.fields;
  return (
    <Fieldset legend={t("events.consentTitle")}>
      <SimpleGrid cols={2} spacing="sm">
        <ChoiceField name="consentBy" label={t("events.consentBy")} choices={peopleChoices(people)} />
        <DayField name="givenOn" label={label(givenOn)} />
        <CodeField name="language" label={label(language)} codes={consentLanguages} />
        <TextField name="formVersion" label={label(formVersion)} max={formVersion.max} />
        <TextField name="paperRef" label={label(paperRef)} max={paperRef.max} />
      </SimpleGrid>
    </Fieldset>
  );
}
