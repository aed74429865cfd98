import type { BookRowOf } from "../../../shared/books/contract.ts";
import { abilityFields, careForm, type Person } from "../../../shared/forms/careForm.ts";
import { careGrid } from "../../../shared/forms/careGrid.ts";
import type { FormHead } from "../../../shared/forms/parts.ts";
import { rightsForm } from "../../../shared/forms/rightsForm.ts";
import type { MemberRow } from "../../../shared/members/contract.ts";
import * as stored from "../../database/forms.ts";
import { type Ask, formsOf, type Loader, type Made } from "./loader.ts";
import type { Sheet } from "../../../shared/forms/page.ts";
import { headOf, homesOf, rowsOf } from "./subjects.ts";

type Case = BookRowOf<"careCase">;

const nobody: Person = { name: "", birth: null, village: "", householdNo: "" };
const personOf = ({ nameZh, nameBo, birth, villageName, householdNo }: MemberRow): Person => ({
  name: nameZh ?? nameBo ?? "",
  birth,
  village: villageName,
  householdNo,
});

interface Known {
  readonly head: FormHead;
  readonly person: Person;
}

/** What the forms of some people say of each: the form language is the household's. */
function peopleOf(ask: Ask, uids: readonly string[]): Map<string, Known> {
  const rows = stored.membersById(ask.client, uids);
  const homes = homesOf(
    ask,
    rows.map(({ householdId }) => householdId),
  );
  return new Map(
    rows.map((row) => [
      row.uid,
      {
        head: headOf(ask, { record: "member", uid: row.uid }, homes.get(row.householdId)?.formLanguage ?? null),
        person: personOf(row),
      },
    ]),
  );
}

const blankOf = (ask: Ask, make: (known: Known, page: string) => Sheet): Made =>
  formsOf([null], (_, page) => [make({ head: headOf(ask, null, null), person: nobody }, page(0))]);

/** One form for each person that the request names. */
const ofMembers = (ask: Ask, rows: readonly MemberRow[], make: (known: Known, page: string) => Sheet): Made =>
  formsOf(rows, (pile, page) => {
    const people = peopleOf(
      ask,
      pile.map(({ uid }) => uid),
    );
    return pile.flatMap(({ uid }, i) => {
      const known = people.get(uid);
      return known ? [make(known, page(i))] : [];
    });
  });

const ofCases = (ask: Ask, make: (care: Case, known: Known, page: string) => Sheet): Made =>
  formsOf(rowsOf({ ...ask, request: { ...ask.request, period: undefined } }, "careCase"), (pile, page) => {
    const people = peopleOf(
      ask,
      pile.map(({ memberId }) => memberId),
    );
    return pile.flatMap((care, i) => {
      const known = people.get(care.memberId);
      return known ? [make(care, known, page(i))] : [];
    });
  });

const careOf = (care: Case) => ({
  ...care,
  contact: (care["contactIdName"] as string | null | undefined) ?? null,
  abilities: Object.fromEntries(abilityFields.map((name) => [name, care[name]])),
});

/** F16, of what is agreed; of people, or empty, before that. */
export const careForms: Loader = (ask) => {
  const { subjects } = ask.request;
  const open = ({ head, person }: Known, page: string) => careForm({ ...head, person, care: null }, page);
  if (subjects.kind === "blank") return blankOf(ask, open);
  const agreed = ofCases(ask, (care, { head, person }, page) =>
    careForm({ ...head, person, care: careOf(care) }, page),
  );
  if (agreed.count > 0 || subjects.kind !== "chosen") return agreed;
  return ofMembers(ask, stored.membersById(ask.client, subjects.uids), open);
};

/** F17, of the month in which the asked period begins, or of the present one. */
export const careGrids: Loader = (ask) => {
  const { request, today } = ask;
  if (request.subjects.kind === "blank")
    return blankOf(ask, ({ head, person }, page) => careGrid({ ...head, person, needs: null, month: null }, page));
  const month = (request.period?.from ?? today).slice(0, 7);
  return ofCases(ask, ({ needs }, { head, person }, page) => careGrid({ ...head, person, needs, month }, page));
};

/** F22. */
export const rightsForms: Loader = (ask) => {
  const make = ({ head, person }: Known, page: string) => rightsForm({ ...head, person }, page);
  if (ask.request.subjects.kind === "blank") return blankOf(ask, make);
  return ofMembers(ask, stored.membersFor(ask.client, ask.request.subjects), make);
};
