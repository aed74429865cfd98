import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { run } from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly summary: string }[];
}

/** The kit's menu holds a focus placeholder that is no menu item (mantine issue 8971). */
const known = (id: string, html: string) => id === "aria-required-children" && html.includes("data-menu-dropdown");

/** What axe finds on the page against WCAG 2.2 A and AA; empty when it is clean. */
export async function findings(page: Page): Promise<Finding[]> {
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: typeof run } };
    // What fades has less contrast by the moment: a note that goes is not what the clerk reads.
    const still = new CSSStyleSheet();
    still.replaceSync("* { transition: none !important; animation: none !important; }");
    document.adoptedStyleSheets.push(still);
    const { violations } = await axe
      .run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        resultTypes: ["violations"],
      })
      .finally(() => document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(still), 1));
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact: impact ?? "",
      nodes: nodes.map(({ html, failureSummary }) => ({ html: html.slice(0, 300), summary: failureSummary ?? "" })),
    }));
  });
  return found
    .map((finding) => ({ ...finding, nodes: finding.nodes.filter(({ html }) => !known(finding.id, html)) }))
    .filter(({ nodes }) => nodes.length > 0);
}
