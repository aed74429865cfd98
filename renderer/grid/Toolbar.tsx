import { Button, Checkbox, CloseButton, Popover, Stack, TextInput } from "@mantine/core";
import { IconColumns3, IconFilterOff, IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useText } from "../app/text.ts";
import type { Sheet } from "./sheet.ts";
import { useView } from "./useView.ts";

/** Narrows the rows while one types; what an input method is still composing does not count. */
function QuickFilter({ sheet, onChange }: { readonly sheet: Sheet; readonly onChange: (text: string) => void }) {
  const t = useText();
  const [text, setText] = useState("");
  const composing = useRef(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (!composing.current) onChange(text);
    }, 150);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return (
    <TextInput
      size="xs"
      w={200}
      aria-label={t("grid.search")}
      placeholder={t("grid.search")}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={text && <CloseButton size="xs" aria-label={t("grid.clearFilters")} onClick={() => setText("")} />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        setText(event.currentTarget.value);
        onChange(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === "ArrowDown" || event.key === "Enter") {
          event.preventDefault();
          sheet.refocus();
        }
      }}
    />
  );
}

/** Chooses which columns are shown. */
function ColumnChooser({ sheet }: { readonly sheet: Sheet }) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  const [, setShown] = useState(0);
  const visible = (field: string) => sheet.api?.getColumn(field)?.isVisible() ?? false;
  const toggle = (field: string) => {
    sheet.api?.setColumnsVisible([field], !visible(field));
    setShown((count) => count + 1);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={opened}
          leftSection={<IconColumns3 size={16} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t("grid.columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t("grid.columnsShown")}>
        <Stack gap="xs" className="sheet-codes">
          {sheet.props.columns.map(({ field, label }) => (
            <Checkbox key={field} size="xs" label={label} checked={visible(field)} onChange={() => toggle(field)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The line above a sheet: the page's own tools, the quick filter and the choice of columns. */
export function Toolbar({ sheet, onQuick }: { readonly sheet: Sheet; readonly onQuick: (text: string) => void }) {
  const t = useText();
  const filtered = useView(sheet, (view) => view.filtered);
  return (
    <div className="sheet-tools">
      {sheet.props.tools}
      <div className="sheet-tools-space" />
      {filtered && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconFilterOff size={16} aria-hidden />}
          onClick={() => sheet.api?.setFilterModel(null)}
        >
          {t("grid.clearFilters")}
        </Button>
      )}
      {sheet.props.short ? null : <QuickFilter sheet={sheet} onChange={onQuick} />}
      <ColumnChooser sheet={sheet} />
      {sheet.props.toolsEnd}
    </div>
  );
}
