import { Group, SegmentedControl, SimpleGrid, Text } from "@mantine/core";
import { gradeOf, type SelfCareItem, selfCareGrades, selfCareItems } from "../../../shared/care/grade.ts";
import { careCase } from "../../../shared/care/record.ts";
import { useLabel, useLanguage, useText } from "../../app/text.ts";

export type Answers = Readonly<Record<SelfCareItem, 0 | 1 | null>>;

/** The six answers of a row. */
export const answersOf = (row: Readonly<Record<string, unknown>>): Answers => {
  const answer = (item: SelfCareItem) => (row[item] === 1 ? 1 : row[item] === 0 ? 0 : null);
  return Object.fromEntries(selfCareItems.map((item) => [item, answer(item)])) as Record<SelfCareItem, 0 | 1 | null>;
};

/** What the six answers come to, worked out while it is shown. */
export function Grade({ answers }: { readonly answers: Answers }) {
  const t = useText();
  const label = useLabel();
  const language = useLanguage();
  const grade = gradeOf(answers);
  const unmet = selfCareItems.filter((item) => answers[item] === 0).map((item) => label(careCase.fields[item]));
  return (
    <Group gap="xs" align="baseline">
      <Text c="dimmed">{t("care.selfCare")}</Text>
      <Text fw={600}>{grade ? label(selfCareGrades[grade]) : t("care.selfCareUnknown")}</Text>
      {unmet.length > 0 ? (
        <Text c="dimmed">{t("care.unmet", { items: unmet.join(language === "zh" ? "、" : ", ") })}</Text>
      ) : null}
    </Group>
  );
}

interface Props {
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** The six questions, each yes, no or not stated. */
export function SelfCareInputs({ answers, onChange }: Props) {
  const t = useText();
  const label = useLabel();
  const choices = [
    { value: "1", label: t("books.yes") },
    { value: "0", label: t("books.no") },
    { value: "", label: t("books.unsaid") },
  ];
  return (
    <SimpleGrid cols={2} spacing="sm" verticalSpacing={6}>
      {selfCareItems.map((item) => (
        <Group key={item} justify="space-between" gap="xs" wrap="nowrap">
          <Text size="sm">{label(careCase.fields[item])}</Text>
          <SegmentedControl
            size="xs"
            transitionDuration={0}
            aria-label={label(careCase.fields[item])}
            data={choices}
            value={answers[item] === null ? "" : String(answers[item])}
            onChange={(value) => onChange({ ...answers, [item]: value === "" ? null : value === "1" ? 1 : 0 })}
          />
        </Group>
      ))}
    </SimpleGrid>
  );
}
