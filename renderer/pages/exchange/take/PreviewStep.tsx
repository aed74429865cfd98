import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { findings, type Preview } from "../../../../shared/exchange/contract.ts";
import { packageWords } from "../../../app/errors.ts";
import { useText } from "../../../app/text.ts";
import { Actions } from "../../../ui/Actions.tsx";
import { useArrival } from "../useArrival.ts";
import { CountTable } from "./CountTable.tsx";
import { LinesTable } from "./LinesTable.tsx";
import type { Opened } from "./opened.ts";
import type { Taking } from "./useTaking.ts";

interface Props {
  readonly taking: Taking;
  readonly preview: Preview;
}

/** What wants to be looked at first. */
const order = ["conflicts", "broken", "duplicates", "erased", "changed", "new", "merged", "same"] as const;

function firstOf({ counts, villages }: Preview): Opened {
  const finding = order.find((one) => counts[one] > 0) ?? "same";
  const rich = villages.filter((village) => findings.some((one) => village.counts[one] > 0));
  return { finding, village: rich.length === 1 ? rich[0]!.scope : null };
}

function Problems({ preview: { villages } }: Pick<Props, "preview">) {
  const t = useText();
  const found = villages.flatMap(({ scope, name, problem }) => (problem ? [{ scope, name, problem }] : []));
  if (found.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={t("taking.parts")} role="alert">
      {found.map(({ scope, name, problem }) => (
        <Text key={scope} c="text">
          {t("taking.notTaken", {
            village: name ?? t("taking.office"),
            why: packageWords({ ...problem.details, why: problem.why }),
          })}
        </Text>
      ))}
    </Alert>
  );
}

/** What taking would do, village by village, each number with its list. */
export function PreviewStep({ taking, preview }: Props) {
  const t = useText();
  const { counts } = preview;
  const [opened, open] = useState<Opened>(() => firstOf(preview));
  const nothing = findings.every((finding) => counts[finding] === 0);
  const busy = taking.job.busy !== null;
  const place = useArrival();
  return (
    <Stack gap="sm" ref={place}>
      {taking.again ? (
        <Alert color="yellow" variant="light" icon={<IconRefresh />} role="alert">
          <Text c="text">{t("taking.again")}</Text>
        </Alert>
      ) : null}
      <div>
        <Text fw={600}>{nothing ? t("taking.nothingNew") : t("taking.willDo", counts)}</Text>
        {counts.conflicts > 0 ? <Text fw={600}>{t("taking.willConflict", { count: counts.conflicts })}</Text> : null}
        <Text c="dimmed">{t("taking.backupFirst")}</Text>
      </div>
      <Problems preview={preview} />
      {nothing && counts.same === 0 ? null : (
        <>
          <CountTable preview={preview} opened={opened} onOpen={open} />
          <LinesTable
            key={`${preview.id} ${opened.finding} ${opened.village ?? ""}`}
            preview={preview}
            opened={opened}
          />
        </>
      )}
      <Actions>
        <Button data-autofocus disabled={busy} onClick={() => void taking.apply()}>
          {t("taking.apply")}
        </Button>
        <Button variant="default" disabled={busy} onClick={taking.back}>
          {t("taking.back")}
        </Button>
      </Actions>
    </Stack>
  );
}
