import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { afterAll, describe, expect, test } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import { findRows } from "../../../electron/database/search/find.ts";
import { prepare, preview, print } from "../../../electron/services/forms/forms.ts";
import { mostAtPrinter } from "../../../shared/forms/contract.ts";
import { toRecordNumber } from "../../../shared/forms/recordNumber.ts";
import { labourEvent } from "../../../shared/labour/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { drawn, lengthen, people, request } from "../../support/drawnForms.ts";
import { consentOf, happen } from "../../support/events.ts";
import { contextOn } from "../../support/formsContext.ts";
import { addHousehold, addUnit, addVillage } from "../../support/people.ts";
import { type Printer, startPrinter } from "../../support/printer.ts";
import { newRegister, tempFolder } from "../../support/register.ts";
import { codesOn } from "../../support/scanned.ts";

const printer = startPrinter();
afterAll(() => printer.close());

function register() {
  const { session } = newRegister();
  return { session, place: addVillage(session, "青石村") };
}

/** What a page says at its foot. */
const pageWords = (text: string) => /第\s*\d+\s*页，\s*共\s*\d+\s*页/.exec(text)?.[0].replaceAll(" ", "");

describe("the household form", () => {
  test.each([
    [1, 1],
    [5, 1],
    [12, 1],
    [19, 1],
    [20, 2],
    [22, 2],
    [40, 3],
  ])(
    "of %i people takes at most %i pages; signatures and the resident's copy stand with people",
    async (count, most) => {
      const { session, place } = register();
      addHousehold(session, place, "001", people(count));
      const { pages, texts } = await drawn(printer, session, {});
      expect(pages).toBeLessThanOrEqual(most);
      const signed = texts.findIndex((text) => text.includes("经办人签名"));
      expect(texts[signed]).toMatch(new RegExp(`^\\s*${count}\\s+扎西`, "m"));
      expect(texts.at(-1)).toContain("居民留存联");
      expect(signed).toBe(pages - 1);
      expect(texts.every((text) => text.includes("与户主关系"))).toBe(true);
    },
  );

  test("of each number of people from 1 to 20 is broken nowhere but between people", async () => {
    const { session, place } = register();
    for (let count = 1; count <= 20; count += 1)
      addHousehold(session, place, String(count).padStart(3, "0"), people(count));
    const { texts } = await drawn(printer, session, {});
    const sheets = Map.groupBy(texts, (text) => Number(/青石村 (\d+)/.exec(text)?.[1]));
    expect([...sheets.keys()]).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    for (const [count, pages] of sheets) {
      const says = (no: number) => pages.map((text) => new RegExp(`^\\s*${no}\\s+扎西`, "m").test(text));
      expect(pages.length, `${count}`).toBe(count < 20 ? 1 : 2);
      for (let no = 1; no <= count; no += 1) expect(says(no).filter(Boolean), `${no} of ${count}`).toHaveLength(1);
      expect(says(count).at(-1), `${count}`).toBe(true);
      expect(
        pages.every((text) => text.includes("与户主关系")),
        `${count}`,
      ).toBe(true);
      for (const words of ["经办人签名", "居民留存联"])
        expect(
          pages.map((text) => text.split(words).length - 1),
          `${words} of ${count}`,
        ).toEqual(pages.length === 1 ? [1] : [0, 1]);
    }
  });

  test("of 20 people with the longest contents breaks between people only", async () => {
    const { session, place } = register();
    const { household: uid, members } = addHousehold(session, place, "001", people(20));
    lengthen(session, uid, members);
    const { texts } = await drawn(printer, session, {});
    const signed = texts.findIndex((text) => text.includes("经办人签名"));
    expect(texts[signed]).toContain("与户主关系");
    const copy = texts.slice(signed).join("");
    expect(copy.split("居民留存联")).toHaveLength(2);
    expect(texts.at(-1)).toContain("居民留存联");
  });

  test("has a code that opens its household from the search box", async () => {
    const { session, place } = register();
    const { household: uid } = addHousehold(session, place, "001", people(3));
    const codes = codesOn((await drawn(printer, session, {})).file);
    expect(codes).toEqual([toRecordNumber("household", uid)]);
    expect(findRows(session.client, codes[0]!, 5).map(({ uid: found }) => found)).toEqual([uid]);
  });

  test("says why, how long, and that one may refuse, on the office's part and on the resident's", async () => {
    const { session, place } = register();
    addHousehold(session, place, "001", people(2));
    const [text] = (await drawn(printer, session, {})).texts;
    for (const words of ["只用于登记", "满 1 年删除", "您可以不同意"]) expect(text!.split(words)).toHaveLength(3);
  });

  test("counts its own pages in a pile", async () => {
    const { session, place } = register();
    addHousehold(session, place, "001", people(20));
    addHousehold(session, place, "002", people(2));
    const { texts } = await drawn(printer, session, {});
    expect(texts.map(pageWords)).toEqual(["第1页，共2页", "第2页，共2页", "第1页，共1页"]);
    expect(texts.map((text) => /青石村 00\d/.exec(text)?.[0])).toEqual(["青石村 001", "青石村 001", "青石村 002"]);
  });

  test("is printed once, and again alone where it is longer than those of its size", async () => {
    const { session, place } = register();
    const usual = [1, 5, 19, 20, 28, 40];
    for (const [i, count] of usual.entries()) addHousehold(session, place, `00${i + 1}`, people(count));
    const asked: string[][] = [];
    const counting: Printer["printPdf"] = (job) => {
      asked.push([...job.html.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id!));
      return printer.printPdf(job);
    };
    await drawn({ ...printer, printPdf: counting }, session, {});
    expect(asked).toEqual([["f0", "f1", "f2", "f3", "f4", "f5"]]);

    const { household: long, members } = addHousehold(session, place, "0035", people(19));
    lengthen(session, long, members);
    asked.length = 0;
    const { texts } = await drawn({ ...printer, printPdf: counting }, session, {});
    const no = (text: string) => /青石村 (\d+)/.exec(text)?.[1];
    const at = [...new Set(texts.map(no))].indexOf("0035");
    expect(asked.slice(1)).toEqual([[`f${at}`]]);
    const pagesOf = (one: string | undefined) => texts.filter((text) => no(text) === one).length;
    expect(pagesOf("0035")).toBeGreaterThan(1);
    const seen = new Map<string | undefined, number>();
    for (const text of texts) {
      const one = no(text);
      seen.set(one, (seen.get(one) ?? 0) + 1);
      expect(pageWords(text)).toBe(`第${seen.get(one)}页，共${pagesOf(one)}页`);
    }
    expect(texts.filter((text) => text.includes("居民留存联"))).toHaveLength(usual.length + 1);
  });

  test("can be empty, without a code", async () => {
    const { session } = register();
    const { pages, file } = await drawn(printer, session, { subjects: { kind: "blank" } });
    expect(pages).toBe(1);
    expect(() => codesOn(file)).toThrow();
  });

  test("prints no Tibetan label that no translator has approved", async () => {
    const { session, place } = register();
    addHousehold(session, place, "001", people(2));
    const { context } = contextOn(session);
    const { sheets } = await preview(context, { ...request({ language: "zh+bo" }), limit: 5 });
    expect(sheets.join("")).not.toMatch(/[\u0f00-\u0fff]/);
  });
});

