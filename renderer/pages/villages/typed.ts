import type { ValuesOf } from "../../../shared/records/record.ts";
import type { CellEdit } from "../../../shared/sheet/contract.ts";
import type { VillageRow } from "../../../shared/villages/contract.ts";
import type { village } from "../../../shared/villages/record.ts";

type VillageValues = ValuesOf<typeof village>;
type Kind = VillageValues["kind"];

/** The form's fields as typed: an empty field is empty text. */
export type VillageTyped = { [K in keyof VillageValues]: K extends "kind" ? Kind : string };

export const blank = (row: VillageRow | null, named = ""): VillageTyped => ({
  villageCode: row?.villageCode ?? "",
  nameZh: row?.nameZh ?? named,
  nameBo: row?.nameBo ?? "",
  kind: row?.kind ?? "village",
  officePhone: row?.officePhone ?? "",
  naturalGroups: row?.naturalGroups ?? "",
  paperRef: row?.paperRef ?? "",
});

/** The kind that a village code states by its tenth digit; null while the code is not whole or states none. */
export function kindByCode(code: string): Kind | null {
  if (!/^\d{12}$/.test(code)) return null;
  const digit = code[9]!;
  if (digit <= "1") return "residents";
  return digit <= "3" ? "village" : null;
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim().normalize("NFC"));

export const valuesOf = (typed: VillageTyped): VillageValues => ({
  villageCode: typed.villageCode.trim(),
  nameZh: typed.nameZh.trim().normalize("NFC"),
  nameBo: orNull(typed.nameBo),
  kind: typed.kind,
  officePhone: orNull(typed.officePhone),
  naturalGroups: orNull(typed.naturalGroups),
  paperRef: orNull(typed.paperRef),
});

/** The cells that the form changed, with what they held before. */
export function editsOf(row: VillageRow, values: VillageValues): CellEdit[] {
  const names = Object.keys(values) as (keyof VillageValues)[];
  return names
    .filter((field) => row[field] !== values[field])
    .map((field) => ({ uid: row.uid, field, was: row[field], value: values[field] }));
}
