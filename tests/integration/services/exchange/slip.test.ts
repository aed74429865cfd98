import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { settings } from "../../../../shared/settings/contract.ts";
import type { Language } from "../../../../shared/text/translate.ts";
import { twoPcs } from "../../../support/exchangeScenes.ts";
import { keeper, office } from "../../../support/found.ts";
import { give, type OfficePc, take } from "../../../support/offices.ts";
import { startPrinter } from "../../../support/printer.ts";
import { tempFolder } from "../../../support/register.ts";
import { addHousehold, edit } from "../../../support/rosterCalls.ts";

const printer = startPrinter();
afterAll(() => printer.close());

/** Letters of a heading stand apart on paper. */
const close = (text: string): string => text.replaceAll(/\s/g, "");

/** The text of a slip's pages as they come out of the printer. */
async function printed(pc: OfficePc, id: string, language: Language): Promise<string> {
  await pc.of(settings).setClerk({ values: { language } });
  let job: Parameters<OfficePc["powers"]["preparePrint"]>[0] | undefined;
  pc.powers.preparePrint = (given) => {
    job = given;
    return "token";
  };
  expect(await pc.exchange.printSlip({ id })).toEqual({ token: "token" });
  const file = join(process.env["KEEP_FORMS"] ?? tempFolder(), `slip-${language}-${id}.pdf`);
  writeFileSync(file, await printer.printPdf(job!));
  return close(execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }));
}

/** A file with one changed cell, one new household and one cell that both sides changed, given and taken. */
async function exchanged() {
  const { a, b, village, uid } = await twoPcs();
  await edit(a, uid, "addressLine", null, "东组");
  await edit(b, uid, "addressLine", null, "西组");
  await addHousehold(a, village, "900", "格桑梅朵");
  const file = await give(a, b);
  const { slips } = await take(b, file);
  const taken = slips[0]!;
  const given = (await a.exchange.slips({ offset: 0, limit: 10 })).slips.find(({ id }) => id === taken.id)!;
  return { a, b, given, taken };
}

const words = {
  zh: {
    out: ["数据文件发出单", "第 3 号", "发往", "变更部分", "交付人（签字）"],
    in: ["数据文件接收单", "第 3 号", "来自", "新增 2", "两边不同，待决定 1", "接收人（签字）"],
  },
  en: {
    out: ["Slip of a file given", "No. 3", "To", "changes", "Handed over by (signature)"],
    in: ["Slip of a file taken", "No. 3", "From", "New 2", "Differ, to decide 1", "Received by (signature)"],
  },
} as const;

describe("A printed slip", () => {
  test.each(["zh", "en"] as const)(
    "says its number, counts and clerk, and names no resident (%s)",
    async (language) => {
      const { a, b, given, taken } = await exchanged();
      const village = given.villages.find(({ name }) => name === "甲村")!;
      expect(village.rows).toBe(3);
      const facts = [keeper.name, given.id, "甲村 3"];
      const out = await printed(a, given.id, language);
      for (const word of [...words[language].out, ...facts, `${office} · 电脑乙`]) expect(out).toContain(close(word));
      const into = await printed(b, taken.id, language);
      for (const word of [...words[language].in, ...facts, `${office} · 电脑甲`]) expect(into).toContain(close(word));
      for (const name of ["丹增", "邻居", "格桑梅朵", "东组", "西组"]) expect(out + into).not.toContain(name);
    },
  );
});
