import { Alert, Button, Group, NumberInput, Select, Stack, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState } from "react";
import type { Inspection } from "../../../shared/imports/contract.ts";
import { sentenceOf } from "../../app/errors.ts";
import { useText } from "../../app/text.ts";
import { TopRows } from "./TopRows.tsx";
import type { Table, Wizard } from "./wizard.ts";

interface Props {
  readonly wizard: Wizard;
  readonly inspection: Inspection;
}

const numberOr = (value: string | number, other: number): number => (typeof value === "number" ? value : other);

/** Which sheet, which rows are the heading, where the data end: found, and correctable. */
export function TableStep({ wizard, inspection }: Props) {
  const t = useText();
  const { sheets, sheet, layout, rows, skipped, remembered } = inspection;
  const [from, setFrom] = useState(layout ? layout.headFrom + 1 : 1);
  const [to, setTo] = useState(layout ? layout.headTo + 1 : 1);
  const [last, setLast] = useState<number | "">("");
  const busy = wizard.busy !== null;
  const read = (table: Partial<Table>, next: "table" | "columns") =>
    void wizard.choose(
      { sheet, head: { from: from - 1, to: Math.max(from, to) - 1 }, lastRow: last === "" ? null : last - 1, ...table },
      next,
      "sheet" in table ? {} : wizard.targets,
    );
  const settled = layout?.headFrom === from - 1 && layout.headTo === Math.max(from, to) - 1 && last === "";
  const head = (row: number) => {
    setFrom(row);
    setTo(row);
    read({ head: { from: row - 1, to: row - 1 } }, "table");
  };
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm">
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
          onChange={(value) => read({ sheet: Number(value), head: null, lastRow: null }, "table")}
        />
        <NumberInput
          label={t("imports.headFrom")}
          size="xs"
          w="8rem"
          min={1}
          value={from}
          onChange={(value) => setFrom(numberOr(value, 1))}
        />
        <NumberInput
          label={t("imports.headTo")}
          size="xs"
          w="8rem"
          min={from}
          max={from + 4}
          value={to}
          onChange={(value) => setTo(numberOr(value, from))}
        />
        <NumberInput
          label={t("imports.lastRow")}
          size="xs"
          w="11rem"
          min={1}
          value={last}
          onChange={(value) => setLast(typeof value === "number" ? value : "")}
        />
        <Button variant="default" size="xs" disabled={busy || settled} onClick={() => read({}, "table")}>
          {t("imports.readAgain")}
        </Button>
      </Group>
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
      <TopRows
        rows={sheets[sheet]?.top ?? []}
        from={layout?.headFrom ?? -1}
        to={layout?.headTo ?? -1}
        onHead={head}
        disabled={busy}
      />
      <Text size="xs" c="dimmed">
        {t("imports.masked")}
      </Text>
      <Group>
        <Button variant="default" onClick={wizard.again} disabled={busy}>
          {t("imports.otherFile")}
        </Button>
        <Button disabled={busy || !layout} onClick={() => (settled ? wizard.go("columns") : read({}, "columns"))}>
          {t("common.next")}
        </Button>
      </Group>
    </Stack>
  );
}
