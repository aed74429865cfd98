import QRCode from "qrcode";
import type { Card } from "../../../shared/devices/card.ts";

/** JSON in ASCII: what a scanner types must not depend on its code page, nor on the input method of the PC. */
const plainJson = (card: Card): string =>
  JSON.stringify(card).replaceAll(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** QR code of a card's text, as a picture in an address. */
export async function cardPicture(card: Card): Promise<string> {
  const svg = await QRCode.toString(plainJson(card), { type: "svg", errorCorrectionLevel: "M", margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
