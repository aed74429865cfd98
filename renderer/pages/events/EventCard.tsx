import { Alert, Paper, SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import { codesOf } from "../../../shared/records/codes.ts";
import { relations } from "../../../shared/members/codes.ts";
import type { Card, CardLine, HouseholdSide, UnitSide } from "../../../shared/events/card.ts";
import { type RecordName, records } from "../../../shared/records/all.ts";
import type { Field } from "../../../shared/records/fields.ts";
import { sentenceOfViolation } from "../../app/errors.ts";
import { useLabel, useText } from "../../app/text.ts";
import { Differences } from "./doubles.tsx";
import styles from "./EventDialog.module.css";
import { Guarantees } from "./guarantees.tsx";

function Household({ side }: { readonly side: HouseholdSide | null }) {
  const t = useText();
  const label = useLabel();
  if (!side) return <Text c="dimmed">{t("events.nothing")}</Text>;
  const { householdNo, houseName, unitNo, personCount, endedOn, members } = side;
  const relation = new Map(codesOf(relations).map((code) => [code.code, label(code)]));
  return (
    <Stack gap={2}>
      <Text fw={600}>
        {[side.villageName, t("events.household", { householdNo }), houseName ?? ""].filter(Boolean).join(" ")}
      </Text>
      <Text size="sm">
        {[
          endedOn === null ? t("events.people", { count: personCount ?? 0 }) : "",
          unitNo === null ? "" : t("events.inUnit", { unitNo }),
          endedOn === null ? "" : t("events.ended", { on: endedOn }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      {members.map((person) => (
        <Text key={person.uid} size="sm" fw={person.isHead ? 600 : 400}>
          {person.name} {relation.get(person.relation ?? "") ?? ""}
        </Text>
      ))}
    </Stack>
  );
}

function Unit({ side }: { readonly side: UnitSide | null }) {
  const t = useText();
  if (!side) return <Text c="dimmed">{t("events.nothing")}</Text>;
  const { unitNo, householdCount, convenorName, convenorTo, endedOn } = side;
  return (
    <Stack gap={2}>
      <Text fw={600}>{[side.villageName, t("events.unit", { unitNo })].join(" ")}</Text>
      <Text size="sm">
        {[t("events.households", { count: householdCount }), endedOn === null ? "" : t("events.ended", { on: endedOn })]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      {convenorName !== null && (
        <Text size="sm">{t("events.convenorIs", { name: convenorName, to: convenorTo ?? "" })}</Text>
      )}
    </Stack>
  );
}

/** A cell as it is read: a code's label, or the value itself. */
function useShown(): (line: CardLine, cell: CardLine["before"]) => string {
  const label = useLabel();
  return ({ record, field }, cell) => {
    if (cell === null) return "";
    const found = (records[record as RecordName].fields as Readonly<Record<string, Field>>)[field];
    const codes = found?.codes;
    if (!codes) return String(cell);
    return String(cell)
      .split(" ")
      .map((code) => (codes[code] ? label(codes[code]) : code))
      .join("、");
  };
}

function Lines({ lines }: { readonly lines: readonly CardLine[] }) {
  const t = useText();
  const label = useLabel();
  const shown = useShown();
  return (
    <details open={lines.length <= 2}>
      <summary>{t("events.details", { count: lines.length })}</summary>
      <Table fz="sm" withRowBorders mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("events.record")}</Table.Th>
            <Table.Th>{t("events.field")}</Table.Th>
            <Table.Th>{t("events.before")}</Table.Th>
            <Table.Th>{t("events.after")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => {
            const description = records[line.record as RecordName];
            const field = (description.fields as Readonly<Record<string, Field>>)[line.field];
            return (
              <Table.Tr key={`${line.uid} ${line.field}`}>
                <Table.Td>
                  {label(description)} {line.row}
                </Table.Td>
                <Table.Td>{field ? label(field) : line.field}</Table.Td>
                <Table.Td>{shown(line, line.before)}</Table.Td>
                <Table.Td>{shown(line, line.after)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </details>
  );
}

/** Everything that an event touches, before and after, side by side. */
export function EventCard({ card }: { readonly card: Card }) {
  const t = useText();
  return (
    <Stack gap="xs">
      {card.violations.length > 0 && (
        <Alert color="red" title={t("events.refused")} role="alert">
          {card.violations.map((broken) => {
            const sentence = sentenceOfViolation({ ...broken, record: "household", uid: "" });
            return <Text key={sentence}>{sentence}</Text>;
          })}
        </Alert>
      )}
      {card.endedTerms.map(({ unit, unitNo, convenorName }) => (
        <Alert key={unit} color="yellow">
          {t("events.termEnds", { unitNo, name: convenorName })}
        </Alert>
      ))}
      <Differences cells={card.differences} />
      <Guarantees lines={card.guarantees} />
      {card.households.length + card.units.length > 0 && (
        <SimpleGrid cols={2} spacing="xs">
          <Title order={3}>{t("events.before")}</Title>
          <Title order={3}>{t("events.after")}</Title>
          {card.households.flatMap(({ before, after }) => [
            <Paper key={`before ${before?.uid ?? after?.uid}`} withBorder p="xs">
              <Household side={before} />
            </Paper>,
            <Paper key={`after ${before?.uid ?? after?.uid}`} withBorder p="xs" className={styles["after"] ?? ""}>
              <Household side={after} />
            </Paper>,
          ])}
          {card.units.flatMap(({ before, after }) => [
            <Paper key={`before ${before?.uid ?? after?.uid}`} withBorder p="xs">
              <Unit side={before} />
            </Paper>,
            <Paper key={`after ${before?.uid ?? after?.uid}`} withBorder p="xs" className={styles["after"] ?? ""}>
              <Unit side={after} />
            </Paper>,
          ])}
        </SimpleGrid>
      )}
      <Lines lines={card.lines} />
    </Stack>
  );
}
