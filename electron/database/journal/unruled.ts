import type { RecordName } from "../../../shared/records/all.ts";

/** Fields that no rule reads: a step that changes only these needs no check of the end state. */
export const unruled: Partial<Record<RecordName, ReadonlySet<string>>> = {
  household: new Set(["houseName", "addressLine", "formLanguage", "paperRef"]),
  member: new Set(["nameTag", "aliases", "sex", "idCheckedOn", "paperRef"]),
  unit: new Set(["areaKind", "nominalSize", "activities", "paperRef"]),
};
