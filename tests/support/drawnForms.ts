import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { change } from "../../electron/database/journal/door.ts";
import type { Session } from "../../electron/database/session.ts";
import { print } from "../../electron/services/forms/forms.ts";
import type { FormRequest } from "../../shared/forms/contract.ts";
import { household } from "../../shared/households/record.ts";
import { member } from "../../shared/members/record.ts";
import { contextOn } from "./formsContext.ts";
import { keepPhone } from "./people.ts";
import type { Printer } from "./printer.ts";
import { tempFolder } from "./register.ts";

/** All household forms, as the dialog asks for them, but for what is given. */
export const request = (more: Partial<FormRequest>): FormRequest => ({
  form: "household",
  subjects: { kind: "all" },
  asOf: null,
  language: "own",
  purpose: "ADMIN",
  withHouseholds: true,
  ...more,
});

/** Invented names, each another. */
export const people = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `扎西${"顿珠卓玛拉姆"[i % 6]}${i + 1}`);

/** A household whose every cell is as long as it may be. */
export function lengthen(session: Session, uid: string, members: readonly string[]): void {
  keepPhone(session, uid, "13999001234");
  change(session, { kind: "edit", params: {} }, (write) => {
    const addressLine = "青石村岭上组第三排东侧第十二号院西厢房旁".repeat(3).slice(0, 60);
    write.patch(household, uid, {
      addressLine,
      houseName: "岭上大院旧宅东厢第二进北房".slice(0, 20),
    });
    for (const one of members) {
      const nameBo = "བཀྲ་ཤིས་དོན་གྲུབ་བསྟན་འཛིན་ཕུན་ཚོགས་རྣམ་རྒྱལ".slice(0, 80);
      write.patch(member, one, {
        nameZh: "丹增扎西顿珠平措朗杰".repeat(4).slice(0, 40),
        nameBo,
        nameTag: "大",
        birth: "1956-03-12",
        sex: "1",
      });
    }
  });
}

export interface Drawn {
  readonly pages: number;
  readonly file: string;
  /** Text of each page. */
  readonly texts: string[];
}

/** Prints forms to a PDF file; in the folder KEEP_FORMS where they are to be looked at. */
export async function drawn(printer: Printer, session: Session, more: Partial<FormRequest>): Promise<Drawn> {
  const { context, grant } = contextOn(session, printer.printPdf);
  const file = join(process.env["KEEP_FORMS"] ?? tempFolder(), `${more.form ?? "household"}-${Date.now()}.pdf`);
  const { pages } = await print(context, { ...request(more), target: grant(file) });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  return { pages, file, texts: text.split("\f").slice(0, pages) };
}
