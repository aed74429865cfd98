import { capitals } from "../money/capitals.ts";
import { printedYuan } from "../money/yuan.ts";
import type { creditPaper } from "../text/creditPaper.ts";
import { translate, type TextValues } from "../text/translate.ts";
import type { Keep } from "../records/record.ts";
import { jlg } from "../lending/record.ts";

/** Words of the lending forms; forms are printed in Chinese, with an approved second language beside. */
export const credit = (key: keyof typeof creditPaper, values?: TextValues): string =>
  translate("zh", `creditPaper.${key}`, values);

/** An amount in figures and in capitals, so that neither can be altered alone. */
export const both = (fen: number): { sum: string; capitals: string } => ({
  sum: printedYuan(fen),
  capitals: capitals(fen),
});

/** The same as words; empty on a blank form. */
export const yuanWords = (fen: number | null): string => (fen === null ? "" : credit("yuan", both(fen)));

/** How long the papers of lending are kept. */
export const creditKeep: Keep = jlg.keep;
