import QRCode from "qrcode";
import { toRecordNumber } from "../../../shared/forms/recordNumber.ts";
import type { RecordName } from "../../../shared/records/all.ts";

/** White modules around a code (ISO/IEC 18004). */
const quiet = 4;

function pathOf(size: number, data: Uint8Array): string {
  let path = "";
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue;
      let run = 1;
      while (x + run < size && data[y * size + x + run]) run += 1;
      path += `M${x + quiet} ${y + quiet}h${run}v1h-${run}z`;
      x += run;
    }
  }
  return path;
}

/** The form's code as SVG: a QR code of digits only, which the search box reads back. */
export function codeOf(record: RecordName, uid: string): string {
  const digits = toRecordNumber(record, uid);
  const { modules } = QRCode.create([{ data: digits, mode: "numeric" }], { errorCorrectionLevel: "Q" });
  const side = modules.size + 2 * quiet;
  const path = pathOf(modules.size, modules.data);
  return `<svg viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" role="img" aria-label="${digits}"><path d="${path}"/></svg>`;
}
