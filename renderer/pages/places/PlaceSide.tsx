import { Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import type { BookRow } from "../../../shared/books/contract.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { type CheckItem, checkItems } from "../../../shared/places/checklists.ts";
import { places } from "../../../shared/places/contract.ts";
import { fixes } from "../../../shared/places/record.ts";
import { sheet } from "../../../shared/sheet/contract.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { lights } from "../../app/theme.ts";
import { useLabel, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { openCheck } from "./openCheck.tsx";
import type { Hazard, ToCheck } from "./useChecking.ts";

interface HazardProps {
  readonly item: CheckItem;
  readonly hazard: NonNullable<Hazard>;
}

function HazardRow({ item, hazard }: HazardProps) {
  const t = useText();
  const label = useLabel();
  const mayEdit = useMayEdit();
  const edit = useCommand(sheet, "editCells");
  const { uid, fix, fixBy, fixedOn } = hazard;
  const today = dayOf(new Date());
  const fixed = () =>
    edit.mutate({
      record: "placeCheckItem",
      kind: "edit",
      edits: [{ uid, field: "fixedOn", was: null, value: today }],
    });
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm">{`${label(checkItems[item])}　${label(fixes[fix])}`}</Text>
        {fixedOn !== null ? (
          <Text size="xs" c={lights.green}>
            {t("places.toRecheck")}
          </Text>
        ) : (
          <Text size="xs" c={fixBy < today ? lights.red : lights.amber}>
            {t("places.by", { date: fixBy })}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right">
        {mayEdit && fixedOn === null ? (
          <Button size="compact-xs" variant="default" onClick={fixed} loading={edit.isPending}>
            {t("places.fixedToday")}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

function Hazards({ toCheck }: { readonly toCheck: ToCheck }) {
  const t = useText();
  const open = toCheck.lists.flatMap(({ items }) =>
    items.flatMap(({ item, hazard }) => (hazard ? [{ item, hazard }] : [])),
  );
  if (open.length === 0) return <Text c="dimmed">{t("places.noHazard")}</Text>;
  return (
    <Table verticalSpacing={4} aria-label={t("places.hazards")}>
      <Table.Tbody>
        {open.map(({ item, hazard }) => (
          <HazardRow key={hazard.uid} item={item} hazard={hazard} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What is wrong at a place and by when it is fixed; the next check; the end of a home's checks. */
export function PlaceSide({ row }: { readonly row: BookRow }) {
  const t = useText();
  const mayEdit = useMayEdit();
  const query = useAsk(
    places,
    "toCheck",
    { place: row.uid },
    { reads: ["place", "placeCheck", "placeCheckItem"], keep: true },
  );
  const end = useCommand(places, "endHome");
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {mayEdit ? (
          <Button size="xs" onClick={() => openCheck(row.uid)}>
            {t("places.check")}
          </Button>
        ) : null}
        {mayEdit && row["requestId"] !== null ? (
          <Button size="xs" variant="default" loading={end.isPending} onClick={() => end.mutate({ place: row.uid })}>
            {t("places.endHome")}
          </Button>
        ) : null}
      </Group>
      <Title order={3}>{t("places.hazards")}</Title>
      <Answer query={query}>{(toCheck) => <Hazards toCheck={toCheck} />}</Answer>
    </Stack>
  );
}
