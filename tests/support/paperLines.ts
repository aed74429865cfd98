import { keepWords, words } from "../../shared/forms/parts.ts";
import { keeps, type Purpose } from "../../shared/records/record.ts";

const kept = [...keeps.map((keep) => keepWords(keep)), words("keepHousehold"), words("keepUnit")];

/**
 * What a form that names a person lacks of what must stand on it (safeguards, M3): why, how long, that one may refuse,
 * and a part for the resident or how to get one, unless all of it is for the resident alone.
 */
export function lacking(sheet: string, purpose: Purpose): string[] {
  const wanted = {
    purpose: sheet.includes(words(`purpose${purpose}`)),
    kept: kept.some((line) => sheet.includes(line)),
    refusal: /不同意[^<]*，不影响任何补助或服务/.test(sheet),
    copy: sheet.includes('class="tear"') || /当场索取[^<]*副本|交借款人本人/.test(sheet),
  };
  return Object.entries(wanted).flatMap(([line, there]) => (there ? [] : [line]));
}
