import { ageOn } from "../../../shared/dates/partialDate.ts";
import { member } from "../../../shared/members/record.ts";
import { records } from "../../../shared/records/all.ts";
import type { Language, Say } from "../../app/text.ts";
import { columnsOf, shownColumn } from "../../grid/columns/columnsOf.ts";
import type { SheetColumn, SheetRow } from "../../grid/types.ts";

/** Age on a day by what is known of the birth; a range where the year alone leaves it open. */
function ageWords(row: SheetRow, day: string): string {
  const { birth } = row;
  if (typeof birth !== "string" || birth.slice(0, 10) > day) return "";
  const { least, most } = ageOn(birth, day);
  return least === most ? String(least) : `${least}–${most}`;
}

const typed = ["nameZh", "nameBo", "nameTag", "sex", "birth", "relation", "aliases", "idCheckedOn", "paperRef"];

interface Choices {
  readonly t: Say;
  readonly language: Language;
  /** The day for which ages are shown. */
  readonly day: string;
  /** Beside its household the member's village and household go without saying. */
  readonly inHousehold?: boolean;
}

export function memberColumns({ t, language, day, inHousehold = false }: Choices): SheetColumn[] {
  const own = columnsOf(member, {
    language,
    fields: typed,
    overrides: {
      nameZh: { pinned: true, width: inHousehold ? 100 : 112 },
      nameBo: { hidden: inHousehold, width: 150 },
      nameTag: { width: 100, hidden: inHousehold },
      sex: { width: inHousehold ? 62 : 80 },
      birth: { width: inHousehold ? 104 : 116 },
      relation: { width: inHousehold ? 106 : 122 },
      aliases: { hidden: true },
      idCheckedOn: { hidden: inHousehold, width: 125 },
      paperRef: { hidden: true },
    },
  });
  const age = shownColumn("age", t("members.age"), { width: inHousehold ? 62 : 84, show: (row) => ageWords(row, day) });
  const born = own.findIndex(({ field }) => field === "birth") + 1;
  const columns = own.toSpliced(born, 0, age);
  if (inHousehold) return columns;
  return [
    shownColumn("villageName", t("members.village"), { width: 110 }),
    shownColumn("householdNo", t("members.household"), { width: 90 }),
    ...columns,
    shownColumn("isHead", t("members.head"), { kind: "flag", width: 80 }),
    shownColumn("houseName", t("members.houseName"), { width: 100 }),
    shownColumn("householdFrom", records.member.fields.householdFrom[language], { kind: "date", hidden: true }),
  ];
}
