import { labourTasks, volunteerCert } from "../labour/record.ts";
import { numberText } from "../records/numbers.ts";
import { fact, factTable, fieldLabel, room, said, slip, statement, ticks } from "./blocks.ts";
import type { Sheet } from "./page.ts";
import { beside, dateWords, type FormHead, label, meaning, words } from "./parts.ts";

export interface Certificate extends FormHead {
  readonly village: string;
  readonly volunteer: string;
  /** Null on a certificate that is filled in by hand. */
  readonly work: {
    readonly hours: number;
    readonly dateFrom: string;
    readonly dateTo: string;
    readonly task: string;
    readonly place: string;
  } | null;
}

const { fields } = volunteerCert;

/** One day, or the first and the last of several. */
const days = (from: string, to: string): string =>
  from === to ? dateWords(from) : words("periodWords", { from: dateWords(from), to: dateWords(to) });

/** 志愿证明, for a volunteer who asks for one. */
export function certificateForm(sheet: Certificate, page: string): Sheet {
  const { village, volunteer, work } = sheet;
  const hours = work ? numberText(work.hours, fields.hours) : "";
  const date = work ? days(work.dateFrom, work.dateTo) : "";
  const task = work ? meaning(labourTasks, work.task) : "";
  const place = work?.place ?? "";
  const certified = { volunteer, date, place, task, hours };
  return slip({
    form: "certificate",
    head: sheet,
    page,
    keep: volunteerCert.keep,
    empty: work === null,
    body: [
      factTable([
        fact(fieldLabel(fields.memberId, sheet, "name"), volunteer),
        fact(label("village", sheet.bilingual, "village"), village),
        fact(beside(words("workDays"), sheet.bilingual, "date"), date),
        fact(beside(words("workTask"), sheet.bilingual, "voluntary"), work ? task : ticks(labourTasks)),
        fact(words("workPlace"), place),
        fact(fieldLabel(fields.hours, sheet), hours),
      ]),
      statement(
        words("certifies", work ? certified : { volunteer: room, date: room, place: room, task: room, hours: room }),
        words("certificateThanks"),
      ),
    ],
    signed: [words("signClerk"), words("sealVillage")],
    copy: [
      [said(fields.memberId.zh, volunteer), said(fields.hours.zh, hours)],
      [said(words("workDays"), date), said(words("workPlace"), place)],
      words("certificateOnce"),
    ],
    about: village,
  });
}
