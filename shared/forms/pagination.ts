/** One printed row of the ledger and how many row heights it takes. */
export interface Line<T> {
  readonly value: T;
  readonly units: number;
  /** Lines of one household share it. */
  readonly group: string;
}

/** Households longer than this may be broken over pages; shorter ones never. */
const unbroken = 8;
/** Fewest rows of a broken household on either side. */
const least = 3;

function groupsOf<T>(lines: readonly Line<T>[]): Line<T>[][] {
  const groups: Line<T>[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && last[0]!.group === line.group) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

const unitsOf = <T>(lines: readonly Line<T>[]): number => lines.reduce((sum, { units }) => sum + units, 0);

/** How many lines of a group go on the page that has `room` left; 0 to start a new page first. */
function takeable<T>(group: readonly Line<T>[], room: number, whole: number): number {
  const all = unitsOf(group);
  if (all <= room) return group.length;
  if (group.length <= unbroken && all <= whole) return 0;
  let units = 0;
  const fits = group.findIndex(({ units: more }) => (units += more) > room);
  const taken = Math.min(fits, group.length - least);
  return taken < least && room < whole ? 0 : Math.max(1, taken);
}

/** Lays lines on pages of `room` row heights; a household stays on one page unless it is long. */
export function paginate<T>(lines: readonly Line<T>[], room: number): Line<T>[][] {
  const pages: Line<T>[][] = [[]];
  let left = room;
  for (const group of groupsOf(lines)) {
    let rest = group;
    while (rest.length > 0) {
      const taken = takeable(rest, left, room);
      if (taken === 0) {
        pages.push([]);
        left = room;
        continue;
      }
      const now = rest.slice(0, taken);
      pages.at(-1)!.push(...now);
      left -= unitsOf(now);
      rest = rest.slice(taken);
    }
  }
  return pages;
}

/** As much of a text as is this wide, with a sign that there was more. */
export function cutTo(text: string, em: number): string {
  if (widthOf(text) <= em) return text;
  const signs = [...text];
  while (signs.length > 0 && widthOf(signs.join("")) > em - 1) signs.pop();
  return `${signs.join("")}…`;
}

/** Rough width of a text in em: Chinese full, others just over half. */
export function widthOf(text: string): number {
  let em = 0;
  for (const char of text)
    em += /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(char) ? 1 : /\p{Mn}/u.test(char) ? 0 : 0.6;
  return em;
}
