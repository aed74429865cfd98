import "@mantine/core/styles.css";
import { MantineProvider } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { startText } from "../../../renderer/app/text.ts";
import { applyTextSize, makeTheme } from "../../../renderer/app/theme.ts";
import SheetGrid from "../../../renderer/grid/SheetGrid.tsx";
import type { EditOutcome, PageRequest, SheetRow, SheetSettings, TextSize } from "../../../renderer/grid/types.ts";
import { defaultSettings } from "../../../renderer/grid/types.ts";
import { columns, makeRows } from "./rows.ts";

declare global {
  interface Window {
    readonly gridPage: {
      readonly calls: { readonly kind: string; readonly edits: readonly unknown[] }[];
      readonly asked: string[];
      readonly rows: Map<string, SheetRow>;
      readonly pages: PageRequest[];
      /** What the next edits meet. */
      next: EditOutcome | null;
      /** Edits are saved no earlier than this. */
      until: Promise<void> | null;
      state: unknown;
      /** Puts rows with other ids in the place of the shown ones, as a life event does. */
      renew: () => void;
    };
  }
}

const wanted = new URLSearchParams(location.search);
const count = Number(wanted.get("rows") ?? 200);
const language = wanted.get("language") === "en" ? "en" : "zh";
const textSize = Number(wanted.get("size") ?? 14) as TextSize;
const settings: SheetSettings = {
  ...defaultSettings,
  textSize,
  enterMoves: wanted.get("enter") === "right" ? "right" : "down",
  tabMoves: wanted.get("tab") === "down" ? "down" : "right",
  compatibility: wanted.has("compatibility"),
};
const rows = makeRows(count);
const page: Window["gridPage"] = {
  calls: [],
  asked: [],
  rows: new Map(rows.map((row) => [row.uid, row])),
  pages: [],
  next: null,
  until: null,
  state: null,
  renew: () => {},
};
Object.assign(window, { gridPage: page });

/** Keeps rows as the register would, so that what the sheet sends can be looked at. */
function useRegister() {
  const [shown, setShown] = useState(rows);
  const before = useRef<SheetRow[][]>([]);
  page.renew = () => setShown(rows.map((row) => ({ ...row, uid: `${row.uid}-new` })));
  return useMemo(
    () => ({
      shown,
      edit: async (kind: string, edits: readonly { uid: string; field: string; value: SheetRow[string] }[]) => {
        page.calls.push({ kind, edits });
        const outcome = page.next ?? { ok: true };
        page.next = null;
        await page.until;
        if (!outcome.ok) return outcome;
        before.current.push([...page.rows.values()]);
        for (const { uid, field, value } of edits) page.rows.set(uid, { ...page.rows.get(uid)!, [field]: value });
        return outcome;
      },
      undo: () => {
        const last = before.current.pop();
        page.asked.push("undo");
        if (!last) return;
        for (const row of last) page.rows.set(row.uid, row);
        setShown(last);
      },
    }),
    [shown],
  );
}

const pages = async (request: PageRequest) => {
  page.pages.push(request);
  return { rows: [...page.rows.values()].slice(request.start, request.start + request.count), total: count };
};

function Page() {
  const register = useRegister();
  const shownColumns = useMemo(() => columns(language), []);
  return (
    <SheetGrid
      label="家庭成员"
      columns={shownColumns}
      source={wanted.has("pages") ? { kind: "pages", page: pages } : { kind: "rows", rows: register.shown }}
      language={language}
      settings={settings}
      onEdits={register.edit}
      onUndo={register.undo}
      onRedo={() => void page.asked.push("redo")}
      onAddRows={(below, more) => void page.asked.push(`add ${more} below ${below?.uid ?? "none"}`)}
      onState={(state) => {
        page.state = state;
      }}
      actions={[{ key: "card", label: "打印户卡", run: (chosen) => void page.asked.push(`card ${chosen.length}`) }]}
      tools={<strong>家庭成员</strong>}
    />
  );
}

localStorage.setItem("language", language);
startText();
applyTextSize(textSize);
createRoot(document.getElementById("root")!).render(
  <MantineProvider theme={makeTheme(language)}>
    <Page />
  </MantineProvider>,
);
