/** The catalogue's own word for a unit, and the only place where the office's word for it is put in. */
const ours = "联户单位";

/**
 * Words of the catalogue, or a record's label, as the office says them (setting `unitLabel`).
 * English words stay as they are: there the catalogue says "unit".
 */
export const inOfficeWords = (words: string, unitLabel: string): string => words.replaceAll(ours, unitLabel);
