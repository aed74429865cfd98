import { Button, Text } from "@mantine/core";
import { IconFileExport, IconHistory } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type StepRow, steps } from "../../../shared/steps/contract.ts";
import { clientOf } from "../../app/client.ts";
import { useText } from "../../app/text.ts";
import { Failed, Loading } from "../../ui/Answer.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Page } from "../../ui/Page.tsx";
import { changeSides } from "../../ui/sides.ts";
import { openDisclosures } from "./openDisclosures.tsx";
import { StepDetails } from "./StepDetails.tsx";
import { StepList } from "./StepList.tsx";
import styles from "./StepsPage.module.css";

const atATime = 60;

function useSteps() {
  return useInfiniteQuery({
    queryKey: ["steps", "list", "pages"],
    queryFn: ({ pageParam }) => clientOf(steps).list({ before: pageParam, limit: atATime }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ rows, more }) => (more ? (rows.at(-1)?.id ?? null) : null),
  });
}

/** Every change of the register, newest first, with what it changed and the way back. */
export function StepsPage() {
  const t = useText();
  const query = useSteps();
  const [chosen, choose] = useState<number | null>(null);
  const rows: readonly StepRow[] = query.data?.pages.flatMap((page) => page.rows) ?? [];
  const sides = useRef<HTMLDivElement>(null);
  const go = (id: number) => {
    choose(id);
    sides.current?.querySelector<HTMLElement>("[role='listbox']")?.focus();
  };
  const shown = rows.find(({ id }) => id === chosen) ?? rows[0];
  return (
    <Page
      title={t("stepsPage.title")}
      layout="fill"
      aside={<Text c="dimmed">{t("stepsPage.hint")}</Text>}
      tools={
        <Button variant="default" leftSection={<IconFileExport size={16} aria-hidden />} onClick={openDisclosures}>
          {t("stepsPage.disclosures")}
        </Button>
      }
    >
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failed error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && !shown ? (
        <Empty icon={IconHistory} title={t("stepsPage.emptyTitle")} hint={t("stepsPage.emptyHint")} />
      ) : null}
      {shown ? (
        <div className={styles["sides"]} ref={sides} onKeyDownCapture={changeSides}>
          <StepList
            rows={rows}
            chosen={shown.id}
            onChoose={choose}
            onMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
          />
          <StepDetails key={shown.id} step={shown} onGo={go} />
        </div>
      ) : null}
    </Page>
  );
}
