import { Alert, Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { BookRow } from "../../../shared/books/contract.ts";
import { lending, type LoanLine, type LoanSheet } from "../../../shared/lending/contract.ts";
import { channels, payers } from "../../../shared/lending/record.ts";
import { owedStates } from "../../../shared/lending/rules.ts";
import { printedYuan } from "../../../shared/money/yuan.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useAsk } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLabel, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { openEntry } from "../../ui/books/entry/openEntry.ts";
import { Facts } from "../../ui/Facts.tsx";
import { PrintButton } from "../../ui/PrintButton.tsx";
import styles from "./Lending.module.css";
import { ScheduleDialog } from "./ScheduleDialog.tsx";

type Asked = "lines" | "extend";

function Standing({ loan }: { readonly loan: LoanSheet }) {
  const t = useText();
  const yuan = (fen: number) => t("lending.yuan", { sum: printedYuan(fen) });
  // One settled since was still owed on the earlier day that is looked at.
  if (!owedStates.has(loan.state) && loan.outstandingFen === 0)
    return <Text c="dimmed">{t("lending.nothingOwed")}</Text>;
  const { overdueDays, ageing, penalty, dueFen, heldFen } = loan;
  return (
    <>
      <Facts
        facts={[
          [t("lending.outstanding"), yuan(loan.outstandingFen)],
          [t("lending.dueNow"), yuan(dueFen)],
          [t("lending.held"), heldFen > 0 ? yuan(heldFen) : ""],
          [t("lending.payoff"), yuan(loan.payoffFen)],
          [t("lending.ageing"), overdueDays > 0 ? t(`lending.${ageing}`) : t("lending.current")],
          [
            t("lending.penalty"),
            overdueDays > 0 && penalty.mostFen > 0
              ? t("lending.penaltyRange", {
                  least: printedYuan(penalty.leastFen),
                  most: printedYuan(penalty.mostFen),
                  days: overdueDays,
                })
              : "",
          ],
        ]}
      />
      <Text size="xs" c="dimmed">
        {t("lending.forReference", { date: loan.asOf })}
      </Text>
    </>
  );
}

function stateOf(line: LoanLine, asOf: string): "paid" | "partly" | "late" | "coming" {
  const left = line.principalFen + line.interestFen - line.paidPrincipalFen - line.paidInterestFen;
  if (left === 0) return "paid";
  if (line.dueOn <= asOf) return "late";
  return line.paidPrincipalFen + line.paidInterestFen > 0 ? "partly" : "coming";
}

/** Under the day of a line, where there is something to say. */
function LineState({ state }: { readonly state: ReturnType<typeof stateOf> }) {
  const t = useText();
  if (state === "coming") return null;
  return (
    <Text size="xs" c={state === "late" ? "dark" : "dimmed"} fw={state === "late" ? 600 : 400}>
      {t(`lending.line-${state}`)}
    </Text>
  );
}

function Lines({ loan }: { readonly loan: LoanSheet }) {
  const t = useText();
  const showsPaid = loan.payments.length > 0;
  return (
    <Table className={styles["money"] ?? ""} aria-label={t("lending.schedule")} verticalSpacing={2}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("lending.no")}</Table.Th>
          <Table.Th>{t("lending.dueOn")}</Table.Th>
          <Table.Th>{t("lending.principal")}</Table.Th>
          <Table.Th>{t("lending.interest")}</Table.Th>
          <Table.Th>{t("lending.balance")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {loan.lines.map((line) => (
          <Table.Tr key={line.no}>
            <Table.Td>{line.no}</Table.Td>
            <Table.Td>
              {line.dueOn}
              {showsPaid ? <LineState state={stateOf(line, loan.asOf)} /> : null}
            </Table.Td>
            <Table.Td>{printedYuan(line.principalFen)}</Table.Td>
            <Table.Td>{printedYuan(line.interestFen)}</Table.Td>
            <Table.Td>{printedYuan(line.balanceFen)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Payments({ loan }: { readonly loan: LoanSheet }) {
  const t = useText();
  const label = useLabel();
  if (loan.payments.length === 0) return <Text c="dimmed">{t("lending.repaymentNone")}</Text>;
  const twice = loan.payments.some(({ isDouble }) => isDouble);
  return (
    <>
      {twice ? <Alert color="yellow">{t("lending.double")}</Alert> : null}
      <Table className={styles["money"] ?? ""} aria-label={t("lending.payments")} verticalSpacing={2}>
        <Table.Tbody>
          {loan.payments.map(({ uid, paidOn, amountFen, paidBy, channel, isDouble }) => (
            <Table.Tr key={uid}>
              <Table.Td>{paidOn}</Table.Td>
              <Table.Td>{printedYuan(amountFen)}</Table.Td>
              <Table.Td>{`${label(payers[paidBy])} ${label(channels[channel])}`}</Table.Td>
              <Table.Td>{isDouble ? <b>{t("lending.maybeTwice")}</b> : null}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function Tools({ loan, onAsk }: { readonly loan: LoanSheet; readonly onAsk: (asked: Asked) => void }) {
  const t = useText();
  const mayEdit = useMayEdit();
  const owed = owedStates.has(loan.state);
  return (
    <Group gap="xs">
      {mayEdit && owed ? (
        <Button size="xs" onClick={() => openEntry("repayment", { loanId: loan.uid })}>
          {t("lending.newRepayment")}
        </Button>
      ) : null}
      {mayEdit ? (
        <Button size="xs" variant="default" onClick={() => onAsk("lines")}>
          {t("lending.lendersLines")}
        </Button>
      ) : null}
      {mayEdit && owed ? (
        <Button size="xs" variant="default" onClick={() => onAsk("extend")}>
          {t("lending.extend")}
        </Button>
      ) : null}
      <PrintButton form="repaymentPlan" label={t("lending.printPlan")} chosen={() => [loan.uid]} />
    </Group>
  );
}

function Loan({ loan }: { readonly loan: LoanSheet }) {
  const t = useText();
  const [asked, ask] = useState<Asked | null>(null);
  return (
    <Stack gap="sm">
      <Tools loan={loan} onAsk={ask} />
      <Standing loan={loan} />
      <Title order={3}>{t("lending.schedule")}</Title>
      <Text size="sm" c="dimmed">
        {t(loan.isLenders ? "lending.fromLender" : "lending.computed")}
      </Text>
      <Lines loan={loan} />
      <Title order={3}>{t("lending.payments")}</Title>
      <Payments loan={loan} />
      {asked ? <ScheduleDialog loan={loan} extending={asked === "extend"} onClose={() => ask(null)} /> : null}
    </Stack>
  );
}

/** A loan on its borrower's own page: where it stands, its schedule, and what was paid. */
export function LoanSide({ row }: { readonly row: BookRow }) {
  const asOf = useAsOf();
  const query = useAsk(lending, "loan", { uid: row.uid, asOf }, { keep: true });
  return <Answer query={query}>{(loan) => <Loan loan={loan} />}</Answer>;
}
