import QRCode from "qrcode";
import type { Card } from "../../../shared/devices/card.ts";

/** QR code of a card's text, as a picture in an address. */
export async function cardPicture(card: Card): Promise<string> {
  const svg = await QRCode.toString(JSON.stringify(card), { type: "svg", errorCorrectionLevel: "M", margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
