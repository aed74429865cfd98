import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { listSources } from "../ui/listSources.ts";
import { askKept } from "../ui/RecordSheet.tsx";
import { readEarly } from "../ui/rows.ts";
import { fetchSheetGrid } from "../ui/sheetGrid.ts";
import { pages, programmes } from "./pages.ts";

/** The first page has been painted and is being read for so long, in milliseconds. */
const glance = 300;

/** Fetches the sheet, the other pages and their lists while the clerk looks at the first one, so that none opens slowly. */
export function useWarmUp(): void {
  const router = useRouter();
  useEffect(() => {
    let ended = false;
    const fetchAll = async () => {
      await fetchSheetGrid();
      for (const { path } of [...pages, ...programmes]) if (!ended) await router.preloadRoute({ to: path });
      for (const list of Object.values(listSources)) {
        if (ended) return;
        await askKept(list.name);
        await readEarly(list);
      }
    };
    // A part that could not be fetched now is asked for again when its page is opened.
    const timer = setTimeout(() => requestIdleCallback(() => void fetchAll().catch(() => undefined)), glance);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [router]);
}
