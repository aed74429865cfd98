import { fact, factTable, room, said, slip, statement, tick, wide } from "./blocks.ts";
import type { Person } from "./careForm.ts";
import type { Sheet } from "./page.ts";
import { type FormHead, label, words, yearWords } from "./parts.ts";

export interface RightsSheet extends FormHead {
  readonly person: Person;
}

const kinds = ["wantsView", "wantsCopy", "wantsCorrection", "wantsErasure", "wantsWithdrawal"] as const;

/** F22 个人信息查阅/更正/删除/撤回申请与回执: nobody is asked why. */
export function rightsForm(sheet: RightsSheet, page: string): Sheet {
  const { person, bilingual } = sheet;
  const asked = kinds.map((kind) => tick(words(kind)));
  const facts = [
    fact(label("name", bilingual, "name"), person.name),
    fact(words("birth"), yearWords(person.birth)),
    fact(label("village", bilingual, "village"), person.village),
    fact(label("householdNo", bilingual, "household"), person.householdNo),
    wide(words("askedFor"), asked),
    wide(words("askedAbout"), [tick(words("ownData")), tick(words("wardsData")), said(words("name"), null)]),
    wide(words("correctionTo"), ""),
    fact(words("howChecked"), [tick(words("knownInPerson")), tick(words("paperShown"))]),
    fact(words("askedOn"), words("dateRoom")),
    fact(words("handledBy"), ""),
    fact(words("doneOn"), words("dateRoom")),
    wide(words("keptAndWhy"), ""),
  ];
  return slip({
    form: "rights",
    head: sheet,
    page,
    keep: "closing+1y",
    empty: true,
    body: [factTable(facts), statement(words("rightsNoReason"), words("rightsWithin"))],
    signed: [words("signAsker"), words("signClerk")],
    copy: [
      [said(words("name"), person.name), said(words("village"), person.village), said(words("requestNo"), null)],
      [`${words("askedFor")}：`, ...asked],
      [`${words("handledBy")}：${room}　${words("doneOn")}：${words("dateRoom")}　`, said(words("keptAndWhy"), null)],
      words("rightsWithin"),
    ],
    about: `${person.village} ${person.householdNo}`.trim(),
  });
}
