import { Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import type { BookRecord } from "../../../shared/books/book.ts";
import { sheet } from "../../../shared/sheet/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import type { SheetAction } from "../../grid/types.ts";
import { giveBack, openerNow } from "../../pages/events/openEvent.tsx";
import { recordInSentence } from "../cellWords.ts";

/** The verb of a book's context menu that takes rows entered by mistake off it, after asking. */
export function useRemoving(record: BookRecord): readonly SheetAction[] {
  const t = useText();
  const language = useLanguage();
  const mayEdit = useMayEdit();
  const { mutate } = useCommand(sheet, "removeRows");
  return useMemo(() => {
    if (!mayEdit) return [];
    const run: SheetAction["run"] = (rows) => {
      const opener = openerNow();
      const count = rows.length;
      modals.openConfirmModal({
        title: t("books.removeTitle"),
        returnFocus: false,
        transitionProps: { duration: 0 },
        onExitTransitionEnd: () => giveBack(opener),
        children: <Text>{t("books.removeAsk", { count, record: recordInSentence(record, language) })}</Text>,
        labels: { confirm: t("books.removeTitle"), cancel: t("common.cancel") },
        confirmProps: { color: "red", "data-autofocus": true },
        onConfirm: () =>
          mutate(
            { record, uids: rows.map(({ uid }) => uid) },
            { onSuccess: () => void notifications.show({ message: t("books.removed", { count }) }) },
          ),
      });
    };
    return [{ key: "remove", label: t("books.remove"), enabled: (rows) => rows.length > 0, run }];
  }, [record, t, language, mayEdit, mutate]);
}
