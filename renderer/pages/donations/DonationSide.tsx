import { Alert, Button, Group, Stack, Table, Text, Title } from "@mantine/core";
import { books, type BookRow } from "../../../shared/books/contract.ts";
import { measures } from "../../../shared/records/services.ts";
import { numberText } from "../../../shared/records/numbers.ts";
import { useAsk } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLabel, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { openDistribute } from "./openDistribute.tsx";

const quantity = { kind: "decimal", places: 2 } as const;
const shownAtMost = 200;

const plain = (cell: unknown): string => (typeof cell === "string" ? cell : "");

function Lines({ row }: { readonly row: BookRow }) {
  const t = useText();
  const query = useAsk(
    books,
    "list",
    {
      record: "distribution",
      village: row.village,
      asOf: null,
      start: 0,
      limit: shownAtMost,
      sort: [],
      filter: { donationId: { equals: row.uid } },
    },
    { reads: ["distribution", "household", "member"], keep: true },
  );
  return (
    <Answer query={query}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <Text c="dimmed">{t("donations.distributionNone")}</Text>
        ) : (
          <>
            <Table verticalSpacing={2} aria-label={t("donations.distributions")}>
              <Table.Tbody>
                {rows.map((line) => (
                  <Table.Tr key={line.uid}>
                    <Table.Td>{plain(line["householdIdName"])}</Table.Td>
                    <Table.Td>{plain(line["householdIdHead"])}</Table.Td>
                    <Table.Td ta="right">{numberText(Number(line["qty"]), quantity)}</Table.Td>
                    <Table.Td>{plain(line["receiptRef"])}</Table.Td>
                    <Table.Td>{plain(line["givenOn"])}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {total > rows.length ? <Text c="dimmed">{t("donations.more", { count: total - rows.length })}</Text> : null}
          </>
        )
      }
    </Answer>
  );
}

/** What came in, went out and is left of a donation, and who received of it. */
export function DonationSide({ row }: { readonly row: BookRow }) {
  const t = useText();
  const label = useLabel();
  const mayEdit = useMayEdit();
  const measure = measures[plain(row["uom"]) as keyof typeof measures];
  const qty = (cell: unknown) => `${numberText(Number(cell), quantity)} ${measure ? label(measure) : ""}`;
  const [left, over] = [Number(row["left"]), Number(row["over"])];
  return (
    <Stack gap="sm">
      {over > 0 ? (
        <Alert color="red" title={t("donations.overTitle")} role="alert">
          {t("donations.overHint", { over: qty(over) })}
        </Alert>
      ) : null}
      <Facts
        facts={[
          [t("donations.given"), qty(row["given"])],
          [t("donations.left"), qty(left)],
          [t("donations.households"), String(row["households"])],
        ]}
      />
      {mayEdit ? (
        <Group>
          <Button size="xs" onClick={() => openDistribute(row.uid)} disabled={left === 0}>
            {t("donations.distributeTitle")}
          </Button>
        </Group>
      ) : null}
      <Title order={3}>{t("donations.distributions")}</Title>
      <Lines row={row} />
    </Stack>
  );
}
