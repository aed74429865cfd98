import { Table, Tabs, Text } from "@mantine/core";
import { useState } from "react";
import { ledgers, type LedgerCounts, type LedgerTab, ledgerTabs } from "../../../shared/ledgers/contract.ts";
import { useAsk } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Pager } from "../../ui/Pager.tsx";

const atATime = 50;

function Lines({ id, tab }: { readonly id: string; readonly tab: LedgerTab }) {
  const t = useText();
  const [page, setPage] = useState(0);
  const lines = useAsk(
    ledgers,
    "lines",
    { id, tab, offset: page * atATime, limit: atATime },
    { reads: [], keep: true },
  );
  return (
    <Answer query={lines}>
      {({ lines: shown, total }) =>
        total === 0 ? (
          <Text c="dimmed">{t("imports.nothingHere")}</Text>
        ) : (
          <>
            <Table withTableBorder verticalSpacing={2} fz="xs" aria-label={t(`ledgers.tab-${tab}`)}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w="8rem">{t("imports.row")}</Table.Th>
                  <Table.Th w="18rem">{t("ledgers.about")}</Table.Th>
                  {tab === "bad" ? <Table.Th>{t("ledgers.reason")}</Table.Th> : null}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map(({ row, sheet, about, reason }) => (
                  <Table.Tr key={`${sheet} ${row}`}>
                    <Table.Td>{[sheet, row].filter(Boolean).join(" ")}</Table.Td>
                    <Table.Td>{about}</Table.Td>
                    {tab === "bad" ? <Table.Td>{reason}</Table.Td> : null}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <Pager page={page} pages={Math.ceil(total / atATime)} onPage={setPage} />
          </>
        )
      }
    </Answer>
  );
}

/** The rows of a ledger by what becomes of them; those that stay out are shown first. */
export function LedgerTabs({ id, counts }: { readonly id: string; readonly counts: LedgerCounts }) {
  const t = useText();
  return (
    <Tabs defaultValue={counts.bad > 0 ? "bad" : "new"} keepMounted={false}>
      <Tabs.List>
        {ledgerTabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {`${t(`ledgers.tab-${tab}`)} ${counts[tab]}`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {ledgerTabs.map((tab) => (
        <Tabs.Panel key={tab} value={tab} pt="xs">
          <Lines id={id} tab={tab} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
