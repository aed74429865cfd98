import { Alert, List, Stack, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { FolderStatus } from "../../../../shared/exchange/contract.ts";
import { useText } from "../../../app/text.ts";
import { useWhen } from "../../../ui/when.ts";
import { problemWords } from "../problemWords.ts";

/** How the last round went, in one quiet line; what was not taken, below. */
export function LastRound({ last }: { readonly last: FolderStatus | null }) {
  const t = useText();
  const when = useWhen();
  if (!last) return <Text>{t("sharing.notYet")}</Text>;
  const { at, given, taken, problems, failed } = last;
  const counts = given + taken === 0 ? t("sharing.quiet") : t("sharing.counts", { given, taken });
  return (
    <Stack gap="xs" role="status">
      <Text>
        {t("sharing.last")}: {when(at)} · {counts}
      </Text>
      {failed ? (
        <Alert color="red" variant="light" icon={<IconAlertCircle />}>
          {t("sharing.failed", { why: problemWords(failed) })}
        </Alert>
      ) : null}
      {problems.length > 0 ? (
        <Alert color="yellow" variant="light" icon={<IconAlertCircle />} title={t("sharing.problems")}>
          <List size="sm">
            {problems.map(({ file, problem }, place) => (
              <List.Item key={`${file} ${place}`}>
                {file || t("sharing.unnamed")}: {problemWords(problem)}
              </List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
    </Stack>
  );
}
