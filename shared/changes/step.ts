/** What a step did, as a key of `steps` in the catalogue; the words are chosen by the page. */
export const stepKinds = [
  "add-rows",
  "birth",
  "change-head",
  "check-place",
  "clear",
  "close-request",
  "convenor-replaced",
  "count-care",
  "count-answers",
  "death",
  "decide",
  "demonstrate",
  "dissolve-unit",
  "divide-unit",
  "end-care",
  "distribute",
  "edit",
  "end-home",
  "end-pairing",
  "erase",
  "extend-loan",
  "fill",
  "form-group",
  "form-unit",
  "found",
  "hand-over",
  "hand-over-posting",
  "import",
  "import-ledger",
  "join-unit",
  "leave-unit",
  "loan-lines",
  "merge-households",
  "move-household",
  "move-member",
  "new",
  "new-request",
  "open-care",
  "pair-household",
  "paste",
  "print-certificate",
  "redo",
  "review-care",
  "remove",
  "split-household",
  "take",
  "take-over",
  "undo",
  "unlist",
  "visit",
  "withdraw-guarantee",
  "withdraw-phone",
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Values for the step's sentence: numbers of households, units, files and counts; never a note. */
export type StepParams = Readonly<Record<string, string | number>>;

export interface StepLine {
  readonly kind: StepKind;
  readonly params: StepParams;
}
