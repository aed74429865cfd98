import { Alert, Button, Checkbox, Group, NumberInput, Select, Stack, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState } from "react";
import type { Inspection } from "../../../shared/imports/contract.ts";
import { sentenceOf } from "../../app/errors.ts";
import { useText } from "../../app/text.ts";
import { Actions } from "../../ui/Actions.tsx";
import { NotShown } from "./NotShown.tsx";
import { TopRows } from "./TopRows.tsx";
import type { Table, Wizard } from "./wizard.ts";

interface Props {
  readonly wizard: Wizard;
  readonly inspection: Inspection;
}

const numberOr = (value: string | number, other: number): number => (typeof value === "number" ? value : other);

interface Rows {
  readonly from: number;
  readonly to: number;
  readonly last: number | "";
}

interface RowNumbersProps {
  readonly rows: Rows;
  readonly onRows: (rows: Rows) => void;
}

/** Rows as the spreadsheet numbers them, from 1. */
function RowNumbers({ rows, onRows }: RowNumbersProps) {
  const t = useText();
  const { from, to, last } = rows;
  const shared = { size: "xs", min: 1 } as const;
  return (
    <>
      <NumberInput
        {...shared}
        label={t("imports.headFrom")}
        w="8rem"
        value={from}
        onChange={(value) => onRows({ ...rows, from: numberOr(value, 1) })}
      />
      <NumberInput
        {...shared}
        label={t("imports.headTo")}
        w="8rem"
        max={from + 4}
        value={to}
        onChange={(value) => onRows({ ...rows, to: numberOr(value, from) })}
      />
      <NumberInput
        {...shared}
        label={t("imports.lastRow")}
        w="11rem"
        value={last}
        onChange={(value) => onRows({ ...rows, last: typeof value === "number" ? value : "" })}
      />
    </>
  );
}

/** What was found of the table, or why it could not be read. */
function Found({ wizard, inspection: { layout, rows, skipped, remembered } }: Props) {
  const t = useText();
  return (
    <>
      {wizard.failure ? (
        <Alert color="red" variant="light" icon={<IconAlertCircle />} role="alert">
          {sentenceOf(wizard.failure)}
        </Alert>
      ) : null}
      {layout ? <Text>{t("imports.found", { rows, ...skipped })}</Text> : null}
      {layout ? null : (
        <Alert color="orange" variant="light" role="alert">
          {t("imports.noHead")}
        </Alert>
      )}
      {remembered ? <Text c="dimmed">{t("imports.remembered")}</Text> : null}
    </>
  );
}

interface SheetChoiceProps {
  readonly inspection: Inspection;
  readonly busy: boolean;
  readonly onSheet: (sheet: number) => void;
}

function SheetChoice({ inspection: { sheets, sheet }, busy, onSheet }: SheetChoiceProps) {
  const t = useText();
  return (
    <Select
      label={t("imports.sheet")}
      size="xs"
      allowDeselect={false}
      disabled={busy}
      data={sheets.map(({ name, hidden, rows: count }, i) => ({
        value: String(i),
        label: t("imports.sheetRows", {
          name: hidden ? t("imports.hiddenSheet", { name }) : name || "CSV",
          rows: count,
        }),
      }))}
      value={String(sheet)}
      onChange={(value) => onSheet(Number(value))}
    />
  );
}

interface TogetherProps {
  readonly inspection: Inspection;
  readonly busy: boolean;
  readonly onTaken: (sheets: number[]) => void;
}

/** Sheets of the same layout, one for each villagers' group for instance: ticked ones come in with this one. */
function Together({ inspection: { sheets, together, turned }, busy, onTaken }: TogetherProps) {
  const t = useText();
  const taken = together.filter((each) => each.taken).map(({ sheet }) => String(sheet));
  return (
    <>
      {together.length > 0 ? (
        <Checkbox.Group label={t("imports.together")} value={taken} onChange={(values) => onTaken(values.map(Number))}>
          <Group gap="md">
            {together.map(({ sheet }) => (
              <Checkbox key={sheet} size="xs" value={String(sheet)} disabled={busy} label={sheets[sheet]?.name} />
            ))}
          </Group>
        </Checkbox.Group>
      ) : null}
      {turned ? <Text size="sm">{t("imports.turned")}</Text> : null}
    </>
  );
}

interface TopProps {
  readonly inspection: Inspection;
  readonly busy: boolean;
  readonly onHead: (row: number) => void;
}

/** The file as it begins, with the cells of columns that are not read in as dots. */
function Top({ inspection: { sheets, sheet, layout }, busy, onHead }: TopProps) {
  const t = useText();
  const [from, to] = [layout?.headFrom ?? -1, layout?.headTo ?? -1];
  return (
    <>
      <TopRows rows={sheets[sheet]?.top ?? []} from={from} to={to} onHead={onHead} disabled={busy} />
      <Text size="xs" c="dimmed">
        {t("imports.masked")}
      </Text>
    </>
  );
}

/** Which sheet, which rows are the heading, where the data end: found, and correctable. */
export function TableStep({ wizard, inspection }: Props) {
  const t = useText();
  const { sheet, layout } = inspection;
  const lastRead = inspection.lastRow === null ? "" : inspection.lastRow + 1;
  const [{ from, to, last }, setRows] = useState<Rows>({
    from: layout ? layout.headFrom + 1 : 1,
    to: layout ? layout.headTo + 1 : 1,
    last: lastRead,
  });
  const busy = wizard.busy !== null;
  const read = (table: Partial<Table>, next: "table" | "columns") =>
    void wizard.choose(
      { sheet, head: { from: from - 1, to: Math.max(from, to) - 1 }, lastRow: last === "" ? null : last - 1, ...table },
      next,
      "sheet" in table ? {} : wizard.targets,
    );
  const settled = layout?.headFrom === from - 1 && layout.headTo === Math.max(from, to) - 1 && last === lastRead;
  const head = (row: number) => {
    setRows({ from: row, to: row, last });
    read({ head: { from: row - 1, to: row - 1 } }, "table");
  };
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm">
        <SheetChoice
          inspection={inspection}
          busy={busy}
          onSheet={(chosen) => read({ sheet: chosen, head: null, lastRow: null }, "table")}
        />
        <RowNumbers rows={{ from, to, last }} onRows={setRows} />
        <Button variant="default" size="xs" disabled={busy || settled} onClick={() => read({}, "table")}>
          {t("imports.readAgain")}
        </Button>
      </Group>
      <Together inspection={inspection} busy={busy} onTaken={(together) => read({ together }, "table")} />
      <NotShown
        inspection={inspection}
        busy={busy}
        onHidden={(withoutHidden) => read({ withoutHidden }, "table")}
        onApart={(apart) => read({ asOne: !apart, head: null }, "table")}
      />
      <Found wizard={wizard} inspection={inspection} />
      <Top inspection={inspection} busy={busy} onHead={head} />
      <Actions>
        <Button variant="default" onClick={wizard.again} disabled={busy}>
          {t("imports.otherFile")}
        </Button>
        <Button disabled={busy || !layout} onClick={() => (settled ? wizard.go("columns") : read({}, "columns"))}>
          {t("common.next")}
        </Button>
      </Actions>
    </Stack>
  );
}
