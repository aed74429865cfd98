import { careCase, careKinds } from "../care/record.ts";
import { needs } from "../records/services.ts";
import { fact, factTable, fieldLabel, room, said, slip, statement, tick, ticks, wide } from "./blocks.ts";
import { type Html, html, type Piece } from "./html.ts";
import type { Sheet } from "./page.ts";
import { dateWords, type FormHead, label, meaning, words, yearWords } from "./parts.ts";

/** The person a form is about; all empty on a form that is filled in by hand. */
export interface Person {
  readonly name: string;
  readonly birth: string | null;
  readonly village: string;
  readonly householdNo: string;
}

export interface CareSheet extends FormHead {
  readonly person: Person;
  /** Null where nothing is agreed yet. */
  readonly care: {
    readonly kinds: string;
    readonly needs: string;
    readonly startOn: string;
    readonly reviewOn: string;
    readonly contact: string | null;
    /** canEat and so on: 1 yes, 0 no, null not said. */
    readonly abilities: Readonly<Record<string, 0 | 1 | null>>;
  } | null;
}

const { fields } = careCase;
/** 自理能力六项; each may be left open. */
export const abilityFields = ["canEat", "canDress", "canLeaveBed", "canToilet", "canWalk", "canBathe"] as const;

function abilities({ care }: CareSheet): Html {
  const heads = abilityFields.map((name) => html`<th>${fields[name].zh}</th>`);
  const cells = abilityFields.map((name) => {
    const known = care?.abilities[name] ?? null;
    return html`<td>${tick(words("canAlone"), known === 1)}${tick(words("needsHelp"), known === 0)}</td>`;
  });
  return html`<table class="tail"><thead><tr><th colspan="6">${words("abilities")}</th></tr><tr>${heads}</tr></thead><tbody><tr class="hand">${cells}</tr></tbody></table>`;
}

/** Who comes, for what and when: settled together and written by hand. */
function agreed(): Html {
  const row = html`<tr class="hand"><td></td><td></td><td></td><td></td></tr>`;
  return html`<table class="tail"><colgroup><col style="width:26%"><col style="width:18%"><col style="width:28%"><col style="width:28%"></colgroup><thead><tr><th>${words("carer")}</th><th>${words("carerRole")}</th><th>${words("careWhat")}</th><th>${words("careWhen")}</th></tr></thead><tbody>${[row, row, row, row]}</tbody></table>`;
}

/** F16 照料服务约定书: agreed by the person, or by a guardian; ends any day. */
export function careForm(sheet: CareSheet, page: string): Sheet {
  const { person, care, bilingual } = sheet;
  const facts = [
    fact(label("name", bilingual, "name"), person.name),
    fact(words("birth"), yearWords(person.birth)),
    fact(label("village", bilingual, "village"), person.village),
    fact(label("householdNo", bilingual, "household"), person.householdNo),
    wide(fieldLabel(fields.kinds, sheet), ticks(careKinds, care?.kinds ?? null)),
    wide(fieldLabel(fields.needs, sheet, "help"), ticks(needs, care?.needs ?? null)),
    fact(fieldLabel(fields.startOn, sheet), dateWords(care?.startOn ?? null) || words("dateRoom")),
    fact(fieldLabel(fields.reviewOn, sheet), dateWords(care?.reviewOn ?? null) || words("dateRoom")),
    fact(words("careContact"), care?.contact ?? ""),
    fact(words("careContactPhone"), ""),
  ];
  const who: Piece = [tick(words("agreeSelf")), tick(words("agreeGuardian")), said(words("guardianName"), null)];
  return slip({
    form: "care",
    head: sheet,
    page,
    keep: careCase.keep,
    empty: care === null,
    body: [factTable(facts), abilities(sheet), agreed(), statement(who, words("careAgree"), words("careInvited"))],
    signed: [words("signCared"), words("signCarer"), words("signReader")],
    copy: [
      [
        said(words("name"), person.name),
        said(words("village"), person.village),
        said(fields.startOn.zh, dateWords(care?.startOn ?? null)),
        said(fields.reviewOn.zh, dateWords(care?.reviewOn ?? null)),
      ],
      [
        said(fields.kinds.zh, care ? meaning(careKinds, care.kinds) : null),
        said(fields.needs.zh, care ? meaning(needs, care.needs) : null),
        said(words("careContact"), care ? (care.contact ?? "—") : null),
      ],
      care ? [`${words("abilities")}：`, saidAbilities(care.abilities)] : null,
      [`${words("carer")}：${room}　${words("careWhen")}：${room}　`, words("careAgree")],
    ],
    about: `${person.village} ${person.householdNo}`.trim(),
  });
}

function saidAbilities(known: Readonly<Record<string, 0 | 1 | null>>): string {
  const parts = abilityFields.flatMap((name) => {
    const can = known[name] ?? null;
    return can === null ? [] : [`${fields[name].zh} ${words(can === 1 ? "canAlone" : "needsHelp")}`];
  });
  return parts.length === 0 ? "—" : parts.join("，");
}
