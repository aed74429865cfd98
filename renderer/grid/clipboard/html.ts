const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/**
 * A block as an HTML table. Text cells carry Excel's text format, or a long number of digits would be
 * turned into 5.41E+17 and lose its end.
 */
export function writeHtml(rows: readonly (readonly string[])[], isNumber: (column: number) => boolean): string {
  const cell = (text: string, column: number): string =>
    `<td${isNumber(column) ? "" : ` style='mso-number-format:"\\@"'`}>${escape(text).replaceAll("\n", "<br>")}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return `<meta charset="utf-8"><table>${lines}</table>`;
}
