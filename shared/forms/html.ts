/** A piece of HTML that was built here; anything else put into a template is text and is escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type Piece = Html | string | number | null | readonly Piece[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char]!);

function render(piece: Piece): string {
  if (piece === null) return "";
  if (piece instanceof Html) return piece.text;
  if (typeof piece === "string" || typeof piece === "number") return escapeHtml(String(piece));
  return piece.map((part) => render(part)).join("");
}

/** What a piece says, without its tags, to measure it by. */
export const plainText = (piece: Piece): string =>
  render(piece)
    .replace(/<[^>]*>/g, "")
    .replace(/&\w+;|&#\d+;/g, "&");

/** HTML from a template: html`<td>${name}</td>` escapes name; pieces of HTML and lists of them go in as they are. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(parts.map((part, i) => part + (i < pieces.length ? render(pieces[i]!) : "")).join(""));
}

/** A CSS string literal, for the running heads of @page rules. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\<]|\p{Cc}/gu, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;
