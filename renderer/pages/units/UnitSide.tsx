import { Anchor, Group, Stack, Table, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ConvenorRow } from "../../../shared/convenors/contract.ts";
import type { HouseholdRow } from "../../../shared/households/contract.ts";
import { household } from "../../../shared/households/record.ts";
import { units } from "../../../shared/units/contract.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useAsk } from "../../app/query.ts";
import { useLabel, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Side } from "../../ui/Side.tsx";
import { EventMenu } from "../events/EventMenu.tsx";

function Households({ rows }: { readonly rows: readonly HouseholdRow[] }) {
  const t = useText();
  const label = useLabel();
  if (rows.length === 0) return <Text c="dimmed">{t("units.noHouseholds")}</Text>;
  return (
    <Table verticalSpacing={4} aria-label={t("units.households")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{label(household.fields.householdNo)}</Table.Th>
          <Table.Th>{label(household.fields.headMemberId)}</Table.Th>
          <Table.Th>{label(household.fields.addressLine)}</Table.Th>
          <Table.Th ta="right">{label(household.fields.personCount)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.uid}>
            <Table.Td>
              <Anchor renderRoot={(props) => <Link {...props} to="/households" search={{ focus: row.uid }} />}>
                {row.householdNo}
              </Anchor>
            </Table.Td>
            <Table.Td>{row.headName}</Table.Td>
            <Table.Td>{row.addressLine}</Table.Td>
            <Table.Td ta="right">{row.personCount}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Terms({ terms }: { readonly terms: readonly ConvenorRow[] }) {
  const t = useText();
  if (terms.length === 0) return <Text c="dimmed">{t("units.noTerms")}</Text>;
  return (
    <Stack gap={4} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
      {terms.map(({ uid, memberName, householdNo, dateFrom, dateTo }) => (
        <li key={uid}>
          <Text component="span" fw={500}>
            {memberName}
          </Text>
          <Text component="span" c="dimmed">
            {"  "}
            {householdNo} · {t("units.until", { from: dateFrom, to: dateTo })}
          </Text>
        </li>
      ))}
    </Stack>
  );
}

function Chosen({ uid }: { readonly uid: string }) {
  const t = useText();
  const asOf = useAsOf();
  const query = useAsk(
    units,
    "get",
    { uid, asOf },
    { reads: ["unit", "unitMembership", "convenorTerm", "household", "member"], keep: true },
  );
  return (
    <Answer query={query}>
      {({ unit, households, terms }) => (
        <Stack gap="md">
          <Group justify="space-between" align="start" wrap="nowrap">
            <div>
              <Title order={2}>{unit.unitNo}</Title>
              <Text c="dimmed">{unit.villageName}</Text>
            </div>
            <EventMenu kinds={["convenor-replaced", "divide-unit", "dissolve-unit"]} uid={unit.uid} />
          </Group>
          <div>
            <Title order={3} mb={4}>
              {t("units.terms")}
            </Title>
            <Terms terms={terms} />
          </div>
          <div>
            <Title order={3} mb={4}>
              {t("units.households")}
            </Title>
            <Households rows={households} />
          </div>
        </Stack>
      )}
    </Answer>
  );
}

/** The focused unit: its convenors, latest first, and its households. */
export function UnitSide({ uid }: { readonly uid: string | null }) {
  const t = useText();
  return <Side label={t("units.side")}>{uid ? <Chosen uid={uid} /> : <Text c="dimmed">{t("units.pick")}</Text>}</Side>;
}
