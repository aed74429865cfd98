import { parsePartialDate } from "../../../shared/dates/partialDate.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { type EventKind, LifeEvent } from "../../../shared/events/contract.ts";
import type { Facts } from "./facts.ts";

/** What the fields of an event's dialog hold; each kind of event uses some of them. */
export interface Values {
  on: string;
  nameZh: string;
  nameBo: string;
  nameTag: string;
  sex: string;
  birth: string;
  relation: string;
  members: string[];
  head: string;
  relations: Record<string, string | undefined>;
  nextHead: string;
  nextRelations: Record<string, string | undefined>;
  householdNo: string;
  houseName: string;
  addressLine: string;
  personCount: number;
  household: string;
  unit: string;
  village: string;
  consentBy: string;
  givenOn: string;
  language: string;
  formVersion: string;
  paperRef: string;
  unitNo: string;
  areaKind: string;
  nominalSize: string;
  activities: string[];
  reason: string;
  parts: { unitNo: string; households: string[] }[];
  to: string;
  method: string;
  phonePublic: boolean;
  withdrawn: boolean;
  guardian: string;
  noGuardian: boolean;
  double: string;
  guarantee: string;
  officialName: string;
  officialOrg: string;
  level: string;
  successor: string;
  name: string;
  type: string;
  homeOrg: string;
  dutyPhone: string;
  docNo: string;
  serviceAreas: string[];
}

const today = (): string => dayOf(new Date());

export const emptyValues = (): Values => ({
  on: today(),
  nameZh: "",
  nameBo: "",
  nameTag: "",
  sex: "9",
  birth: "",
  relation: "8",
  members: [],
  head: "",
  relations: {},
  nextHead: "",
  nextRelations: {},
  householdNo: "",
  houseName: "",
  addressLine: "",
  personCount: 1,
  household: "",
  unit: "",
  village: "",
  consentBy: "",
  givenOn: today(),
  language: "zh",
  formVersion: "1",
  paperRef: "",
  unitNo: "",
  areaKind: "rural",
  nominalSize: "10",
  activities: ["labour"],
  reason: "dissolved",
  parts: [
    { unitNo: "", households: [] },
    { unitNo: "", households: [] },
  ],
  to: "",
  method: "elected",
  phonePublic: false,
  withdrawn: false,
  guardian: "",
  noGuardian: false,
  double: "",
  guarantee: "",
  officialName: "",
  officialOrg: "",
  level: "county",
  successor: "",
  name: "",
  type: "1",
  homeOrg: "",
  dutyPhone: "",
  docNo: "",
  serviceAreas: [],
});

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim().normalize("NFC"));

/** A whole day in any way a clerk writes it; "" when it is not one. */
export const wholeDay = (typed: string): string => {
  const day = parsePartialDate(typed);
  return day?.length === 10 ? day : "";
};

/** Relations that the clerk has chosen; a field that was shown and left alone holds undefined. */
const chosen = (relations: Values["relations"], among: readonly string[] | null) =>
  Object.entries(relations).flatMap(([uid, relation]) =>
    relation && (among === null || among.includes(uid)) ? [{ uid, relation }] : [],
  );

const nextHead = ({ nextHead: head, nextRelations }: Values) =>
  head === "" ? null : { head, relations: chosen(nextRelations, null).filter(({ uid }) => uid !== head) };

const consentOf = (values: Values) => ({
  memberId: values.consentBy,
  givenOn: wholeDay(values.givenOn),
  formVersion: values.formVersion.trim(),
  language: values.language,
  paperRef: orNull(values.paperRef),
});

