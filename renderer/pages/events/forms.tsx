import { SimpleGrid, Text } from "@mantine/core";
import type { FC } from "react";
import { useWatch } from "react-hook-form";
import { choosingMethods, convenorTerm } from "../../../shared/convenors/record.ts";
import type { EventKind } from "../../../shared/events/contract.ts";
import { household } from "../../../shared/households/record.ts";
import { relations } from "../../../shared/members/codes.ts";
import { member } from "../../../shared/members/record.ts";
import { codesOf } from "../../../shared/records/codes.ts";
import { activities, areaKinds, unit, unitEndings, unitSizes } from "../../../shared/units/record.ts";
import { useLabel, useText } from "../../app/text.ts";
import {
  ChoiceField,
  CodeField,
  CountField,
  DayField,
  ManyField,
  TextField,
  TickField,
  TicksField,
} from "./fields.tsx";
import type { Facts } from "./facts.ts";
import {
  ConsentFields,
  HouseholdField,
  NextHeadFields,
  peopleChoices,
  PersonFields,
  RelationFields,
  UnitField,
  VillageField,
} from "./parts.tsx";
import type { Values } from "./values.ts";
import { HandOverPosting } from "./postings.tsx";
import { EndPairing, PairHousehold } from "./pairings.tsx";
import { WithdrawGuarantee } from "./guarantees.tsx";
import { SetGuardian } from "./guardians.tsx";
import { MergeMembers } from "./doubles.tsx";

interface Props {
  readonly facts: Facts;
}

const peopleOf = ({ home }: Facts) => home?.members ?? [];

function LeavingList({ facts }: Props) {
  return <NextHeadFields people={peopleOf(facts)} leaving={facts.person ? [facts.person.uid] : []} />;
}

function Split({ facts }: Props) {
  const t = useText();
  const label = useLabel();
  const people = peopleOf(facts);
  const chosen = useWatch<Values, "members">({ name: "members" });
  const head = useWatch<Values, "head">({ name: "head" });
  const moving = people.filter(({ uid }) => chosen.includes(uid));
  const { householdNo, houseName, addressLine, personCount } = household.fields;
  return (
    <>
      <TicksField name="members" label={t("events.who")} choices={peopleChoices(people)} />
      <SimpleGrid cols={2} spacing="sm">
        <TextField name="householdNo" label={label(householdNo)} max={householdNo.max} required />
        <ChoiceField name="head" label={t("events.newHead")} choices={peopleChoices(moving)} />
        <RelationFields people={moving} head={head} name="relations" />
        <TextField name="houseName" label={label(houseName)} max={houseName.max} />
        <TextField name="addressLine" label={label(addressLine)} max={addressLine.max} />
        <CountField name="personCount" label={label(personCount)} least={Math.max(1, chosen.length)} />
      </SimpleGrid>
      <NextHeadFields people={people} leaving={chosen} />
    </>
  );
}

function Merge({ facts }: Props) {
  return (
    <SimpleGrid cols={2} spacing="sm">
      <HouseholdField village={facts.village} except={facts.home?.household.uid ?? ""} />
      <RelationFields people={peopleOf(facts)} head="" name="relations" />
    </SimpleGrid>
  );
}

function Join({ facts }: Props) {
  return (
    <>
      <UnitField village={facts.village} except={facts.home?.household.unitId ?? null} />
      <ConsentFields people={peopleOf(facts)} />
    </>
  );
}

function ToVillage({ facts }: Props) {
  const label = useLabel();
  const { householdNo, addressLine } = household.fields;
  return (
    <SimpleGrid cols={2} spacing="sm">
      <VillageField except={facts.village} />
      <TextField name="householdNo" label={label(householdNo)} max={householdNo.max} required />
      <TextField name="addressLine" label={label(addressLine)} max={addressLine.max} />
    </SimpleGrid>
  );
}

function MoveMember({ facts }: Props) {
  const label = useLabel();
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <HouseholdField village={facts.village} except={facts.home?.household.uid ?? ""} />
        <CodeField name="relation" label={label(member.fields.relation)} codes={relations} />
      </SimpleGrid>
      <LeavingList facts={facts} />
    </>
  );
}

