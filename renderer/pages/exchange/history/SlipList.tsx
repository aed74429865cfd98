import { ActionIcon, Table, Text } from "@mantine/core";
import { IconFiles, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { exchange, type Slip } from "../../../../shared/exchange/contract.ts";
import { useAsk } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { Pager } from "../../../ui/Pager.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { useWhen } from "../../../ui/when.ts";
import { printSlip } from "../slips.ts";

const atATime = 50;
const namedAtMost = 3;

function Villages({ villages }: Pick<Slip, "villages">) {
  const t = useText();
  const named = villages.filter(({ name }) => name !== null);
  if (named.length === 0) return villages.length > 0 ? t("exchange.office") : "";
  if (named.length > namedAtMost) return t("exchange.villagesCount", { count: named.length });
  return named.map(({ name }) => name).join("、");
}

function SlipRow({ slip }: { readonly slip: Slip }) {
  const t = useText();
  const when = useWhen();
  const { id, direction, kind, no, at, name, office, clerk, villages } = slip;
  return (
    <Table.Tr>
      <Table.Td>{when(at)}</Table.Td>
      <Table.Td>{t(`exchange.${direction}`)}</Table.Td>
      <Table.Td>
        <Text fw={600}>{name}</Text>
        <Text size="xs" c="dimmed">
          {office}
        </Text>
      </Table.Td>
      <Table.Td>{no}</Table.Td>
      <Table.Td>{t(`exchange.kind-${kind}`)}</Table.Td>
      <Table.Td>
        <Villages villages={villages} />
      </Table.Td>
      <Table.Td>{clerk}</Table.Td>
      <Table.Td>
        <ActionIcon aria-label={`${t("exchange.printSlip")} ${name} ${no}`} onClick={() => printSlip(id)}>
          <IconPrinter size="1.1rem" />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}

const heads = ["slipAt", "direction", "peer", "slipNo", "content", "giveVillages", "slipClerk", "print"] as const;

/** Slips of all files given and taken, newest first. */
export function SlipList() {
  const t = useText();
  const [page, setPage] = useState(0);
  const slips = useAsk(exchange, "slips", { offset: page * atATime, limit: atATime }, { keep: true });
  return (
    <Answer query={slips}>
      {({ slips: shown, total }) =>
        total === 0 ? (
          <Empty icon={IconFiles} title={t("exchange.historyNone")} hint={t("exchange.historyNoneHint")} />
        ) : (
          <Panel
            title={t("exchange.slips")}
            tools={<Text c="dimmed">{t("exchange.slipsShown", { count: total })}</Text>}
          >
            <Table verticalSpacing={4} aria-label={t("exchange.slips")}>
              <Table.Thead>
                <Table.Tr>
                  {heads.map((head) => (
                    <Table.Th key={head}>{t(`exchange.${head}`)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map((slip) => (
                  <SlipRow key={`${slip.id} ${slip.direction}`} slip={slip} />
                ))}
              </Table.Tbody>
            </Table>
            <Pager page={page} pages={Math.ceil(total / atATime)} onPage={setPage} />
          </Panel>
        )
      }
    </Answer>
  );
}
