import { type LedgerTarget, ledgerTargets } from "./ledgers/targets.ts";

/** What a column of a roster can hold: fields of records, and names that stand for a row. */
export const targets = [
  "village.nameZh",
  "village.villageCode",
  "household.uid",
  "household.householdNo",
  "household.head",
  "household.headSex",
  "household.headBirth",
  "household.members",
  "household.memberRelation",
  "household.memberSex",
  "household.memberBirth",
  "household.personCount",
  "household.houseName",
  "household.addressLine",
  "household.phone",
  "household.formLanguage",
  "household.paperRef",
  "member.uid",
  "member.nameZh",
  "member.nameBo",
  "member.nameTag",
  "member.aliases",
  "member.sex",
  "member.birth",
  "member.relation",
  "member.idCheckedOn",
  "unit.unitNo",
  "unit.areaKind",
  "unit.activities",
  "unit.setUpOn",
  "unit.households",
  "unit.convenor",
  "unit.convenorPhone",
  "convenorTerm.dateFrom",
  "convenorTerm.dateTo",
  "convenorTerm.method",
] as const;
/** What a column of a roster or of a ledger can hold. */
export type Target = (typeof targets)[number] | LedgerTarget;

/** Every target of any file. */
export const allTargets: readonly Target[] = [...new Set<Target>([...targets, ...Object.values(ledgerTargets).flat()])];
