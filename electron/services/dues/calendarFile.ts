/** A whole day in a calendar. */
export interface CalendarEntry {
  /** The same for the same thing, so that a calendar that reads the file again doubles nothing. */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly title: string;
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");

const dense = (day: string): string => day.replaceAll("-", "");

/** Most bytes of a line without its end (RFC 5545, 3.1). */
const longest = 75;

/** Folds a line between characters, never within one; the blank that begins the next line counts. */
function folded(line: string): string {
  const lines: string[] = [];
  let [now, bytes] = ["", 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > longest) {
      lines.push(now);
      [now, bytes] = [" ", 1];
    }
    now += character;
    bytes += size;
  }
  return [...lines, now].join("\r\n");
}

const event = ({ id, day, title }: CalendarEntry, stamp: string): string[] => [
  "BEGIN:VEVENT",
  `UID:${id}@hearthbook`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${dense(day)}`,
  `SUMMARY:${escaped(title)}`,
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

/**
 * A calendar of whole days as RFC 5545 has it: UTF-8, lines ended by CRLF and folded at 75 bytes.
 * @param name what calendars that show one call it
 */
export function calendarFile(name: string, entries: readonly CalendarEntry[], now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Hearthbook//Dues//ZH",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => event(entry, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
