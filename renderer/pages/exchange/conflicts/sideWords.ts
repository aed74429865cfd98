import { useCallback } from "react";
import type { Conflict } from "../../../../shared/conflicts/contract.ts";
import { useLanguage } from "../../../app/text.ts";
import { fieldOf, valueWords } from "../../../ui/cellWords.ts";

type Side = Conflict["sides"][number];

/** One of a cell's values as the sheets show it; a row that it refers to by its name. */
export function useSideWords(): (conflict: Conflict, side: Side) => string {
  const language = useLanguage();
  return useCallback(
    ({ record, field }, { value, shown }) =>
      fieldOf(record, field)?.kind === "reference" ? shown : valueWords(record, field, value, language),
    [language],
  );
}
