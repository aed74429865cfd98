import yauzl, { type Entry, type ZipFile } from "yauzl";

/** Rows and columns of one sheet that the spreadsheet does not show, from 0. */
export interface NotShown {
  readonly rows: number[];
  readonly columns: number[];
}

const attribute = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
const isHidden = (tag: string): boolean => /\shidden="(1|true)"/.test(tag);
/** Columns beyond this hold nothing of a roster. */
const mostColumns = 256;

function notShownIn(xml: string): NotShown {
  const rows: number[] = [];
  let next = 0;
  for (const [tag] of xml.matchAll(/<(?:\w+:)?row\b[^>]*>/g)) {
    const at = Number(attribute(tag, "r") || next + 1) - 1;
    if (isHidden(tag)) rows.push(at);
    next = at + 1;
  }
  const columns: number[] = [];
  for (const [tag] of xml.slice(0, 100_000).matchAll(/<(?:\w+:)?col\b[^>]*>/g)) {
    if (!isHidden(tag)) continue;
    const [from, to] = [Number(attribute(tag, "min")) - 1, Number(attribute(tag, "max")) - 1];
    for (let at = from; at <= Math.min(to, mostColumns - 1); at += 1) columns.push(at);
  }
  return { rows, columns };
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Name of each sheet by the place of its part in the package. */
function sheetNames(workbook: string, relations: string): Map<string, string> {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const names = new Map<string, string>();
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const target = targets.get(/\s\w+:id="([^"]*)"/.exec(tag)?.[1] ?? "");
    if (target) names.set(target.startsWith("/") ? target.slice(1) : `xl/${target}`, unescaped(attribute(tag, "name")));
  }
  return names;
}

/**
 * What the sheets of an xlsx file do not show, by sheet's name. The file was verified before.
 * @param marked parts of sheets in which the word hidden stands; others are not unpacked
 */
export async function notShown(path: string, marked: readonly string[]): Promise<ReadonlyMap<string, NotShown>> {
  const found = new Map<string, NotShown>();
  if (marked.length === 0) return found;
  const zip = await yauzl.openPromise(path, { lazyEntries: true });
  let [workbook, relations] = ["", ""];
  const parts = new Map<string, NotShown>();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === "xl/workbook.xml") workbook = await textOf(zip, entry);
    else if (entry.fileName === "xl/_rels/workbook.xml.rels") relations = await textOf(zip, entry);
    else if (marked.includes(entry.fileName)) parts.set(entry.fileName, notShownIn(await textOf(zip, entry)));
  }
  const names = sheetNames(workbook, relations);
  for (const [part, said] of parts) {
    const name = names.get(part);
    if (name !== undefined && said.rows.length + said.columns.length > 0) found.set(name, said);
  }
  return found;
}
