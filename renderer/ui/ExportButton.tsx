import { Button, Group, Radio, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { IconTableExport } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { exports as contract, type ExportName } from "../../shared/exports/contract.ts";
import { listLabel, nameForFile } from "../../shared/exports/names.ts";
import type { Purpose } from "../../shared/records/record.ts";
import type { Language } from "../../shared/text/translate.ts";
import type { InputOf } from "../../shared/rpc/contract.ts";
import { useAsOf } from "../app/asOf.ts";
import { clientOf } from "../app/client.ts";
import { saveTarget } from "../app/files.ts";
import { tellFailure } from "../app/query.ts";
import { useLabel, useLanguage, useText } from "../app/text.ts";
import type { ShownSheet } from "../grid/SheetGrid.tsx";
import { FormDialog } from "./FormDialog.tsx";
import { useVillages } from "./lists.ts";
import { PurposeSelect } from "./PurposeSelect.tsx";
import { tellSaved } from "./tellSaved.tsx";
import { useChosenVillage } from "./village.ts";

/** Lists that the importer does not correct rows by; of a book it takes only rows that are not there yet. */
const forReading = (list: ExportName): boolean => !["roster", "households", "units"].includes(list);

type Format = "xlsx" | "csv";

interface Props {
  readonly list: ExportName;
  /** The rows that the clerk has selected; one row alone is only where the focus is. */
  readonly chosen: () => readonly string[];
  /** What the sheet shows now; null where it does not hold all of its rows. */
  readonly shown: () => ShownSheet | null;
}

/** `view`: rows and columns as the sheet shows them, in its order. */
type Extent = "view" | "chosen" | "all";

interface Wanted {
  readonly list: ExportName;
  readonly range: Range;
  /** Null for all columns. */
  readonly columns: readonly string[] | null;
  readonly format: Format;
  readonly language: Language;
  readonly purpose: Purpose;
}

type Range = InputOf<(typeof contract)["methods"]["write"]>["range"];

interface Offer {
  readonly chosen: readonly string[];
  readonly view: ShownSheet | null;
}

function wantedOf(extent: Extent, { chosen, view }: Offer, village: string | null): Pick<Wanted, "range" | "columns"> {
  if (extent === "view" && view) return { range: { kind: "chosen", uids: [...view.uids] }, columns: view.fields };
  if (extent === "chosen") return { range: { kind: "chosen", uids: [...chosen] }, columns: null };
  return { range: village === null ? { kind: "all" } : { kind: "village", village }, columns: null };
}

/** Asks for a place and writes the list there; null when the clerk gives up. */
function useExport(done: () => void) {
  const t = useText();
  const label = useLabel();
  const asOf = useAsOf();
  return useMutation({
    mutationFn: async ({ list, range, columns, ...how }: Wanted) => {
      const target = await saveTarget(`${nameForFile(label(listLabel(list)))}.${how.format}`);
      if (!target) return null;
      const input = { list, range, columns: columns && [...columns], asOf, ...how, target: target.token };
      const { rows } = await clientOf(contract).write(input);
      return { target, message: t("exports.done", { rows, place: target.shown }) };
    },
    onSuccess: (saved) => {
      if (saved === null) return;
      tellSaved(saved.message, saved.target);
      done();
    },
    onError: tellFailure,
  });
}

interface ExtentProps {
  readonly list: ExportName;
  readonly offer: Offer;
  readonly value: Extent;
  readonly onChange: (extent: Extent) => void;
}

function ExtentChoice({ list, offer: { chosen, view }, value, onChange }: ExtentProps) {
  const t = useText();
  const village = useChosenVillage();
  const name = useVillages().data?.rows.find(({ uid }) => uid === village)?.nameZh;
  const what = useLabel()(listLabel(list));
  const all = name ? t("exports.ofVillage", { what, village: name }) : t("exports.everything", { what });
  return (
    <Radio.Group label={t("exports.which")} value={value} onChange={(next) => onChange(next as Extent)}>
      <Stack gap={6} mt={6}>
        <Radio value="all" label={all} />
        {view && view.uids.length > 0 ? (
          <Radio value="view" label={t("exports.view", { count: view.uids.length })} />
        ) : null}
        {chosen.length > 1 ? <Radio value="chosen" label={t("exports.chosen", { count: chosen.length })} /> : null}
      </Stack>
    </Radio.Group>
  );
}

function ExportDialog({ list, offer, onClose }: { list: ExportName; offer: Offer; onClose: () => void }) {
  const t = useText();
  const village = useChosenVillage();
  const [extent, setExtent] = useState<Extent>(offer.chosen.length > 1 ? "chosen" : "all");
  const [format, setFormat] = useState<Format>("xlsx");
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const [purpose, setPurpose] = useState<Purpose>("ADMIN");
  const write = useExport(onClose);
  return (
    <FormDialog title={t("exports.title")} onClose={onClose}>
      <Stack gap="sm">
        <ExtentChoice list={list} offer={offer} value={extent} onChange={setExtent} />
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
          label={t("exports.language")}
          allowDeselect={false}
          data={[
            { value: "zh", label: "中文" },
            { value: "en", label: "English" },
          ]}
          value={language}
          onChange={(value) => setLanguage(value === "en" ? "en" : "zh")}
        />
        <PurposeSelect value={purpose} onChange={setPurpose} />
        <Text c="dimmed">{t(forReading(list) ? "exports.reading" : "exports.again")}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button
            loading={write.isPending}
            onClick={() => write.mutate({ list, ...wantedOf(extent, offer, village), format, language, purpose })}
          >
            {t("exports.write")}
          </Button>
        </Group>
      </Stack>
    </FormDialog>
  );
}

/** Writes a page's list as a spreadsheet that can be imported again. */
export function ExportButton({ list, chosen, shown }: Props) {
  const t = useText();
  const [offer, setOffer] = useState<Offer | null>(null);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTableExport size="1rem" />}
        onClick={() => setOffer({ chosen: chosen(), view: shown() })}
      >
        {t("exports.write")}
      </Button>
      {offer ? <ExportDialog list={list} offer={offer} onClose={() => setOffer(null)} /> : null}
    </>
  );
}
