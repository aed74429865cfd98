import type { RecordName } from "../records/all.ts";
import type { Purpose } from "../records/record.ts";

/** What a clerk can choose of a form besides what it is printed for. */
export type FormChoice = "asOf" | "period" | "language" | "withHouseholds" | "blank";

export interface FormEntry {
  /** As offices know it (forms.md); null for one of our own. */
  readonly number: `F${number}` | null;
  /** Records whose rows can be chosen for it, its own first; all and a village's mean those of the first. */
  readonly of: readonly [RecordName, ...RecordName[]];
  readonly landscape: boolean;
  readonly choices: readonly FormChoice[];
  /** Offered first. */
  readonly purpose: Purpose;
  /** Names a person: its purpose, how long it is kept, that one may refuse, and a copy for the resident stand on it. */
  readonly person: boolean;
}

/** Every printed form. Its title is a phrase of `formTitles`; its sheets are made in electron/services/forms/loaders.ts. */
export const formEntries = {
  household: {
    number: "F3",
    of: ["household"],
    landscape: false,
    choices: ["asOf", "language", "blank"],
    purpose: "ADMIN",
    person: true,
  },
  unit: {
    number: "F1",
    of: ["unit"],
    landscape: false,
    choices: ["asOf", "language", "withHouseholds", "blank"],
    purpose: "ADMIN",
    person: true,
  },
  roster: {
    number: null,
    of: ["village"],
    landscape: true,
    choices: ["asOf"],
    purpose: "ADMIN",
    person: true,
  },
  guarantorNotice: {
    number: "F10",
    of: ["guarantorConsent"],
    landscape: false,
    choices: ["language", "blank"],
    purpose: "CREDIT-INFO",
    person: true,
  },
  loanChecklist: {
    number: "F11",
    of: ["loan"],
    landscape: false,
    choices: ["language", "blank"],
    purpose: "CREDIT-INFO",
    person: true,
  },
  repaymentPlan: {
    number: "F12",
    of: ["loan"],
    landscape: false,
    choices: ["asOf", "language"],
    purpose: "CREDIT-INFO",
    person: true,
  },
} as const satisfies Readonly<Record<string, FormEntry>>;

export type FormName = keyof typeof formEntries;
export const formNames = Object.keys(formEntries) as [FormName, ...FormName[]];
export const formEntry = (form: FormName): FormEntry => formEntries[form];

/** The key of a form's title. */
export const titleKey = <F extends FormName>(form: F): `formTitles.${F}` => `formTitles.${form}`;

/** Whether rows chosen for one form can be printed on the other. */
export const takesRowsOf = (form: FormName, other: FormName): boolean =>
  form === other || formEntry(form).of.some((record) => record === formEntry(other).of[0]);
