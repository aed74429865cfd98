import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ownCard } from "../../../../electron/services/devices/enrolling.ts";
import { fingerprintOf } from "../../../../electron/services/devices/keys.ts";
import { cardPicture } from "../../../../electron/services/devices/picture.ts";
import { cardPage } from "../../../../shared/devices/cardPage.ts";
import { codesOn } from "../../../support/scanned.ts";
import { office } from "../../../support/enrolledPcs.ts";
import { startPrinter } from "../../../support/printer.ts";
import { tempFolder } from "../../../support/register.ts";

const printer = startPrinter();
afterAll(() => printer.close());

describe("A printed card", () => {
  test("is read by a scanner, and what it reads lets the device in", async () => {
    const [host, guest] = [await office("一号机"), await office("驻村笔记本𠀀·二号")];
    const card = ownCard(guest.desk);
    const digits = fingerprintOf(card);
    const html = cardPage({ card, digits, picture: await cardPicture(card), on: "2026-11-23" }, "zh");
    const file = join(process.env["KEEP_FORMS"] ?? tempFolder(), "card.pdf");
    writeFileSync(file, await printer.printPdf({ html, landscape: false }));
    const [scanned, ...more] = codesOn(file);
    expect(more).toEqual([]);
    expect(scanned).toMatch(/^[\x20-\x7e]+$/);
    // A scanner ends what it types with Enter.
    const read = await host.devices.readCard({ token: null, text: `${scanned}\n` });
    expect(read).toEqual({ card, digits, known: "new", villages: null });
    const row = await host.devices.enrol({ card: read.card, villages: null, compared: true });
    expect(row).toMatchObject({ uid: card.device, name: "驻村笔记本𠀀·二号", digits });
  });
});
