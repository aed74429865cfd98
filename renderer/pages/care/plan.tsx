import { SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { care } from "../../../shared/care/contract.ts";
import { selfCareItems } from "../../../shared/care/grade.ts";
import { addMonths } from "../../../shared/dates/calendarDate.ts";
import { clientOf } from "../../app/client.ts";
import { useText } from "../../app/text.ts";
import type { EntryPart, EntryPlan, Typed } from "../../ui/books/entry/plan.ts";
import { type Answers, answersOf, SelfCareInputs } from "./SelfCare.tsx";
import { dayTyped } from "../../ui/books/entry/dayTyped.ts";

const [givenOn, paperRef] = ["consent.givenOn", "consent.paperRef"] as const;

/** The consent on paper; who signed it follows from the person's age. */
function ConsentPart({ typed, type, problems }: EntryPart) {
  const t = useText();
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t("care.agreedOn")}
          placeholder={t("care.agreedHint")}
          autoComplete="off"
          maxLength={20}
          value={typed[givenOn] ?? ""}
          error={problems[givenOn] ? t(`grid.${problems[givenOn]}`) : null}
          onChange={(event) => type(givenOn, event.currentTarget.value)}
        />
        <TextInput
          label={t("care.agreedPaper")}
          autoComplete="off"
          maxLength={20}
          value={typed[paperRef] ?? ""}
          onChange={(event) => type(paperRef, event.currentTarget.value)}
        />
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {t("care.whoAgrees")}
      </Text>
    </>
  );
}

/** The answers as the dialog keeps them. */
const answersIn = (typed: Typed): Answers =>
  answersOf(Object.fromEntries(selfCareItems.map((item) => [item, typed[item] ? Number(typed[item]) : null])));

/** What the person manages alone, and the consent. */
function CarePart(part: EntryPart) {
  const { typed, type } = part;
  const change = (answers: Answers) => {
    for (const item of selfCareItems) type(item, answers[item] === null ? "" : String(answers[item]));
  };
  return (
    <Stack gap="xs">
      <SelfCareInputs answers={answersIn(typed)} onChange={change} />
      <ConsentPart {...part} />
    </Stack>
  );
}

const paperOf = (typed: Typed): string | null => (typed[paperRef] ?? "").trim() || null;

/** Care begins together with its consent, in one step. */
export const careCasePlan: EntryPlan = {
  fields: ["memberId", "contactId", "startOn", "reviewOn", "kinds", "needs"],
  start: (today) => ({ reviewOn: addMonths(today, 6) }),
  kept: ["startOn", "reviewOn"],
  more: CarePart,
  check: (typed) => (dayTyped(typed[givenOn]) === undefined ? { [givenOn]: "notADate" } : {}),
  save: async ({ values, typed }) => {
    const consent = {
      givenOn: dayTyped(typed[givenOn]) ?? values["startOn"],
      language: "zh",
      paperRef: paperOf(typed),
    };
    const asked = { contactId: null, paperRef: paperOf(typed), ...values, ...answersIn(typed), consent };
    const { uid } = await clientOf(care).open(care.methods.open.input.parse(asked));
    return { uids: [uid] };
  },
};

/** A single count; a village's whole month is entered in the table of the page. */
export const careVisitPlan: EntryPlan = {
  start: (today) => ({ month: today.slice(0, 7), carerRole: "neighbour" }),
  kept: ["month", "carerRole", "service"],
};
