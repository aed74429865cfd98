import { Alert, Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { BookRow } from "../../../shared/books/contract.ts";
import { type GroupSheet, lending } from "../../../shared/lending/contract.ts";
import { loanStates } from "../../../shared/lending/record.ts";
import { mostHouseholds, usualHouseholds } from "../../../shared/lending/rules.ts";
import { printedYuan } from "../../../shared/money/yuan.ts";
import { useAsk } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLabel, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { openEntry } from "../../ui/books/entry/openEntry.ts";
import { PrintButton } from "../../ui/PrintButton.tsx";
import { openEvent } from "../events/openEvent.tsx";
import styles from "./Lending.module.css";

interface Props {
  readonly group: GroupSheet;
}

function Tools({ group }: Props) {
  const t = useText();
  const mayEdit = useMayEdit();
  const consents = group.consents.filter(({ withdrawnOn }) => withdrawnOn === null);
  return (
    <Group gap="xs">
      {mayEdit ? (
        <>
          <Button size="xs" onClick={() => openEntry("guarantorConsent", { jlgId: group.uid })}>
            {t("lending.newConsent")}
          </Button>
          <Button size="xs" variant="default" onClick={() => openEntry("loan", { jlgId: group.uid })}>
            {t("lending.newLoan")}
          </Button>
          <Button size="xs" variant="default" onClick={() => openEntry("jlgHousehold", { jlgId: group.uid })}>
            {t("lending.newHousehold")}
          </Button>
        </>
      ) : null}
      {consents.length > 0 ? (
        <PrintButton
          form="guarantorNotice"
          label={t("lending.printNotices")}
          chosen={() => consents.map(({ uid }) => uid)}
        />
      ) : null}
    </Group>
  );
}

function Households({ group: { households } }: Props) {
  const t = useText();
  const inside = households.filter(({ leftOn }) => leftOn === null);
  return (
    <>
      <Title order={3}>{t("lending.households", { count: inside.length })}</Title>
      {inside.length < usualHouseholds ? (
        <Text size="sm" c="dimmed">
          {t("lending.few", { count: usualHouseholds })}
        </Text>
      ) : null}
      {inside.length > mostHouseholds ? (
        <Text size="sm" c="dimmed">
          {t("lending.many", { count: mostHouseholds })}
        </Text>
      ) : null}
      <Text size="sm">
        {inside.map(({ householdNo, headName }) => [householdNo, headName].filter(Boolean).join(" ")).join("、")}
      </Text>
    </>
  );
}

type Consent = GroupSheet["consents"][number];

function ConsentRow({ consent }: { readonly consent: Consent }) {
  const t = useText();
  const mayEdit = useMayEdit();
  const { name, householdNo, memberId, maxFen, worstAllFen, until, coolingUntil, withdrawnOn } = consent;
  const days = { cooling: coolingUntil, until };
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs" component="li">
      <div>
        <Text size="sm" fw={600}>
          {`${householdNo} ${name}`}
        </Text>
        <Text size="sm">{t("lending.upTo", { max: printedYuan(maxFen), worst: printedYuan(worstAllFen) })}</Text>
        <Text size="xs" c="dimmed">
          {withdrawnOn === null ? t("lending.consentDays", days) : t("lending.withdrawn", { on: withdrawnOn })}
        </Text>
      </div>
      {mayEdit && withdrawnOn === null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          style={{ flexShrink: 0 }}
          onClick={() => openEvent("withdraw-guarantee", memberId)}
        >
          {t("lending.withdraw")}
        </Button>
      ) : null}
    </Group>
  );
}

function Consents({ group: { consents } }: Props) {
  const t = useText();
  if (consents.length === 0) return <Alert color="yellow">{t("lending.noConsents")}</Alert>;
  return (
    <Stack component="ul" className={styles["list"] ?? ""} gap="xs" aria-label={t("lending.consents")}>
      {consents.map((consent) => (
        <ConsentRow key={consent.uid} consent={consent} />
      ))}
    </Stack>
  );
}

function Loans({ group: { loans } }: Props) {
  const t = useText();
  const label = useLabel();
  if (loans.length === 0) return <Text c="dimmed">{t("lending.loanNone")}</Text>;
  return (
    <Stack component="ul" className={styles["list"] ?? ""} gap="xs" aria-label={t("lending.loans")}>
      {loans.map(({ uid, householdNo, headName, contractNo, principalFen, dueOn, state }) => (
        <li key={uid}>
          <Anchor
            size="sm"
            fw={600}
            renderRoot={(props) => <Link {...props} to="/lending" search={{ tab: "loan", focus: uid }} />}
          >
            {[householdNo, headName, contractNo].filter(Boolean).join(" ")}
          </Anchor>
          <Text size="sm">
            {t("lending.loanLine", { sum: printedYuan(principalFen), due: dueOn, state: label(loanStates[state]) })}
          </Text>
        </li>
      ))}
    </Stack>
  );
}

/** A group: who formed it, who guarantees up to how much, and what is lent. */
export function GroupSide({ row }: { readonly row: BookRow }) {
  const t = useText();
  const query = useAsk(lending, "group", { uid: row.uid }, { keep: true });
  return (
    <Answer query={query}>
      {(group) => (
        <Stack gap="sm">
          <Tools group={group} />
          <Households group={group} />
          <Title order={3}>{t("lending.consents")}</Title>
          <Consents group={group} />
          <Title order={3}>{t("lending.loans")}</Title>
          <Loans group={group} />
        </Stack>
      )}
    </Answer>
  );
}