test("names are text, whatever they hold", async () => {
  const { session, place } = register();
  addHousehold(session, place, "001", ["<b onload='x'>&"]);
  const { sheets } = await preview(contextOn(session).context, { ...request({}), limit: 5 });
  expect(sheets[0]).toContain("&lt;b onload=&#39;x&#39;&gt;&amp;");
});

test("a unit form is one page with its code", async () => {
  const { session, place } = register();
  const uid = addUnit(session, place, "3组");
  const { pages, texts, file } = await drawn(printer, session, { form: "unit" });
  expect(pages).toBe(1);
  expect(texts[0]).toContain("互助小组基本情况表");
  expect(codesOn(file)).toEqual([toRecordNumber("unit", uid)]);
});

test("the ledger has page numbers, page totals and running totals, and keeps households whole", async () => {
  const { session, place } = register();
  for (let no = 1; no <= 14; no += 1) {
    const { household: uid, members } = addHousehold(session, place, String(no).padStart(3, "0"), people((no % 5) + 2));
    if (no % 6 === 0) lengthen(session, uid, members);
  }
  const { pages, texts } = await drawn(printer, session, { form: "roster" });
  expect(texts.map((text) => /第\s*\d+\s*页，\s*共\s*\d+\s*页/.exec(text)?.[0].replaceAll(" ", ""))).toEqual(
    Array.from({ length: pages }, (_, i) => `第${i + 1}页，共${pages}页`),
  );
  for (const text of texts) expect(text).toContain("与户主关系");
  expect(texts.join("")).not.toContain("（续）");
  expect(texts.at(-1)).toMatch(/合计：\s*14\s*户\s*58\s*人/);
});

