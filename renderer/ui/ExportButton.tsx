import { Button, Group, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconTableExport } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { exports as contract, type ExportName } from "../../shared/exports/contract.ts";
import { type Purpose, purposes } from "../../shared/records/record.ts";
import type { InputOf } from "../../shared/rpc/contract.ts";
import { useAsOf } from "../app/asOf.ts";
import { clientOf } from "../app/client.ts";
import { saveTarget } from "../app/files.ts";
import { tellFailure } from "../app/query.ts";
import { useText } from "../app/text.ts";
import { FormDialog } from "./FormDialog.tsx";
import { useChosenVillage } from "./village.ts";

type Format = "xlsx" | "csv";

interface Props {
  readonly list: ExportName;
  /** The rows that the clerk has selected; one row alone is only where the focus is. */
  readonly chosen: () => readonly string[];
}

interface Wanted {
  readonly list: ExportName;
  readonly uids: readonly string[];
  readonly format: Format;
  readonly purpose: Purpose;
}

type Range = InputOf<(typeof contract)["methods"]["write"]>["range"];

function rangeOf(village: string | null, uids: readonly string[]): Range {
  if (uids.length > 1) return { kind: "chosen", uids: [...uids] };
  return village === null ? { kind: "all" } : { kind: "village", village };
}

/** Asks for a place and writes the list there; null when the clerk gives up. */
function useExport(done: () => void) {
  const t = useText();
  const asOf = useAsOf();
  const village = useChosenVillage();
  return useMutation({
    mutationFn: async ({ list, uids, format, purpose }: Wanted) => {
      const target = await saveTarget(`${t(`exports.${list}`)}.${format}`);
      if (!target) return null;
      const range = rangeOf(village, uids);
      const input = { list, range, columns: null, asOf, format, purpose, target: target.token };
      const { rows } = await clientOf(contract).write(input);
      return t("exports.done", { rows, place: target.shown });
    },
    onSuccess: (message) => {
      if (message === null) return;
      notifications.show({ message, autoClose: 10_000 });
      done();
    },
    onError: tellFailure,
  });
}

function ExportDialog({ list, uids, onClose }: { list: ExportName; uids: readonly string[]; onClose: () => void }) {
  const t = useText();
  const [format, setFormat] = useState<Format>("xlsx");
  const [purpose, setPurpose] = useState<Purpose>("ADMIN");
  const write = useExport(onClose);
  return (
    <FormDialog title={t("exports.title")} onClose={onClose}>
      <Stack gap="sm">
        <Text>{uids.length > 1 ? t("exports.view", { count: uids.length }) : t(`exports.${list}`)}</Text>
        <SegmentedControl
          aria-label={t("exports.format")}
          value={format}
          onChange={(value) => setFormat(value as Format)}
          data={[
            { value: "xlsx", label: t("exports.xlsx") },
            { value: "csv", label: t("exports.csv") },
          ]}
        />
        <Select
          label={t("exports.purpose")}
          allowDeselect={false}
          data={purposes.map((value) => ({ value, label: t(`paper.purpose${value}`) }))}
          value={purpose}
          onChange={(value) => setPurpose(value as Purpose)}
        />
        <Text c="dimmed">{t("exports.again")}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button loading={write.isPending} onClick={() => write.mutate({ list, uids, format, purpose })}>
            {t("exports.write")}
          </Button>
        </Group>
      </Stack>
    </FormDialog>
  );
}

/** Writes a page's list as a spreadsheet that can be imported again. */
export function ExportButton({ list, chosen }: Props) {
  const t = useText();
  const [uids, setUids] = useState<readonly string[] | null>(null);
  return (
    <>
      <Button variant="default" leftSection={<IconTableExport size="1rem" />} onClick={() => setUids(chosen())}>
        {t("exports.write")}
      </Button>
      {uids ? <ExportDialog list={list} uids={uids} onClose={() => setUids(null)} /> : null}
    </>
  );
}
