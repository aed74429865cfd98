const starts = /^[=+\-@\t\r＝＋－＠]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/** Text that a spreadsheet would run as a formula is led by a quote in CSV; our importer takes it off (CWE-1236). */
export const safeText = (text: string): string => (starts.test(text) && !plainNumber.test(text) ? `'${text}` : text);
