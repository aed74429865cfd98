import { useEffect, useRef } from "react";

interface Props {
  readonly css: string;
  readonly fonts: string;
  readonly landscape: boolean;
  readonly sheets: readonly string[];
}

const fontsId = "form-fonts";

/** A shadow root takes no @font-face of its own, so the forms' fonts are put into the page once. */
function loadFonts(fonts: string): void {
  if (document.getElementById(fontsId)) return;
  const style = document.createElement("style");
  style.id = fontsId;
  style.textContent = fonts;
  document.head.append(style);
}

/** Small enough for the whole width of the paper to be seen beside the choices on a screen of 1366 px. */
const paper = (landscape: boolean): string => `
  :host { display: block; }
  .paper { zoom: ${landscape ? ".65" : ".72"}; background: #fff; box-shadow: 0 1px 4px #0006; margin: 0 auto 6mm; box-sizing: border-box; overflow: hidden;
    ${landscape ? "width: 297mm; min-height: 210mm; padding: 10mm 12mm;" : "width: 210mm; min-height: 297mm; padding: 14mm 15mm 13mm;"} }`;

/** Forms as sheets of paper: the same HTML and style as printed, shut off from the page's own style. */
export function Sheets({ css, fonts, landscape, sheets }: Props) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    loadFonts(fonts);
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    // The worker escapes every value of a form (shared/forms/html.ts).
    const bodies = sheets.map((sheet) => `<section class="paper" lang="zh-CN">${sheet}</section>`);
    root.innerHTML = `<style>${css}${paper(landscape)}</style>${bodies.join("")}`;
  }, [css, fonts, landscape, sheets]);
  return <div ref={host} />;
}
