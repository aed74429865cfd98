import { Button, Group, Modal, Table, Text, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import type { CellEdit } from "../../../shared/sheet/contract.ts";
import { useText } from "../../app/text.ts";
import { submit } from "../edits.ts";
import type { Preview, Sheet } from "../sheet.ts";
import { useView } from "../useView.ts";
import { display } from "../values/display.ts";

const shownAtMost = 100;

function Changes({ sheet, edits }: { readonly sheet: Sheet; readonly edits: readonly CellEdit[] }) {
  const t = useText();
  const text = (field: string, cell: CellEdit["value"]) => {
    const column = sheet.column(field);
    return column ? display(column, cell, sheet.props.language) : String(cell ?? "");
  };
  return (
    <Table striped withTableBorder stickyHeader fz="sm" verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("grid.rowNumber")}</Table.Th>
          <Table.Th>{t("grid.column")}</Table.Th>
          <Table.Th>{t("grid.oldValue")}</Table.Th>
          <Table.Th>{t("grid.newValue")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {edits.slice(0, shownAtMost).map(({ uid, field, was, value }) => (
          <Table.Tr key={`${uid} ${field}`}>
            <Table.Td>{(sheet.placeOf(uid, field)?.row ?? -1) + 1}</Table.Td>
            <Table.Td>{sheet.column(field)?.label}</Table.Td>
            <Table.Td>
              <s>{text(field, was)}</s>
            </Table.Td>
            <Table.Td>{text(field, value)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface ContentProps {
  readonly sheet: Sheet;
  readonly preview: Preview;
  readonly onClose: () => void;
}

function Content({ sheet, preview: { kind, patch }, onClose }: ContentProps) {
  const t = useText();
  const [find, setFind] = useState("");
  const apply = () => {
    onClose();
    void submit(sheet, kind, patch);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") apply();
  };
  const wanted = patch.edits.filter(
    ({ was, value }) => was !== null && `${was} ${value ?? ""}`.toLowerCase().includes(find.trim().toLowerCase()),
  );
  const counts = { cells: patch.edits.length, overwritten: patch.overwritten };
  return (
    <>
      <Text size="sm" mb="xs">
        {t("grid.pasteSummary", { ...counts, skipped: patch.skipped, invalid: patch.refused.length })}
      </Text>
      <TextInput
        size="xs"
        mb="xs"
        aria-label={t("grid.pasteFind")}
        placeholder={t("grid.pasteFind")}
        value={find}
        onChange={(event) => setFind(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so it must take the focus */}
      <div style={{ maxHeight: 300, overflowY: "auto" }} tabIndex={0} role="group" aria-label={t("grid.pasteTitle")}>
        <Changes sheet={sheet} edits={wanted} />
      </div>
      {wanted.length > shownAtMost && (
        <Text size="sm">{t("grid.pasteMore", { count: wanted.length - shownAtMost })}</Text>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t("common.cancel")}
        </Button>
        <Button data-autofocus onClick={apply}>
          {t("grid.paste")}
        </Button>
      </Group>
    </>
  );
}

/** Asks before a paste replaces what cells hold, showing old and new side by side. */
export function PastePreview({ sheet }: { readonly sheet: Sheet }) {
  const t = useText();
  const preview = useView(sheet, (view) => view.preview);
  const close = () => {
    sheet.show({ preview: null });
    sheet.refocus();
  };
  return (
    <Modal
      opened={preview !== null}
      onClose={close}
      title={t("grid.pasteTitle")}
      size="lg"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      {preview && <Content sheet={sheet} preview={preview} onClose={close} />}
    </Modal>
  );
}
