import type { Cell, Field } from "../../records/fields.ts";
import { numberOf } from "../../records/numbers.ts";
import { isEmpty, isExponent, plainText, readCode, readDate, readDay, readSet } from "../values.ts";

/** Amounts and quantities: 1,200元, ￥50, 3.5%, 2万元; ten thousands are written out before they are read. */
function readNumeric(field: Field, line: string): Cell | undefined {
  const digits = line.replace(/[\s,，¥￥%％]/g, "").replace(/(元|人民币|[袋件套床头只户人次]|公斤|小时)$/u, "");
  const tens = /^(\d+)(?:\.(\d{1,4}))?万$/.exec(digits);
  const plain = tens ? `${tens[1]}${(tens[2] ?? "").padEnd(4, "0")}` : digits;
  return numberOf(plain, field) ?? undefined;
}

function readFlag(line: string): Cell | undefined {
  if (/^(是|有|√|✓|对|y|yes|1)$/i.test(line)) return 1;
  return /^(否|无|没有|×|n|no|0)$/i.test(line) ? 0 : undefined;
}

/** A cell as its field stores it: null where it is empty, undefined where it cannot be understood. */
export function readLedgerCell(field: Field, text: string): Cell | undefined {
  const line = plainText(text);
  if (isEmpty(line)) return null;
  const read = ((): Cell | undefined => {
    switch (field.kind) {
      case "int":
      case "fen":
      case "decimal":
        return isExponent(line) ? undefined : readNumeric(field, line);
      case "date":
        return readDay(text);
      case "partialDate":
        return readDate(text);
      case "oneOf":
        return readCode(field.codes ?? {}, line);
      case "setOf":
        return readSet(field.codes ?? {}, text);
      case "flag":
        return readFlag(line);
      default:
        return isExponent(line) ? undefined : line;
    }
  })();
  return read === undefined || read === null || field.schema.safeParse(read).success ? read : undefined;
}
