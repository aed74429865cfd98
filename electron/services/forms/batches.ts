import type { FormRequest } from "../../../shared/forms/contract.ts";
import { householdForm } from "../../../shared/forms/householdForm.ts";
import type { Sheet } from "../../../shared/forms/page.ts";
import { rosterLedger } from "../../../shared/forms/rosterLedger.ts";
import { unitForm } from "../../../shared/forms/unitForm.ts";
import type { HouseholdRow } from "../../../shared/households/contract.ts";
import * as stored from "../../database/forms.ts";
import type { Client } from "../../database/open.ts";
import { blankHousehold, blankUnit } from "./blank.ts";
import { codeOf } from "./code.ts";

/** Forms that go to the printer together. */
export interface Batch {
  readonly forms: number;
  readonly sheets: () => Sheet[];
}

/** Chromium prints big documents slowly or not at all (documents.md, rule 12). */
const formsAtOnce = 100;
/** 100 pages of at most 19 rows. */
const ledgerPagesAtOnce = 100;

/** All forms of a request. */
export interface Made {
  readonly count: number;
  readonly landscape: boolean;
  batches(): Iterable<Batch>;
}

interface Ask {
  readonly client: Client;
  readonly request: FormRequest;
  readonly today: string;
  /** What units are called in this office. */
  readonly unitLabel: string;
}

const piles = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));

const isBilingual = (request: FormRequest, household: HouseholdRow): boolean =>
  request.language === "zh+bo" || (request.language === "own" && (household.formLanguage ?? "zh") !== "zh");

function householdSheets(
  { client, request, today, unitLabel }: Ask,
  pile: readonly HouseholdRow[],
  first: number,
): Sheet[] {
  const asOf = request.asOf ?? today;
  const uids = pile.map(({ uid }) => uid);
  const members = stored.membersByHousehold(client, uids, request.asOf);
  return pile.map((household, i) => {
    const empty = household.householdNo === "";
    const qr = empty ? null : codeOf("household", household.uid);
    const bilingual = isBilingual(request, household);
    const list = members.get(household.uid) ?? [];
    const { purpose } = request;
    return householdForm({ household, members: list, asOf, purpose, qr, bilingual, unitLabel }, `f${first + i}`);
  });
}

function householdForms(ask: Ask): Made {
  const { client, request } = ask;
  const blank = request.subjects.kind === "blank";
  const rows = blank ? [blankHousehold] : stored.householdsFor(client, request.subjects, request.asOf);
  const batches = () =>
    piles(rows, formsAtOnce).map((pile, i) => ({
      forms: pile.length,
      sheets: () => householdSheets(ask, pile, i * formsAtOnce),
    }));
  return { count: rows.length, landscape: false, batches };
}

function unitForms({ client, request, today, unitLabel }: Ask): Made {
  const { subjects, asOf, purpose } = request;
  const day = asOf ?? today;
  const rows = subjects.kind === "blank" ? [blankUnit] : stored.unitsFor(client, subjects, asOf, today);
  const sheets = (pile: typeof rows, first: number): Sheet[] => {
    const uids = pile.map(({ uid }) => uid);
    const terms = stored.termsByUnit(client, uids, day);
    const joined = stored.joinedByUnit(client, uids, asOf);
    return pile.map((unit, i) => {
      const qr = unit.unitNo === "" ? null : codeOf("unit", unit.uid);
      const households = request.withHouseholds ? (joined.get(unit.uid) ?? []) : null;
      const bilingual = request.language === "zh+bo";
      const term = terms.get(unit.uid) ?? null;
      return unitForm({ unit, term, households, asOf: day, purpose, qr, bilingual, unitLabel }, `f${first + i}`);
    });
  };
  const batches = () =>
    piles(rows, formsAtOnce).map((pile, i) => ({ forms: pile.length, sheets: () => sheets(pile, i * formsAtOnce) }));
  return { count: rows.length, landscape: false, batches };
}

function villageSheets({ client, request, today, unitLabel }: Ask, village: { uid: string; name: string }): Sheet[] {
  const rows = stored.householdsFor(client, { kind: "village", village: village.uid }, request.asOf);
  const uids = rows.map(({ uid }) => uid);
  const members = stored.membersByHousehold(client, uids, request.asOf);
  const households = rows.map((household) => ({ household, members: members.get(household.uid) ?? [] }));
  const asOf = request.asOf ?? today;
  return rosterLedger({ name: village.name, asOf, purpose: request.purpose, unitLabel, households });
}

function* ledgerBatches(ask: Ask, villages: readonly { uid: string; name: string }[]): Generator<Batch> {
  for (const village of villages) {
    const parts = piles(villageSheets(ask, village), ledgerPagesAtOnce);
    for (const [i, sheets] of parts.entries()) yield { forms: i === parts.length - 1 ? 1 : 0, sheets: () => sheets };
  }
}

function ledgers(ask: Ask): Made {
  const villages = stored.villagesFor(ask.client, ask.request.subjects);
  return { count: villages.length, landscape: true, batches: () => ledgerBatches(ask, villages) };
}

/** What a request comes to: how many forms, and the batches in which they are made. */
export function makeForms(ask: Ask): Made {
  if (ask.request.form === "household") return householdForms(ask);
  return ask.request.form === "unit" ? unitForms(ask) : ledgers(ask);
}
