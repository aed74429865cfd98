import { Alert, Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import type { BookRow } from "../../../shared/books/contract.ts";
import { type GroupSheet, lending } from "../../../shared/lending/contract.ts";
import { loanStates } from "../../../shared/lending/record.ts";
import { usualHouseholds } from "../../../shared/lending/rules.ts";
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
  const { name, householdNo, memberId, maxFen, until, coolingUntil, withdrawnOn } = consent;
  return (
    <Table.Tr>
      <Table.Td>{`${householdNo} ${name}`}</Table.Td>
      <Table.Td>{printedYuan(maxFen)}</Table.Td>
      <Table.Td>{printedYuan(consent.worstAllFen)}</Table.Td>
      <Table.Td>{withdrawnOn === null ? coolingUntil : t("lending.withdrawn", { on: withdrawnOn })}</Table.Td>
      <Table.Td>{until}</Table.Td>
      <Table.Td>
        {mayEdit && withdrawnOn === null ? (
          <Button size="compact-xs" variant="subtle" onClick={() => openEvent("withdraw-guarantee", memberId)}>
            {t("lending.withdraw")}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

function Consents({ group: { consents } }: Props) {
  const t = useText();
  if (consents.length === 0) return <Alert color="yellow">{t("lending.noConsents")}</Alert>;
  return (
    <Table className={styles["money"] ?? ""} aria-label={t("lending.consents")} verticalSpacing={2}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("lending.guarantor")}</Table.Th>
          <Table.Th>{t("lending.maximum")}</Table.Th>
          <Table.Th>{t("lending.worst")}</Table.Th>
          <Table.Th>{t("lending.cooling")}</Table.Th>
          <Table.Th>{t("lending.until")}</Table.Th>
          <Table.Th />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {consents.map((consent) => (
          <ConsentRow key={consent.uid} consent={consent} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Loans({ group: { loans } }: Props) {
  const t = useText();
  const label = useLabel();
  if (loans.length === 0) return <Text c="dimmed">{t("lending.loanNone")}</Text>;
  return (
    <Table className={styles["money"] ?? ""} aria-label={t("lending.loans")} verticalSpacing={2}>
      <Table.Tbody>
        {loans.map(({ uid, householdNo, headName, contractNo, principalFen, dueOn, state }) => (
          <Table.Tr key={uid}>
            <Table.Td>{[householdNo, headName].filter(Boolean).join(" ")}</Table.Td>
            <Table.Td>{contractNo}</Table.Td>
            <Table.Td>{printedYuan(principalFen)}</Table.Td>
            <Table.Td>{dueOn}</Table.Td>
            <Table.Td>{label(loanStates[state])}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
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
