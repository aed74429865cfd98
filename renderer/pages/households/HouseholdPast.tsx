import { Button, Collapse, Group, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { HouseholdDetail } from "../../../shared/households/contract.ts";
import { memberStates } from "../../../shared/members/codes.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { openRowHistory } from "../steps/openRowHistory.tsx";
import styles from "./MembersSide.module.css";

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly words: string;
}

function usePast(detail: HouseholdDetail): readonly (readonly [title: string, entries: readonly Entry[]])[] {
  const t = useText();
  const language = useLanguage();
  const asOf = useAsOf();
  /** What came later than the day that is shown is not told there. */
  const known = (on: string | null) => asOf === null || on === null || on <= asOf;
  const span = (from: string | null, to: string | null) =>
    t("households.span", { from: from ?? t("households.unknownDay"), to: to ?? t("households.untilNow") });
  const gone = detail.formerMembers
    .filter(({ stateOn }) => known(stateOn))
    .map(({ uid, nameZh, nameBo, state, stateOn }) => ({
      key: uid,
      name: nameZh ?? nameBo ?? "",
      words: [memberStates[state][language], stateOn].filter(Boolean).join(" "),
    }));
  const left = detail.stays
    .filter(({ dateTo }) => known(dateTo))
    .map(({ uid, memberName, dateFrom, dateTo }) => ({ key: uid, name: memberName, words: span(dateFrom, dateTo) }));
  const heads = detail.headTerms
    .filter(({ dateTo }) => known(dateTo))
    .map(({ uid, memberName, dateFrom, dateTo }) => ({ key: uid, name: memberName, words: span(dateFrom, dateTo) }));
  const units = detail.memberships
    .filter(({ joinedOn }) => known(joinedOn))
    .map(({ uid, unitNo, joinedOn, leftOn }) => ({
      key: uid,
      name: unitNo,
      words: span(joinedOn, known(leftOn) ? leftOn : null),
    }));
  return [
    [t("households.formerMembers"), gone],
    [t("households.movedOut"), left],
    [t("households.earlierHeads"), heads],
    [t("households.unitsJoined"), units],
  ];
}

/** What was before: people no longer listed here, earlier heads, units joined and left, and the row's own history. */
export function HouseholdPast({ detail }: { readonly detail: HouseholdDetail }) {
  const t = useText();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const parts = usePast(detail).filter(([, entries]) => entries.length > 0);
  const count = parts.reduce((sum, [, entries]) => sum + entries.length, 0);
  const Sign = opened ? IconChevronDown : IconChevronRight;
  const { uid, householdNo } = detail.household;
  return (
    <section className={styles["past"]} aria-label={t("households.past")}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <UnstyledButton aria-expanded={opened} aria-controls={id} onClick={() => setOpened(!opened)}>
          <Group gap={4} wrap="nowrap">
            <Sign size="1.1rem" aria-hidden />
            <Text fw={600}>{t("households.past")}</Text>
            <Text c="dimmed">{count > 0 ? count : t("households.pastNone")}</Text>
          </Group>
        </UnstyledButton>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => openRowHistory(uid, t("households.one", { householdNo }))}
        >
          {t("stepsPage.ofRow")}
        </Button>
      </Group>
      <Collapse id={id} expanded={opened} transitionDuration={0}>
        <Stack gap="xs" className={styles["parts"] ?? ""} tabIndex={opened && count > 0 ? 0 : -1}>
          {parts.length === 0 ? <Text c="dimmed">{t("households.pastNothing")}</Text> : null}
          {parts.map(([title, entries]) => (
            <div key={title}>
              <Title order={3}>{title}</Title>
              <ul className={styles["entries"]}>
                {entries.map(({ key, name, words }) => (
                  <li key={key}>
                    {name} <span>{words}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Stack>
      </Collapse>
    </section>
  );
}
