import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { BookRecord } from "../../../../shared/books/book.ts";
import { books } from "../../../../shared/books/contract.ts";
import { dayOf } from "../../../../shared/dates/calendarDate.ts";
import { records } from "../../../../shared/records/all.ts";
import type { Cell } from "../../../../shared/records/fields.ts";
import type { RecordDescription } from "../../../../shared/records/record.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { clientOf } from "../../../app/client.ts";
import { sentencesOf } from "../../../app/errors.ts";
import { useLanguage, useText } from "../../../app/text.ts";
import { tellUndecided } from "../../../app/undecided.tsx";
import type { Reason } from "../../../grid/values/readCell.ts";
import { recordWords } from "../../cellWords.ts";
import { useVillages } from "../../lists.ts";
import { useChosenVillage } from "../../village.ts";
import type { Option } from "../picking/options.ts";
import { useAfterOffers } from "./useAfterOffers.ts";
import type { Entry, EntryPlan, Typed } from "./plan.ts";
import { entryFields, nextOf, readEntry, startOf } from "./values.ts";

export interface Wish {
  readonly record: BookRecord;
  readonly given: Readonly<Record<string, Cell>>;
  readonly plan: EntryPlan;
}

/** The field that the register refused, where it named one. */
function refused(error: unknown): Record<string, Reason> {
  if (!(error instanceof AppError) || error.code !== "invalid-input") return {};
  const { field } = error.details;
  return typeof field === "string" ? { [field]: "notAllowed" } : {};
}

/** Where the row will lie: with the row that was picked first, or in the village that the clerk chose. */
function useVillageOf(description: RecordDescription) {
  const rows = useVillages().data?.rows ?? [];
  const shown = useChosenVillage();
  const [chosen, choose] = useState<string | null>(null);
  const [picked, setPicked] = useState<{ readonly by: string; readonly village: string } | null>(null);
  const inVillage = description.scope === "village";
  const only = rows.length === 1 ? (rows[0]?.uid ?? null) : null;
  const village = inVillage ? (picked?.village ?? chosen ?? shown ?? only) : null;
  const pick = (by: string, option: Option | null) => {
    if (option) setPicked((before) => (before && before.by !== by ? before : { by, village: option.village }));
    else setPicked((before) => (before?.by === by ? null : before));
  };
  const forget = () => setPicked(null);
  return { rows, village, choose, pick, picked, forget, inVillage };
}

function useWriting(record: BookRecord, plan: EntryPlan) {
  return useMutation({
    mutationFn: (entry: Entry) =>
      plan.save?.(entry) ?? clientOf(books).add({ record, village: entry.village, rows: [{ ...entry.values }] }),
    onError: tellUndecided,
  });
}

/** What the dialog holds: what is typed, where the row will lie, what is wrong, and the way to save it. */
export function useEntry({ record, given, plan }: Wish, onSaved: (uids: readonly string[]) => void) {
  const t = useText();
  const language = useLanguage();
  const description: RecordDescription = records[record];
  const fields = useMemo(() => entryFields(description, language, plan.fields), [description, language, plan]);
  const [fresh] = useState(() => startOf(description, fields, given, plan, dayOf(new Date())));
  const [start, setStart] = useState(fresh);
  const [typed, setTyped] = useState<Typed>(start);
  const [tried, setTried] = useState(false);
  const [turn, setTurn] = useState(0);
  const place = useVillageOf(description);
  const write = useWriting(record, plan);
  const asksVillage =
    place.inVillage && place.rows.length > 1 && !fields.some(({ look, field }) => look === "row" && field.required);
  const { values, problems } = readEntry(fields, typed);
  const all = { ...problems, ...plan.check?.(typed) };
  const nowhere = place.inVillage && place.village === null;
  const type = (field: string, text: string) =>
    setTyped((before) => (before[field] === text ? before : { ...before, [field]: text }));
  const offer = (field: string, text: string) => {
    setStart((before) => ({ ...before, [field]: text }));
    type(field, text);
  };
  const save = useAfterOffers((next: boolean) => {
    setTried(true);
    if (write.isPending || Object.keys(all).length > 0 || nowhere) return;
    write.mutate(
      { village: place.village, values, typed },
      {
        onSuccess: ({ uids }) => {
          notifications.show({ message: t("books.added", { record: recordWords(record, language) }) });
          onSaved(next ? [] : uids);
          if (!next) return;
          const renewed = nextOf(description, fields, plan, typed, fresh);
          setStart(renewed);
          setTyped(renewed);
          setTried(false);
          setTurn((before) => before + 1);
        },
      },
    );
  });
  return {
    fields,
    typed,
    type,
    offer,
    problems: tried ? all : refused(write.error),
    sentences: write.isError ? sentencesOf(write.error) : [],
    dirty: Object.keys({ ...start, ...typed }).some((name) => (typed[name] ?? "") !== (start[name] ?? "")),
    place: { ...place, asks: asksVillage, missing: tried && nowhere },
    busy: write.isPending || save.waits,
    turn,
    submit: save.after,
  };
}

export type Entering = ReturnType<typeof useEntry>;
