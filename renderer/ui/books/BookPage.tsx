import { Button, SegmentedControl, Tooltip } from "@mantine/core";
import { type Icon, IconNotebook, IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type ComponentProps, type ReactNode, useMemo } from "react";
import type { BookRecord } from "../../../shared/books/book.ts";
import { exportNames } from "../../../shared/exports/contract.ts";
import { records } from "../../../shared/records/all.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import type { ProgrammePath } from "../../app/pages.ts";
import { isModalOpen, useKeys } from "../../app/keys.ts";
import { useMayEdit } from "../../app/session.ts";
import { type TextKey, useLanguage, useText } from "../../app/text.ts";
import type { SheetAction, SheetColumn } from "../../grid/types.ts";
import { recordInSentence } from "../cellWords.ts";
import { Empty } from "../Empty.tsx";
import { SheetPage } from "../SheetPage.tsx";
import { bookColumns } from "./bookColumns.ts";
import { BookSide, type SideParts } from "./BookSide.tsx";
import { bookSources, lookUpIn } from "./bookSources.ts";
import { openEntry } from "./entry/openEntry.ts";
import { useRemoving } from "./useRemoving.tsx";

type Sheet = ComponentProps<typeof SheetPage>;

/** One book of a page. */
export interface Book {
  readonly record: BookRecord;
  /** The words where it has no rows, and what to do about it. */
  readonly emptyTitle: TextKey;
  readonly emptyHint: TextKey;
  readonly columns?: readonly SheetColumn[];
  /** The form that its rows are printed on. */
  readonly form?: Sheet["form"];
  readonly side?: SideParts;
  /** Whether the facts take as much room as the sheet, as tables beside it need. */
  readonly wide?: boolean;
  readonly actions?: readonly SheetAction[];
  /** Further buttons, beside the one that adds a row. */
  readonly tools?: ReactNode;
  /** In place of the dialog that its description makes; null where rows come only by other ways. */
  readonly onNew?: (() => void) | null;
  readonly newLabel?: string;
}

interface Props {
  readonly path: ProgrammePath;
  readonly title: TextKey;
  readonly icon?: Icon;
  /** Several books of one page are chosen by a control above the sheet; the address holds which. */
  readonly books: readonly [Book, ...Book[]];
}

/** Which book of the page is open, and how to open another; the address says it. */
function usePlace(path: ProgrammePath, books: Props["books"]) {
  const navigate = useNavigate();
  const { focus, tab } = useSearch({ strict: false });
  const book = books.find(({ record }) => record === tab) ?? books[0];
  const open = (record: string, row?: string) =>
    void navigate({ to: path, search: { tab: record, ...(row === undefined ? {} : { focus: row }) } });
  return { book, focus, open };
}

function Tabs({ books, book, onOpen }: { books: Props["books"]; book: Book; onOpen: (record: string) => void }) {
  const t = useText();
  if (books.length < 2) return null;
  return (
    <SegmentedControl
      aria-label={t("books.parts")}
      size="xs"
      mb="xs"
      style={{ alignSelf: "flex-start" }}
      styles={{ label: { paddingInline: "0.9rem" } }}
      transitionDuration={0}
      data={books.map(({ record }) => ({ value: record, label: t(`books.tab-${record}`) }))}
      value={book.record}
      onChange={onOpen}
    />
  );
}

interface NewProps {
  readonly label: string;
  readonly onNew: (() => void) | null;
}

function NewButton({ label, onNew }: NewProps) {
  const add = () => {
    if (onNew && !isModalOpen()) onNew();
  };
  useKeys({ "alt+N": add });
  if (!onNew) return null;
  return (
    <Tooltip label={`${label} (Alt+N)`}>
      <Button leftSection={<IconPlus size="1rem" />} onClick={onNew} aria-keyshortcuts="Alt+N">
        {label}
      </Button>
    </Tooltip>
  );
}

/** The column that the focus goes to when a row is opened from elsewhere: the first that names it. */
const firstField = (columns: readonly SheetColumn[]): string => columns.find(({ hidden }) => !hidden)?.field ?? "";

const exportOf = (record: BookRecord) => exportNames.find((name) => (name as string) === record);

/**
 * A programme's page: one book, or several by a control above the sheet. Its columns, facts, dialog and export come
 * from the record's description; a programme adds what a description cannot know.
 */
export function BookPage({ path, title, icon = IconNotebook, books }: Props) {
  const t = useText();
  const language = useLanguage();
  const mayEdit = useMayEdit();
  const { book, focus, open } = usePlace(path, books);
  const { record, form, actions: own, onNew } = book;
  const description: RecordDescription = records[record];
  const derived = useMemo(() => bookColumns(record, t, language), [record, t, language]);
  const columns = book.columns ?? derived;
  const removing = useRemoving(record);
  const actions = useMemo(() => [...(own ?? []), ...removing], [own, removing]);
  const label = book.newLabel ?? t("books.new", { record: recordInSentence(record, language) });
  const openNew = () => openEntry(record, {}, ([uid]) => uid !== undefined && open(record, uid));
  const add = !mayEdit || onNew === null ? null : (onNew ?? openNew);
  const exported = exportOf(record);
  return (
    <SheetPage
      name={`books.${record}`}
      title={t(title)}
      count="books.rows"
      record={record}
      columns={columns}
      source={bookSources[record]}
      lookUp={lookUpIn(record)}
      focus={focus}
      focusField={description.named.find((name) => columns.some(({ field }) => field === name)) ?? firstField(columns)}
      actions={actions}
      {...(add ? { onAddRows: add } : {})}
      slim={book.wide !== true}
      tabs={<Tabs books={books} book={book} onOpen={open} />}
      none={
        <Empty icon={icon} title={t(book.emptyTitle)} hint={t(book.emptyHint)}>
          {add ? <Button onClick={add}>{label}</Button> : null}
        </Empty>
      }
      side={(uid) => <BookSide record={record} uid={uid} parts={book.side} />}
      tools={
        <>
          {book.tools}
          <NewButton label={label} onNew={add} />
        </>
      }
      {...(form ? { form } : {})}
      {...(exported ? { exported } : {})}
    />
  );
}
