import type { RecordName } from "../records/all.ts";
import type { Purpose } from "../records/record.ts";

/** What a clerk can choose of a form besides what it is printed for. */
export type FormChoice = "asOf" | "period" | "language" | "withHouseholds" | "withCopies" | "blank";

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
  convenors: {
    number: "F2",
    of: ["convenorTerm"],
    landscape: true,
    choices: ["asOf", "language", "withCopies", "blank"],
    purpose: "ADMIN",
    person: true,
  },
  joining: {
    number: "F4",
    of: ["household"],
    landscape: false,
    choices: ["language", "blank"],
    purpose: "ADMIN",
    person: true,
  },
  officers: {
    number: "F5",
    of: ["posting"],
    landscape: true,
    choices: ["asOf", "language", "withCopies", "blank"],
    purpose: "HELP",
    person: true,
  },
  pairing: {
    number: "F6",
    of: ["pairing", "household"],
    landscape: false,
    choices: ["language", "blank"],
    purpose: "AID",
    person: true,
  },
  visit: {
    number: "F7",
    of: ["visit", "pairing"],
    landscape: false,
    choices: ["period", "language", "blank"],
    purpose: "AID",
    person: true,
  },
  visitTotals: {
    number: "F7",
    of: ["visit"],
    landscape: true,
    choices: ["period", "language", "blank"],
    purpose: "AID",
    person: false,
  },
  receipt: {
    number: "F8",
    of: ["assistance"],
    landscape: false,
    choices: ["period", "language", "blank"],
    purpose: "AID",
    person: true,
  },
  receiptList: {
    number: "F8",
    of: ["assistance"],
    landscape: true,
    choices: ["period", "language", "withCopies", "blank"],
    purpose: "AID",
    person: true,
  },
  deeds: {
    number: "F9",
    of: ["assistance"],
    landscape: true,
    choices: ["period", "language", "blank"],
    purpose: "AID",
    person: false,
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
    choices: ["asOf", "language", "blank"],
    purpose: "CREDIT-INFO",
    person: true,
  },
  enterprise: {
    number: "F13",
    of: ["enterprise"],
    landscape: false,
    choices: ["language", "blank"],
    purpose: "HELP",
    person: false,
  },
  labour: {
    number: "F14",
    of: ["labourEvent"],
    landscape: true,
    choices: ["period", "language", "blank"],
    purpose: "LABOUR",
    person: false,
  },
  certificate: {
    number: null,
    of: ["volunteerCert"],
    landscape: false,
    choices: ["language", "blank"],
    purpose: "LABOUR",
    person: true,
  },
  donation: {
    number: "F15",
    of: ["donation"],
    landscape: true,
    choices: ["period", "language", "withCopies", "blank"],
    purpose: "DONATION",
    person: true,
  },
  care: {
    number: "F16",
    of: ["careCase", "member"],
    landscape: false,
    choices: ["language", "blank"],
    purpose: "CARE",
    person: true,
  },
  careGrid: {
    number: "F17",
    of: ["careCase"],
    landscape: false,
    choices: ["period", "language", "blank"],
    purpose: "CARE",
    person: true,
  },
  request: {
    number: "F18",
    of: ["helpRequest", "household"],
    landscape: false,
    choices: ["language", "blank"],
    purpose: "HELP",
    person: true,
  },
  placeCheck: {
    number: "F19",
    of: ["placeCheck", "place"],
    landscape: false,
    choices: ["language", "blank"],
    purpose: "PLACE",
    person: false,
  },
  notices: {
    number: "F20",
    of: ["meeting", "notice"],
    landscape: true,
    choices: ["period", "language", "blank"],
    purpose: "NOTICE",
    person: false,
  },
  tally: {
    number: "F21",
    of: ["surveyTally"],
    landscape: false,
    choices: ["language", "blank"],
    purpose: "NOTICE",
    person: false,
  },
  rights: {
    number: "F22",
    of: ["member"],
    landscape: false,
    choices: ["language", "blank"],
    purpose: "ADMIN",
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
