import { Alert, Button, Group, Stack, Table, Text } from "@mantine/core";
import { IconCircleCheck, IconFolderOpen, IconPrinter } from "@tabler/icons-react";
import type { Given, Slip } from "../../../../shared/exchange/contract.ts";
import { reveal } from "../../../app/files.ts";
import { tellFailure } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { Facts } from "../../../ui/Facts.tsx";
import { printSlip } from "../slips.ts";
import { useArrival } from "../useArrival.ts";
import { sizeWords } from "../words.ts";

function Villages({ villages }: Pick<Slip, "villages">) {
  const t = useText();
  if (villages.length === 0) return null;
  return (
    <Table verticalSpacing={4} aria-label={t("exchange.giveVillages")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("exchange.village")}</Table.Th>
          <Table.Th>{t("exchange.rows")}</Table.Th>
          <Table.Th>{t("exchange.kindOfFile")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {villages.map(({ name, rows, full }) => (
          <Table.Tr key={name ?? ""}>
            <Table.Td>{name ?? t("exchange.office")}</Table.Td>
            <Table.Td>{rows}</Table.Td>
            <Table.Td>{t(full ? "exchange.full" : "exchange.delta")}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface Props {
  readonly given: Given;
  readonly again: () => void;
}

/** The file is on the stick: what it holds, its slip, and that the stick may go. */
export function GiveResult({ given: { slip, file, token, size, upToDate }, again }: Props) {
  const t = useText();
  const place = useArrival();
  const nothingNew = slip.kind === "sync" && slip.villages.length === 0;
  return (
    <Stack gap="sm" ref={place}>
      <Alert variant="light" icon={<IconCircleCheck />} title={t("exchange.given")} role="status">
        <Text c="text">{t("exchange.givenSafe", { office: slip.office, name: slip.name })}</Text>
        {nothingNew ? <Text c="text">{t("exchange.givenNothingNew")}</Text> : null}
      </Alert>
      <Facts
        facts={[
          [t("exchange.slipNo"), t("exchange.numberOf", { no: slip.no })],
          [t("exchange.content"), t(`exchange.kind-${slip.kind}`)],
          [t("exchange.fileName"), file],
          [t("exchange.fileSize"), sizeWords(size)],
          [t("exchange.upToDate"), upToDate > 0 ? upToDate : null],
        ]}
      />
      <Villages villages={slip.villages} />
      <Group gap="sm">
        <Button data-autofocus leftSection={<IconPrinter size="1rem" />} onClick={() => printSlip(slip.id)}>
          {t("exchange.printSlip")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size="1rem" />}
          onClick={() => void reveal(token).catch(tellFailure)}
        >
          {t("exchange.showFile")}
        </Button>
        <Button variant="default" onClick={again}>
          {t("exchange.giveAgain")}
        </Button>
      </Group>
    </Stack>
  );
}
