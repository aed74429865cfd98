import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFile } from "../../../../../electron/services/dues/calendarFile.ts";

const now = new Date("2026-11-23T01:02:03.456Z");
const entry = { id: "helpRequest-1", day: "2026-12-01", title: "求助答复 青石村 012" };

/** Lines as a calendar reads them: unfolded. */
const unfolded = (text: string): string[] => text.replaceAll("\r\n ", "").trimEnd().split("\r\n");

const titleIn = (text: string): string => {
  const line = unfolded(text).find((one) => one.startsWith("SUMMARY:"))!;
  return line.slice("SUMMARY:".length).replace(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
};

describe("a calendar file", () => {
  it("holds whole days, with an id that stays the same", () => {
    const lines = unfolded(calendarFile("待办", [entry], now));
    expect(lines).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Hearthbook//Dues//ZH",
      "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:待办",
      "BEGIN:VEVENT",
      "UID:helpRequest-1@hearthbook",
      "DTSTAMP:20261123T010203Z",
      "DTSTART;VALUE=DATE:20261201",
      "SUMMARY:求助答复 青石村 012",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
  });

  it("gives back any title whole, in lines of 75 bytes at most that break no character", () => {
    const titles = fc.string({ unit: "grapheme", maxLength: 120 }).filter((title) => !title.includes("\r"));
    fc.assert(
      fc.property(titles, (title) => {
        const text = calendarFile("待办", [{ ...entry, title }], now);
        expect(titleIn(text)).toBe(title);
        for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(Buffer.from(text).toString("utf8")).toBe(text);
      }),
    );
  });
});
