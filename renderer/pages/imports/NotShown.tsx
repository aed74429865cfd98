import { Checkbox, Stack, Text } from "@mantine/core";
import type { Inspection } from "../../../shared/imports/contract.ts";
import { useText } from "../../app/text.ts";

interface Props {
  readonly inspection: Inspection;
  readonly busy: boolean;
  readonly onHidden: (leftOut: boolean) => void;
  readonly onApart: (apart: boolean) => void;
}

/** What the spreadsheet hides and what stands side by side: told, and for the clerk to choose. */
export function NotShown({ inspection: { hidden, apart, sheets, sheet }, busy, onHidden, onApart }: Props) {
  const t = useText();
  const names = sheets.filter((each, i) => each.hidden && i !== sheet).map(({ name }) => name);
  const { rows, firstRows, columns, leftOut } = hidden;
  const more = rows > firstRows.length ? "…" : "";
  if (rows === 0 && columns.length === 0 && names.length === 0 && apart === null) return null;
  return (
    <Stack gap={4}>
      {apart === null ? null : (
        <Checkbox
          size="xs"
          disabled={busy}
          label={t("imports.apart")}
          checked={apart}
          onChange={({ currentTarget }) => onApart(currentTarget.checked)}
        />
      )}
      {rows > 0 ? (
        <>
          <Text size="sm">{t("imports.hiddenRows", { rows, some: firstRows.join("、"), more })}</Text>
          <Checkbox
            size="xs"
            disabled={busy}
            label={t("imports.withoutHidden")}
            checked={leftOut}
            onChange={({ currentTarget }) => onHidden(currentTarget.checked)}
          />
        </>
      ) : null}
      {columns.length > 0 ? <Text size="sm">{t("imports.hiddenColumns", { columns: columns.join("、") })}</Text> : null}
      {names.length > 0 ? <Text size="sm">{t("imports.hiddenSheets", { names: names.join("、") })}</Text> : null}
    </Stack>
  );
}
