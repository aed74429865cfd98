/** National and bank numbers, written in one piece. */
const inOne = /(?<!\d)(\d{15,19}[\dXx]?|\d{17}[Xx])(?![\dA-Za-z])/;

/** What clerks and printers put between the groups of such a number. */
const gap = String.raw`\s\-‐-―_.·\u200b-\u200f\u00ad\ufeff`;
const between = new RegExp(`[${gap}]+`);
const runs = new RegExp(String.raw`\d[\d${gap}]*[\dXx]`, "g");

/** A region, a day of birth and the rest, of 18 signs or of the 15 of old: two telephones in one cell are not that. */
const national =
  /^[1-9]\d{5}(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})$/;
/** A bank's number in its groups of four. */
const bank = /^(?:\d{4} ){3,4}\d{1,4}$/;

/** Whether some groups beside each other are one number. */
function grouped(groups: readonly string[]): boolean {
  for (let from = 0; from < groups.length; from += 1)
    for (let to = from + 2; to <= groups.length; to += 1) {
      const own = groups.slice(from, to);
      const digits = own.join("");
      if (digits.length > 19) break;
      if (national.test(digits) || (digits.length >= 16 && bank.test(own.join(" ")))) return true;
    }
  return false;
}

/** Digits of either width; counted first, as an address has few of them. */
function digitsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)) count += 1;
  }
  return count;
}

/** Whether a text holds a number that tells who somebody is, however it is written. */
export function holdsIdentity(text: string): boolean {
  if (text.length < 15 || digitsIn(text) < 15) return false;
  if (inOne.test(text)) return true;
  const plain = text.normalize("NFKC");
  return inOne.test(plain) || (plain.match(runs) ?? []).some((run) => grouped(run.split(between)));
}

/** A text without the numbers in it that tell who somebody is; empty where they cannot be taken out one by one. */
export function withoutIdentity(text: string): string {
  if (!holdsIdentity(text)) return text;
  const rest = text.normalize("NFKC").replace(runs, (run) => (holdsIdentity(run) ? " " : run));
  return holdsIdentity(rest) ? "" : rest.replace(/\s+/g, " ").trim();
}
