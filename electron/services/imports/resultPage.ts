import type { Line, Preview } from "../../../shared/imports/contract.ts";
import { remarkText } from "../../../shared/text/remarks.ts";
import { type Language, translate } from "../../../shared/text/translate.ts";
import type { Session } from "../../database/session.ts";

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]!);

const style = `@page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); } }
body { font: 11pt "FangSong", "Noto Serif SC", serif; } h1 { font-size: 18pt; text-align: center; }
table { width: 100%; border-collapse: collapse; } th, td { border: 0.5pt solid #000; padding: 2pt 5pt; text-align: left; }
thead { display: table-header-group; } tr { break-inside: avoid; }`;

const row = (cells: readonly (string | number)[], tag: "th" | "td"): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(String(cell))}</${tag}>`).join("")}</tr>`;

/** The result of an import on paper: counts, and each row that was not imported with its reason. */
export function resultPage(
  file: string,
  counts: Preview,
  bad: readonly Line[],
  { clerk, clock }: Session,
  language: Language,
): string {
  const t = (key: Parameters<typeof translate>[1]) => translate(language, key);
  const outcomes = ["new", "changed", "same", "waiting"] as const;
  const kinds = [
    [t("imports.households"), counts.households],
    [t("imports.members"), counts.members],
    [t("imports.units"), counts.units],
  ] as const;
  const tally = kinds.map(([name, each]) => row([name, ...outcomes.map((outcome) => each[outcome])], "td")).join("");
  const lines = bad.map((line) =>
    row(
      [
        [line.sheet, line.row].filter(Boolean).join(" "),
        line.householdNo,
        line.name,
        line.remark ? remarkText(language, line.remark, line.heading) : "",
      ],
      "td",
    ),
  );
  const head = row(
    ["", t("imports.tab-new"), t("imports.tab-changed"), t("imports.tab-same"), t("imports.waiting")],
    "th",
  );
  const badHead = row(
    [t("imports.row"), t("imports.householdNo"), t("imports.name"), remarkText(language, "reason")],
    "th",
  );
  const when = clock.now().toLocaleString(language === "zh" ? "zh-CN" : "en-GB");
  return `<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><style>${style}</style></head><body>
<h1>${escaped(t("imports.resultTitle"))}</h1><p>${escaped(file)} · ${escaped(clerk.name)} · ${escaped(when)}</p>
<table><thead>${head}</thead><tbody>${tally}</tbody></table>
${lines.length > 0 ? `<h2>${escaped(t("imports.tab-bad"))}</h2><table><thead>${badHead}</thead><tbody>${lines.join("")}</tbody></table>` : ""}
</body></html>`;
}
