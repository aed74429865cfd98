import { Autocomplete, Fieldset, Select, SimpleGrid, TextInput } from "@mantine/core";
import { useEffect } from "react";
import { consent } from "../../../shared/consents/record.ts";
import { households } from "../../../shared/households/contract.ts";
import { type Official, pairings } from "../../../shared/pairings/contract.ts";
import { pairing } from "../../../shared/pairings/record.ts";
import { useAsk } from "../../app/query.ts";
import { useLabel, useText } from "../../app/text.ts";
import type { EntryInputProps, EntryPart } from "../../ui/books/entry/plan.ts";

const words = ({ officialName, officialOrg }: Official): string => `${officialName}　${officialOrg}`;

/** An official, offered from earlier pairings with organisation and level. */
export function OfficialName({ name, label, required, error, typed, type }: EntryInputProps) {
  const known = useAsk(pairings, "officials", {}, { reads: ["pairing"] }).data ?? [];
  const choose = (chosen: string) => {
    const found = known.find((one) => words(one) === chosen);
    if (!found) return;
    type("officialName", found.officialName);
    type("officialOrg", found.officialOrg);
    type("level", found.level);
  };
  return (
    <Autocomplete
      label={label}
      withAsterisk={required}
      error={error}
      maxLength={pairing.fields.officialName.max ?? 40}
      data={[...new Set(known.map(words))]}
      limit={8}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      value={typed[name] ?? ""}
      onChange={(text) => type(name, text)}
      onOptionSubmit={(chosen) => setTimeout(() => choose(chosen))}
    />
  );
}

/** The signed paper under a pairing: who signed, when, and its number. The head, unless the clerk says otherwise. */
export function PairingConsent({ typed, type, offer, problems }: EntryPart) {
  const t = useText();
  const label = useLabel();
  const uid = typed["householdId"] ?? "";
  const home = useAsk(households, "get", { uid, asOf: null }, { enabled: uid !== "", offers: true }).data;
  const people = uid === "" ? [] : (home?.members ?? []);
  const head = home?.household.headMemberId ?? "";
  const by = typed["consentBy"] ?? "";
  const lives = people.some((person) => person.uid === by);
  useEffect(() => {
    if (head !== "" && people.length > 0 && !lives) offer("consentBy", head);
  }, [head, people.length, lives, offer]);
  const { givenOn, paperRef } = consent.fields;
  return (
    <Fieldset legend={t("events.consentTitle")} py="xs">
      <SimpleGrid cols={3} spacing="sm">
        <Select
          label={t("events.consentBy")}
          withAsterisk
          allowDeselect={false}
          data={people.map(({ uid: person, nameZh, nameBo }) => ({ value: person, label: nameZh ?? nameBo ?? "" }))}
          value={lives ? by : null}
          error={problems["consentBy"] ? t("books.needed") : null}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={(person) => type("consentBy", person ?? "")}
        />
        <TextInput
          label={label(givenOn)}
          maxLength={16}
          placeholder={typed["dateFrom"] ?? ""}
          value={typed["consentOn"] ?? ""}
          error={problems["consentOn"] ? t("grid.notADate") : null}
          onChange={(event) => type("consentOn", event.currentTarget.value)}
        />
        <TextInput
          label={label(paperRef)}
          maxLength={paperRef.max ?? 20}
          value={typed["consentPaper"] ?? ""}
          onChange={(event) => type("consentPaper", event.currentTarget.value)}
        />
      </SimpleGrid>
    </Fieldset>
  );
}
