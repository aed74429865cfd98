import { List, Stack, Text } from "@mantine/core";
import type { Moving } from "../../../shared/handover/contract.ts";
import { relations, sexes } from "../../../shared/members/codes.ts";
import type { CodeList } from "../../../shared/records/codes.ts";
import { helpRequest } from "../../../shared/requests/record.ts";
import { useLabel, useText } from "../../app/text.ts";

const categories = helpRequest.fields.category.codes ?? {};

/** What goes of a household: its people by name, its number where the consent goes too, and what it waits for. */
export function MovingCard({ moving }: { readonly moving: Moving }) {
  const { houseName, personCount, phone, people, requests } = moving;
  const t = useText();
  const label = useLabel();
  const words = (codes: CodeList, code: string | null) => {
    const found = code === null ? undefined : codes[code];
    return found ? label(found) : "";
  };
  const line = ({ name, isHead, sex, birth, relation }: Moving["people"][number]) =>
    [name, isHead ? t("handover.head") : words(relations, relation), words(sexes, sex), birth ?? ""]
      .filter(Boolean)
      .join(" · ");
  return (
    <Stack gap={4}>
      <Text size="sm">{[houseName, t("handover.people", { count: personCount })].filter(Boolean).join(" · ")}</Text>
      {people.length === 0 ? <Text c="dimmed">{t("handover.nobody")}</Text> : null}
      <List size="sm">
        {people.map((person, place) => (
          <List.Item key={`${person.name} ${place}`}>{line(person)}</List.Item>
        ))}
      </List>
      {phone === null ? null : <Text size="sm">{t("handover.phone", { phone })}</Text>}
      {requests.map(({ category, madeOn, dueOn }, place) => (
        <Text key={`${category} ${madeOn} ${place}`} size="sm">
          {t("handover.request", { category: words(categories, category), dueOn })}
        </Text>
      ))}
    </Stack>
  );
}
