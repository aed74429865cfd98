import { dayOf } from "../../../shared/dates/calendarDate.ts";
import QRCode from "qrcode";
import type { RecoverySheet } from "../../../shared/session/contract.ts";
import type { Clock } from "../../database/session.ts";

/** The recovery sheet as the page shows and prints it once; it is in no file. */
export async function sheetOf(office: string, words: readonly string[], clock: Clock): Promise<RecoverySheet> {
  const svg = await QRCode.toString(words.join(" "), { type: "svg", errorCorrectionLevel: "Q", margin: 2 });
  return {
    office,
    madeOn: dayOf(clock.now()),
    words: [...words],
    qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`,
  };
}
