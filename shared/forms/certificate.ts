import { labourTasks, volunteerCert } from "../labour/record.ts";
import { numberText } from "../records/numbers.ts";
import { fact, factTable, said, slip, statement } from "./blocks.ts";
import type { Sheet } from "./page.ts";
import { dateWords, type FormHead, meaning, words } from "./parts.ts";

export interface Certificate extends FormHead {
  readonly village: string;
  readonly volunteer: string;
  readonly hours: number;
  readonly work: {
    readonly dateFrom: string;
    readonly dateTo: string;
    readonly task: string;
    readonly place: string;
  };
}

/** One day, or the first and the last of several. */
const days = (from: string, to: string): string =>
  from === to ? dateWords(from) : words("periodWords", { from: dateWords(from), to: dateWords(to) });

/** 志愿证明, for a volunteer who asks for one. */
export function certificateForm(sheet: Certificate, page: string): Sheet {
  const { village, volunteer, work } = sheet;
  const hours = numberText(sheet.hours, volunteerCert.fields.hours);
  const date = days(work.dateFrom, work.dateTo);
  const task = meaning(labourTasks, work.task);
  return slip({
    form: "certificate",
    head: sheet,
    page,
    keep: volunteerCert.keep,
    empty: false,
    body: [
      factTable([
        fact(volunteerCert.fields.memberId.zh, volunteer),
        fact(words("village"), village),
        fact(words("workDays"), date),
        fact(words("workTask"), task),
        fact(words("workPlace"), work.place),
        fact(volunteerCert.fields.hours.zh, hours),
      ]),
      statement(words("certifies", { volunteer, date, place: work.place, task, hours }), words("certificateThanks")),
    ],
    signed: [words("signClerk"), words("sealVillage")],
    copy: [
      [said(volunteerCert.fields.memberId.zh, volunteer), said(volunteerCert.fields.hours.zh, hours)],
      [said(words("workDays"), date), said(words("workPlace"), work.place)],
      words("certificateOnce"),
    ],
    about: village,
  });
}
