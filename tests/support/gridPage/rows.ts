import { member } from "../../../shared/members/record.ts";
import { columnsOf } from "../../../renderer/grid/columns/columnsOf.ts";
import type { Language, SheetColumn, SheetRow } from "../../../renderer/grid/types.ts";
import { sample } from "./sample.ts";

/** Columns of every kind. */
export const columns = (language: Language): SheetColumn[] => [
  ...columnsOf(member, {
    language,
    fields: ["nameZh", "sex", "relation", "birth", "aliases", "idCheckedOn", "state"],
    overrides: { nameZh: { pinned: true } },
  }),
  ...columnsOf(sample, { language, fields: ["amount", "helped", "doings"] }),
];

const names = ["丹增", "卓嘎", "扎西", "央金", "张建国", "李秀英", "次仁", "王小明"];

/** Invented people. */
export const makeRows = (count: number): SheetRow[] =>
  Array.from({ length: count }, (_, index) => ({
    uid: `row-${String(index).padStart(6, "0")}`,
    nameZh: names[index % names.length]!,
    sex: String(1 + (index % 2)),
    relation: String(index % 4),
    birth: index % 3 === 0 ? `${1950 + (index % 60)}` : `${1950 + (index % 60)}-03-1${index % 10}`,
    aliases: null,
    idCheckedOn: null,
    state: "listed",
    amount: (index % 5) * 12_350,
    helped: index % 2,
    doings: index % 2 ? "care labour" : null,
  }));
