import { fen, flag, setOf } from "../../../shared/records/fields.ts";
import { record } from "../../../shared/records/record.ts";
import { activities } from "../../../shared/units/record.ts";

/** A record of the kinds of field that members have not. */
export const sample = record("sample", {
  table: "samples",
  zh: "样例",
  en: "Sample",
  purpose: "ADMIN",
  keep: "unlimited",
  named: ["amount"],
  person: false,
  scope: "office",
  fields: {
    amount: fen().label("金额(元)", "Amount (yuan)"),
    helped: flag().label("已办", "Done"),
    doings: setOf(activities).label("事项", "Activities"),
  },
});
