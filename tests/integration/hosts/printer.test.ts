import { afterEach, describe, expect, it } from "vitest";
import { openPrinter, type Printer, toPdf } from "../../../electron/hosts/printing/printer.ts";
import type { Asset, PrintPage } from "../../../electron/hosts/host.ts";

const sheet: PrintPage = { path: "/print/1", html: "", landscape: false };

const opened: Printer[] = [];
afterEach(async () => {
  for (const printer of opened.splice(0)) await printer.close();
});

function printerOf(text: string): Printer {
  return printerWith(async () => ({
    status: 200,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: Buffer.from(`<!doctype html><p>${text}</p>`),
  }));
}

function printerWith(assets: () => Promise<Asset>): Printer {
  const printer = openPrinter(assets);
  opened.push(printer);
  return printer;
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString() === "%PDF-";

describe("the printer's browser", { timeout: 60_000 }, () => {
  it("starts anew once it has ended", async () => {
    const printer = printerOf("青石村");
    const page = await printer.newPage();
    await page.context().close();
    expect(isPdf(await toPdf(() => printer.newPage(), sheet))).toBe(true);
  });

  it("prints a page once more where the first time fails, and no oftener", async () => {
    const printer = printerOf("青石村");
    const broken = async () => {
      const page = await printer.newPage();
      await page.close();
      return page;
    };
    let asked = 0;
    const failing = (times: number) => () => (asked++ < times ? broken() : printer.newPage());
    expect(isPdf(await toPdf(failing(1), sheet))).toBe(true);
    asked = 0;
    await expect(toPdf(failing(2), sheet)).rejects.toThrow(/closed/);
    expect(asked).toBe(2);
  });

  it("fails a print whose page cannot be read, and goes on", async () => {
    const pages: Promise<Asset>[] = [];
    const printer = printerWith(() => pages.shift() ?? Promise.reject(new Error("the file is gone")));
    await expect(toPdf(() => printer.newPage(), sheet)).rejects.toThrow(/ERR_FAILED/);
    pages.push(
      Promise.resolve({ status: 200, headers: { "content-type": "text/html" }, body: Buffer.from("<p>青石村") }),
    );
    expect(isPdf(await toPdf(() => printer.newPage(), sheet))).toBe(true);
  });

  it("does not start again after it was closed for good", async () => {
    const printer = printerOf("青石村");
    await printer.newPage();
    await printer.close();
    await expect(printer.newPage()).rejects.toMatchObject({ code: "cancelled" });
  });
});
