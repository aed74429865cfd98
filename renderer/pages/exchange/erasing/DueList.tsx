import { Button, Stack, Table, Text, Title } from "@mantine/core";
import { type Due, erasing } from "../../../../shared/erasing/contract.ts";
import { useAsk } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { openErasing } from "../../erasing/openErasing.tsx";

const shownAtMost = 100;

function DueTable({ due }: { readonly due: readonly Due[] }) {
  const t = useText();
  return (
    <Table aria-label={t("erasing.dueTitle")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("erasing.subject")}</Table.Th>
          <Table.Th>{t("erasing.village")}</Table.Th>
          <Table.Th>{t("erasing.when")}</Table.Th>
          <Table.Th>{t("devices.actions")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {due.map(({ record, uid, villageName, householdNo, name, removed, closedOn }) => {
          const words = t(record === "household" ? "erasing.dueHousehold" : "erasing.dueMember", { householdNo, name });
          return (
            <Table.Tr key={uid}>
              <Table.Td>{words}</Table.Td>
              <Table.Td>{villageName}</Table.Td>
              <Table.Td>{t(removed ? "erasing.removedOn" : "erasing.closedOn", { on: closedOn })}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t("erasing.confirm")} ${words}`}
                  onClick={() => openErasing({ record, uid })}
                >
                  {t(record === "household" ? "erasing.household" : "erasing.member")}
                </Button>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

/** Households and people that were closed for as long as they may be kept. Nothing is erased by itself. */
export function DueList() {
  const t = useText();
  const list = useAsk(erasing, "due", { limit: shownAtMost });
  return (
    <Stack gap="xs">
      <Title order={2}>{t("erasing.dueTitle")}</Title>
      <Answer query={list}>
        {({ due, total }) =>
          total === 0 ? (
            <Text c="dimmed">{t("erasing.dueNone")}</Text>
          ) : (
            <>
              <Text c="dimmed">{t("erasing.dueHint")}</Text>
              <DueTable due={due} />
              {total > due.length ? <Text c="dimmed">{t("erasing.dueMore", { total, count: due.length })}</Text> : null}
            </>
          )
        }
      </Answer>
    </Stack>
  );
}
