import { addDays, addYears } from "../../../shared/dates/calendarDate.ts";
import { postedOfficer, posting } from "../../../shared/officers/record.ts";
import { services } from "../../../shared/records/services.ts";
import { officeScope } from "../../database/scopes.ts";
import { townshipCode } from "./roster.ts";
import type { Making, Village } from "./township.ts";

const names =
  "丙一 丙二 丙三 丙四 丙五 丙六 丙七 丙八 丙九 丁一 丁二 丁三 丁四 丁五 丁六 丁七 丁八 丁九 戊一 戊二 戊三".split(" ");
const organisations = "示范县水利局 示范县农牧局 示范县教育局 示范市卫健委 示范县供电公司 示范省林业厅".split(" ");

/** Two first secretaries one after the other in each village, and the township's own officers. */
export function makeOfficers({ write, chance, start, today }: Making, villages: readonly Village[]): void {
  const office = officeScope(write.session.client);
  const left = [...names];
  const officer = (type: "1" | "2" | "3" | "4") =>
    write.insert(postedOfficer, office, {
      name: left.shift() ?? "己一",
      type,
      homeOrg: chance.pick(organisations),
      dutyPhone: `0999-55${chance.int(1000, 9999)}`,
    });
  const serviceAreas = () => chance.codes(Object.keys(services), 3);
  const docNo = (year: string, n: number) => `示委组〔${year}〕${n}号`;
  for (const [at, { code }] of villages.entries()) {
    const handover = chance.day(addYears(start, 1), addYears(start, 2));
    const terms = [
      { dateFrom: start, dateTo: handover },
      { dateFrom: addDays(handover, 1), dateTo: addYears(today, chance.int(0, 2)) },
    ];
    for (const term of terms)
      write.insert(posting, office, {
        ...term,
        officerId: officer("1"),
        divisionCode: code,
        docNo: docNo(term.dateFrom.slice(0, 4), at + 11),
        serviceAreas: serviceAreas(),
      });
  }
  for (const type of ["2", "3", "4"] as const)
    write.insert(posting, office, {
      officerId: officer(type),
      divisionCode: townshipCode,
      dateFrom: chance.day(start, addYears(start, 1)),
      serviceAreas: serviceAreas(),
    });
}