test("a unit form of many households says how many pages it has", async () => {
  const { session, place } = register();
  const uid = addUnit(session, place, "3组");
  for (let no = 1; no <= 70; no += 1) {
    const { household, members } = addHousehold(session, place, String(no), ["户主"]);
    happen(session, { kind: "join-unit", on: "2024-02-01", household, unit: uid, consent: consentOf(members[0]!) });
  }
  const { pages, texts, file } = await drawn(printer, session, { form: "unit" });
  expect(texts.map(pageWords)).toEqual(texts.map((_, i) => `第${i + 1}页，共${pages}页`));
  const printed = await PDFDocument.load(readFileSync(file));
  expect(printed.getPages().filter(({ node }) => node.Annots())).toEqual([]);
});

describe("many forms", () => {
  const village = () => {
    const { session, place } = register();
    for (let no = 1; no <= 120; no += 1) addHousehold(session, place, String(no), people(2));
    return session;
  };

  test("are printed in parts, merged in order, with progress", async () => {
    const { context, told, grant } = contextOn(village(), printer.printPdf);
    const file = join(tempFolder(), "all.pdf");
    expect(await print(context, { ...request({}), target: grant(file) })).toEqual({ forms: 120, pages: 120 });
    expect([told[0], told.at(-1)]).toEqual([
      [0, 120],
      [120, 120],
    ]);
    const order = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).match(/(?<=青石村 )\d+$/gm);
    expect(order).toEqual(Array.from({ length: 120 }, (_, i) => String(i + 1)));
    expect((await PDFDocument.load(readFileSync(file))).getPageCount()).toBe(120);
    expect(readdirSync(join(file, ".."))).toEqual(["all.pdf"]);
  });

  test("leave no file when they are stopped", async () => {
    let checks = 0;
    const stop = () => {
      checks += 1;
      if (checks === 2) throw new AppError("cancelled");
    };
    const { context, grant } = contextOn(village(), printer.printPdf, stop);
    const file = join(tempFolder(), "all.pdf");
    await expect(print(context, { ...request({}), target: grant(file) })).rejects.toThrow("cancelled");
    expect(existsSync(file)).toBe(false);
  });
});

test("more sheets than go to the printer at once are told before they are refused, of forms and of long lists", async () => {
  const { session, place } = register();
  change(session, { kind: "new", params: {} }, (write) => {
    const event = { dateFrom: "2025-07-01", dateTo: "2025-07-01", task: "harvest", place: "东头麦地" } as const;
    for (let no = 0; no <= mostAtPrinter * 20; no += 1)
      write.insert(labourEvent, place, { ...event, beneficiary: "public", personTimes: 2, hours: 80, voluntary: 1 });
  });
  const asked = request({ form: "labour", purpose: "LABOUR" });
  const tooMany = async () => (await preview(contextOn(session).context, { ...asked, limit: 1 })).tooMany;
  expect(await tooMany()).toBe(true);
  await expect(async () => prepare(contextOn(session).context, asked)).rejects.toThrow("too-big");
  addHousehold(session, place, "001", people(2));
  expect((await preview(contextOn(session).context, { ...request({}), limit: 1 })).tooMany).toBe(false);
});

test("the print dialog gets the same pages, and nothing to print is said", async () => {
  const { session, place } = register();
  await expect(async () => prepare(contextOn(session).context, request({}))).rejects.toThrow("not-found");
  addHousehold(session, place, "001", people(2));
  addHousehold(session, place, "002", people(20));
  const { context, prepared } = contextOn(session, printer.printPdf);
  expect(await prepare(context, request({}))).toEqual({ token: "1", forms: 2 });
  expect(prepared[0]!.html).toContain("扎西顿1");
  const totals = [...prepared[0]!.html.matchAll(/counter\(f\d\) "([^"]*)"/g)].map(([, total]) => total);
  expect(totals).toEqual([" 页，共 1 页", " 页，共 2 页"]);
});