const builders: Readonly<Record<EventKind, (values: Values, uid: string) => object>> = {
  birth: (v, household) => ({
    household,
    relation: v.relation,
    person: {
      nameZh: orNull(v.nameZh),
      nameBo: orNull(v.nameBo),
      nameTag: orNull(v.nameTag),
      sex: v.sex,
      birth: parsePartialDate(v.birth),
    },
  }),
  death: (v, member) => ({ member, nextHead: nextHead(v) }),
  unlist: (v, member) => ({ member, nextHead: nextHead(v) }),
  "split-household": (v, household) => ({
    household,
    members: v.members,
    head: v.head,
    relations: chosen(v.relations, v.members).filter(({ uid }) => uid !== v.head),
    newHousehold: {
      householdNo: v.householdNo.trim(),
      houseName: orNull(v.houseName),
      addressLine: orNull(v.addressLine),
      personCount: Math.max(v.personCount, v.members.length),
    },
    nextHead: nextHead(v),
  }),
  "merge-households": (v, from) => ({ from, into: v.household, relations: chosen(v.relations, null) }),
  "move-to-unit": (v, household) => ({ household, unit: v.unit, consent: consentOf(v) }),
  "move-to-village": (v, household) => ({
    household,
    village: v.village,
    householdNo: v.householdNo.trim(),
    addressLine: orNull(v.addressLine),
  }),
  "move-member": (v, member) => ({ member, household: v.household, relation: v.relation, nextHead: nextHead(v) }),
  "change-head": (v, household) => ({
    household,
    head: v.head,
    relations: chosen(v.relations, null).filter(({ uid }) => uid !== v.head),
  }),
  "form-unit": (v, village) => ({
    village,
    unit: {
      unitNo: v.unitNo.trim(),
      areaKind: v.areaKind,
      nominalSize: v.nominalSize,
      activities: v.activities.toSorted().join(" "),
    },
  }),
  "dissolve-unit": (v, unit) => ({ unit, reason: v.reason }),
  "divide-unit": (v, unit) => ({
    unit,
    into: v.parts.map(({ unitNo, households }) => ({ unitNo: unitNo.trim(), households })),
  }),
  "convenor-replaced": (v, unit) => ({
    unit,
    member: v.head,
    to: wholeDay(v.to),
    method: v.method,
    phonePublicConsent: v.phonePublic ? 1 : 0,
  }),
  "join-unit": (v, household) => ({ household, unit: v.unit, consent: consentOf(v) }),
  "leave-unit": (v, household) => ({ household, withdrawn: v.withdrawn }),
  "withdraw-phone": (_, household) => ({ household }),
  "pair-household": (v, household) => ({
    household,
    official: { officialName: orNull(v.officialName), officialOrg: orNull(v.officialOrg), level: v.level },
    consent: consentOf(v),
  }),
  "end-pairing": (v, pairing) => ({ pairing, withdrawn: v.withdrawn }),
  "hand-over-posting": (v, posting) => ({
    posting,
    successor:
      v.successor === ""
        ? { name: orNull(v.name), type: v.type, homeOrg: orNull(v.homeOrg), dutyPhone: orNull(v.dutyPhone) }
        : v.successor,
    to: v.to.trim() === "" ? null : wholeDay(v.to),
    docNo: orNull(v.docNo),
    serviceAreas: v.serviceAreas.length === 0 ? null : v.serviceAreas.toSorted().join(" "),
  }),
  "set-guardian": (v, member) => ({ member, guardian: v.noGuardian ? null : v.guardian }),
  "merge-members": (v, member) => ({ member, double: v.double }),
  "withdraw-guarantee": (v, member) => ({ member, consent: v.guarantee }),
};

/** What a dialog starts with, as far as it follows from its subject: the head signs, the successor does the same work. */
export function startOf(kind: EventKind, { home, row, area }: Pick<Facts, "home" | "row" | "area">): Values {
  const started = emptyValues();
  if (kind === "form-unit" && area) return { ...started, areaKind: area };
  if (kind === "pair-household") return { ...started, consentBy: home?.household.headMemberId ?? "" };
  const services = row?.["serviceAreas"];
  if (kind !== "hand-over-posting" || typeof services !== "string") return started;
  return { ...started, serviceAreas: services.split(" ") };
}

/** The event that the fields describe; null while something in them is missing or wrong. */
export function eventOf(kind: EventKind, uid: string, values: Values): LifeEvent | null {
  const event = { kind, on: wholeDay(values.on), ...builders[kind](values, uid) };
  const parsed = LifeEvent.safeParse(event);
  return parsed.success ? parsed.data : null;
}
