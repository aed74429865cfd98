import { SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { addDays } from "../../../shared/dates/calendarDate.ts";
import { requests } from "../../../shared/requests/contract.ts";
import { clientOf } from "../../app/client.ts";
import { useText } from "../../app/text.ts";
import { dayTyped } from "../../ui/books/entry/dayTyped.ts";
import type { EntryPart, EntryPlan } from "../../ui/books/entry/plan.ts";
import { RowPicker } from "../../ui/books/picking/RowPicker.tsx";

const [memberId, givenOn, paperRef] = ["consent.memberId", "consent.givenOn", "consent.paperRef"] as const;

/** Days within which an answer is promised unless the clerk says otherwise. */
const answerWithin = 7;

/** The household's consent to somebody asking for it; only where somebody does. */
function EntrustingPart({ typed, type, problems, village }: EntryPart) {
  const t = useText();
  if (typed["madeBy"] !== "entrusted") return null;
  return (
    <Stack gap={4}>
      <SimpleGrid cols={3} spacing="sm">
        <RowPicker
          target="member"
          label={t("requests.entrustedBy")}
          required
          error={problems[memberId] ? t("books.chooseRow") : null}
          village={village}
          value={typed[memberId] || null}
          onPick={(option) => type(memberId, option?.uid ?? "")}
        />
        <TextInput
          label={t("requests.entrustedOn")}
          placeholder={t("requests.entrustedHint")}
          autoComplete="off"
          maxLength={20}
          value={typed[givenOn] ?? ""}
          error={problems[givenOn] ? t(`grid.${problems[givenOn]}`) : null}
          onChange={(event) => type(givenOn, event.currentTarget.value)}
        />
        <TextInput
          label={t("requests.entrustedPaper")}
          autoComplete="off"
          maxLength={20}
          value={typed[paperRef] ?? ""}
          onChange={(event) => type(paperRef, event.currentTarget.value)}
        />
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {t("requests.whoEntrusts")}
      </Text>
    </Stack>
  );
}

/** A request is open from the beginning, and written with the consent where somebody entrusted makes it. */
export const requestPlan: EntryPlan = {
  fields: ["householdId", "madeBy", "channel", "category", "madeOn", "dueOn", "paperRef"],
  start: (today) => ({ madeBy: "self", channel: "counter", dueOn: addDays(today, answerWithin) }),
  kept: ["madeOn", "dueOn", "channel"],
  more: EntrustingPart,
  check: (typed) => {
    if (typed["madeBy"] !== "entrusted") return {};
    return {
      ...(typed[memberId] ? {} : { [memberId]: "required" as const }),
      ...(dayTyped(typed[givenOn]) === undefined ? { [givenOn]: "notADate" as const } : {}),
    };
  },
  save: async ({ values, typed }) => {
    const paper = { language: "zh", paperRef: (typed[paperRef] ?? "").trim() || null };
    const given = { memberId: typed[memberId], givenOn: dayTyped(typed[givenOn]) ?? values["madeOn"], ...paper };
    const asked = { paperRef: null, ...values, consent: values["madeBy"] === "entrusted" ? given : null };
    const { uid } = await clientOf(requests).add(requests.methods.add.input.parse(asked));
    return { uids: [uid] };
  },
};
