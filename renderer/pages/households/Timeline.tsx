import { Group, Select, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { households } from "../../../shared/households/contract.ts";
import { lineOf } from "../../../shared/timeline/line.ts";
import type { TimelineRow } from "../../../shared/timeline/row.ts";
import { useAsk } from "../../app/query.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { recordWords } from "../../ui/cellWords.ts";
import { hasPage, useOpenRow } from "../../ui/rowPlace.ts";
import { openRowHistory } from "../steps/openRowHistory.tsx";
import styles from "./Timeline.module.css";

/** More than one household comes to in its first years. */
const limit = 400;

type Answered = OutputOf<(typeof households)["methods"]["timeline"]>;

/** Everything recorded about a household. */
export const useTimeline = (uid: string) => useAsk(households, "timeline", { uid, limit }, { keep: true });

/** Opens the page of a row; where it has none, what was done with it. */
function useOpen(): (row: TimelineRow, words: string) => void {
  const openRow = useOpenRow();
  return ({ record, uid }, words) => (hasPage(record) ? openRow(record, uid) : openRowHistory(uid, words));
}

function Line({ row }: { readonly row: TimelineRow }) {
  const t = useText();
  const language = useLanguage();
  const open = useOpen();
  const what = recordWords(row.record, language);
  return (
    <li>
      <UnstyledButton className={styles["line"] ?? ""} onClick={() => open(row, what)}>
        <span className={styles["day"]}>{row.day ?? t("timeline.noDay")}</span>
        <span className={styles["what"]}>{what}</span>
        <span className={styles["words"]}>{lineOf(row, language)}</span>
      </UnstyledButton>
    </li>
  );
}

/** Everything recorded about a household in order of time, the latest first; each line opens its row. */
export function Timeline({ rows, total }: Answered) {
  const t = useText();
  const language = useLanguage();
  const [kind, setKind] = useState<string | null>(null);
  const kinds = [...new Set(rows.map(({ record }) => record))];
  const wanted = kind !== null && kinds.some((one) => one === kind) ? kind : null;
  const shown = wanted === null ? rows : rows.filter(({ record }) => record === wanted);
  if (rows.length === 0)
    return (
      <Text c="dimmed" p="md">
        {t("timeline.none")}
      </Text>
    );
  return (
    <div className={styles["timeline"]}>
      {kinds.length > 1 ? (
        <Group gap="xs" px="xs" py={4}>
          <Select
            size="xs"
            w="11rem"
            aria-label={t("timeline.kind")}
            placeholder={t("timeline.all")}
            clearable
            data={kinds.map((one) => ({ value: one, label: recordWords(one, language) }))}
            value={wanted}
            onChange={setKind}
          />
          <Text size="sm" c="dimmed">
            {t("timeline.count", { count: shown.length })}
          </Text>
        </Group>
      ) : null}
      <ul className={styles["lines"]} aria-label={t("timeline.title")}>
        {shown.map((row) => (
          <Line key={row.uid} row={row} />
        ))}
      </ul>
      {total > rows.length ? (
        <Text c="dimmed" px="md" py="xs">
          {t("timeline.more", { count: total - rows.length })}
        </Text>
      ) : null}
    </div>
  );
}
