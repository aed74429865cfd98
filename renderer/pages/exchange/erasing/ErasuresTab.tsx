import { Stack, Table, Text } from "@mantine/core";
import { IconEraser } from "@tabler/icons-react";
import { type Erasure, erasing } from "../../../../shared/erasing/contract.ts";
import { erasureReasons } from "../../../../shared/erasing/reasons.ts";
import { useAsk } from "../../../app/query.ts";
import { useClerk } from "../../../app/session.ts";
import { useLabel, useText } from "../../../app/text.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { useWhen } from "../../../ui/when.ts";
import { DueList } from "./DueList.tsx";

const shownAtMost = 200;

/** A code that a newer program wrote is shown as it is. */
function useReason(): (reason: string) => string {
  const label = useLabel();
  return (reason) => {
    const known = Object.values(erasureReasons).find(({ code }) => code === reason);
    return known ? label(known) : reason;
  };
}

function Day({ erasure: { at, clockDoubtful } }: { readonly erasure: Erasure }) {
  const t = useText();
  const when = useWhen();
  if (clockDoubtful) return t("erasing.clockDoubtful");
  return at === null ? t("erasing.notTold") : when(at);
}

function Waiting({ waiting }: Pick<Erasure, "waiting">) {
  const t = useText();
  const when = useWhen();
  if (waiting.length === 0) return t("erasing.doneEverywhere");
  const names = waiting.map(({ name, office, lastContact }) =>
    lastContact === null
      ? t("erasing.waitingNever", { name, office })
      : t("erasing.waitingOne", { name, office, on: when(lastContact) }),
  );
  return t("erasing.waitingFor", { names: names.join("、") });
}

function ErasureTable({ erasures }: { readonly erasures: readonly Erasure[] }) {
  const t = useText();
  const reasonOf = useReason();
  const heads = ["when", "village", "reason", "count", "by", "state"] as const;
  return (
    <Table aria-label={t("erasing.tab")}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head}>{t(`erasing.${head}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {erasures.map((erasure, place) => (
          <Table.Tr key={`${erasure.at} ${place}`}>
            <Table.Td>
              <Day erasure={erasure} />
            </Table.Td>
            <Table.Td>{erasure.villageName ?? ""}</Table.Td>
            <Table.Td>{reasonOf(erasure.reason)}</Table.Td>
            <Table.Td>{erasure.rows}</Table.Td>
            <Table.Td>{erasure.author}</Table.Td>
            <Table.Td>
              <Waiting waiting={erasure.waiting} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What was erased, when, and where it is still waited for; for keepers also what may be erased by now. */
export function ErasuresTab() {
  const t = useText();
  const keeper = useClerk()?.role === "keeper";
  const list = useAsk(erasing, "list", { offset: 0, limit: shownAtMost });
  return (
    <Stack gap="md">
      <Answer query={list}>
        {({ erasures, total }) =>
          total === 0 ? (
            <Empty icon={IconEraser} title={t("erasing.noneTitle")} hint={t("erasing.noneHint")} />
          ) : (
            <>
              <Text c="dimmed">{t("erasing.listHint")}</Text>
              <ErasureTable erasures={erasures} />
              {total > erasures.length ? <Text c="dimmed">{t("erasing.more", { count: erasures.length })}</Text> : null}
            </>
          )
        }
      </Answer>
      {keeper ? <DueList /> : null}
    </Stack>
  );
}