function ChangeHead({ facts }: Props) {
  const t = useText();
  const head = useWatch<Values, "head">({ name: "head" });
  const people = peopleOf(facts);
  return (
    <SimpleGrid cols={2} spacing="sm">
      <ChoiceField
        name="head"
        label={t("events.newHead")}
        choices={peopleChoices(people.filter(({ isHead }) => !isHead))}
        focus
      />
      {head !== "" && <RelationFields people={people} head={head} name="relations" />}
    </SimpleGrid>
  );
}

function FormUnit() {
  const label = useLabel();
  const { unitNo, areaKind, nominalSize } = unit.fields;
  const choices = codesOf(activities).map((code) => ({ value: code.code, label: label(code) }));
  return (
    <SimpleGrid cols={2} spacing="sm">
      <TextField name="unitNo" label={label(unitNo)} max={unitNo.max} focus required />
      <CodeField name="areaKind" label={label(areaKind)} codes={areaKinds} />
      <CodeField name="nominalSize" label={label(nominalSize)} codes={unitSizes} />
      <ManyField name="activities" label={label(unit.fields.activities)} choices={choices} />
    </SimpleGrid>
  );
}

function Dissolve() {
  const label = useLabel();
  return <CodeField name="reason" label={label(unit.fields.endReason)} codes={unitEndings} />;
}

function Divide({ facts }: Props) {
  const t = useText();
  const parts = useWatch<Values, "parts">({ name: "parts" });
  const homes = facts.unit?.households ?? [];
  const placed = (i: number) => new Set(parts.flatMap((part, j) => (j === i ? [] : part.households)));
  return parts.map((_, i) => (
    <SimpleGrid key={i === 0 ? "first" : "second"} cols={2} spacing="sm">
      <TextField
        name={`parts.${i}.unitNo`}
        label={t("events.intoNo", { no: i + 1 })}
        max={unit.fields.unitNo.max}
        focus={i === 0}
        required
      />
      <ManyField
        name={`parts.${i}.households`}
        label={t("events.intoHouseholds")}
        choices={homes
          .filter(({ uid }) => !placed(i).has(uid))
          .map(({ uid, householdNo, headName }) => ({ value: uid, label: `${householdNo} ${headName ?? ""}` }))}
      />
    </SimpleGrid>
  ));
}

function Convenor({ facts }: Props) {
  const t = useText();
  const label = useLabel();
  const choices = facts.candidates.map(({ uid, nameZh, nameBo, householdNo }) => ({
    value: uid,
    label: `${nameZh ?? nameBo ?? ""} ${householdNo}`,
  }));
  return (
    <SimpleGrid cols={2} spacing="sm">
      <ChoiceField name="head" label={t("events.convenor")} choices={choices} focus />
      <DayField name="to" label={t("events.to")} />
      <CodeField name="method" label={label(convenorTerm.fields.method)} codes={choosingMethods} />
      <TickField name="phonePublic" label={label(convenorTerm.fields.phonePublicConsent)} />
    </SimpleGrid>
  );
}

function Leave() {
  const t = useText();
  return <TickField name="withdrawn" label={t("events.withdrawn")} />;
}

function WithdrawPhone({ facts: { home } }: Props) {
  const t = useText();
  if (!home?.household.phone || home.phoneAgreedOn === null) return null;
  return <Text>{t("events.phoneKept", { phone: home.household.phone, on: home.phoneAgreedOn })}</Text>;
}

/** The fields of each event, below its day. */
export const forms: Readonly<Record<EventKind, FC<Props>>> = {
  birth: PersonFields,
  death: LeavingList,
  unlist: LeavingList,
  "split-household": Split,
  "merge-households": Merge,
  "move-to-unit": Join,
  "move-to-village": ToVillage,
  "move-member": MoveMember,
  "change-head": ChangeHead,
  "form-unit": FormUnit,
  "dissolve-unit": Dissolve,
  "divide-unit": Divide,
  "convenor-replaced": Convenor,
  "join-unit": Join,
  "leave-unit": Leave,
  "withdraw-phone": WithdrawPhone,
  "set-guardian": SetGuardian,
  "merge-members": MergeMembers,
  "withdraw-guarantee": WithdrawGuarantee,
  "pair-household": PairHousehold,
  "end-pairing": EndPairing,
  "hand-over-posting": HandOverPosting,
};
