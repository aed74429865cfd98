import { Button, Group, Modal, Radio, Select, Stack, Text } from "@mantine/core";
import { IconTableExport } from "@tabler/icons-react";
import { useState } from "react";
import { dayOf } from "../../shared/dates/calendarDate.ts";
import { type ExportName, exports as exporting, exportNames } from "../../shared/exports/contract.ts";
import type { InputOf } from "../../shared/rpc/contract.ts";
import type { Target } from "../../shared/host/contract.ts";
import { type Purpose, purposes } from "../../shared/records/record.ts";
import { reveal, saveTarget } from "../app/files.ts";
import { tellFailure, useCommand } from "../app/query.ts";
import { useText } from "../app/text.ts";

/** The grid that the clerk is looking at. */
export interface View {
  readonly uids: readonly string[];
  /** Fields of its visible columns, in order. */
  readonly columns: readonly string[];
}

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly list: ExportName;
  readonly village: string | null;
  readonly asOf: string | null;
  readonly view: View | null;
}

type Range = InputOf<(typeof exporting)["methods"]["write"]>["range"];
type Which = "view" | "village" | "all";

function Body({ list: first, village, asOf, view }: Props) {
  const t = useText();
  const [list, setList] = useState(first);
  const seen = list === first && view !== null && view.uids.length > 0 ? view : null;
  const [wanted, setWhich] = useState<Which>(village === null ? "all" : "village");
  const which = wanted === "view" && !seen ? "all" : wanted;
  const [format, setFormat] = useState<"xlsx" | "csv">("xlsx");
  const [purpose, setPurpose] = useState<Purpose>("ADMIN");
  const [done, setDone] = useState<{ rows: number; target: Target } | null>(null);
  const write = useCommand(exporting, "write");

  const rangeOf = (): Range => {
    if (which === "view" && seen) return { kind: "chosen", uids: [...seen.uids] };
    return which === "village" && village !== null ? { kind: "village", village } : { kind: "all" };
  };
  const run = async () => {
    setDone(null);
    const target = await saveTarget(`${t(`exports.${list}`)}-${asOf ?? dayOf(new Date())}.${format}`);
    if (!target) return;
    const columns = which === "view" && seen ? [...seen.columns] : null;
    const input = { list, range: rangeOf(), columns, asOf, format, purpose, target: target.token };
    write.mutate(input, { onSuccess: ({ rows }) => setDone({ rows, target }) });
  };
  return (
    <Stack gap="sm">
      <Select
        label={t("exports.list")}
        data={exportNames.map((value) => ({ value, label: t(`exports.${value}`) }))}
        value={list}
        allowDeselect={false}
        onChange={(value) => setList(value as ExportName)}
      />
      <Radio.Group label={t("exports.which")} value={which} onChange={(value) => setWhich(value as Which)}>
        <Stack gap={6} mt={4}>
          {seen ? <Radio value="view" label={t("exports.view", { count: seen.uids.length })} /> : null}
          {village === null ? null : <Radio value="village" label={t("forms.ofVillage")} />}
          <Radio value="all" label={t("forms.all")} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t("exports.format")}
        value={format}
        onChange={(value) => setFormat(value === "csv" ? "csv" : "xlsx")}
      >
        <Stack gap={6} mt={4}>
          <Radio value="xlsx" label={t("exports.xlsx")} />
          <Radio value="csv" label={t("exports.csv")} />
        </Stack>
      </Radio.Group>
      <Select
        label={t("exports.purpose")}
        data={purposes.map((value) => ({ value, label: t(`paper.purpose${value}`) }))}
        value={purpose}
        allowDeselect={false}
        onChange={(value) => setPurpose(value as Purpose)}
      />
      <Text size="sm">{t("exports.again")}</Text>
      <Group>
        <Button
          leftSection={<IconTableExport size="1rem" />}
          loading={write.isPending}
          onClick={() => void run().catch(tellFailure)}
        >
          {t("exports.write")}
        </Button>
      </Group>
      {done ? (
        <Group gap="xs" role="status">
          <Text size="sm">{t("exports.done", { rows: done.rows, place: done.target.shown })}</Text>
          <Button size="xs" variant="subtle" onClick={() => reveal(done.target.token).catch(tellFailure)}>
            {t("forms.reveal")}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

/** Exports a list as xlsx or csv: what the grid shows, a village, or all. */
export function ExportDialog(props: Props) {
  const t = useText();
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t("exports.title")} size="md">
      <Body {...props} />
    </Modal>
  );
}
