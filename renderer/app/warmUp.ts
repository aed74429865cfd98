import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { fetchSheetGrid } from "../ui/sheetGrid.ts";
import { pages } from "./pages.ts";

/** The first page has been painted and is being read for so long, in milliseconds. */
const glance = 300;

/** Fetches the sheet and the other pages while the clerk looks at the first one, so that no page opens slowly. */
export function useWarmUp(): void {
  const router = useRouter();
  useEffect(() => {
    let ended = false;
    const fetchAll = async () => {
      await fetchSheetGrid();
      for (const { path } of pages) if (!ended) await router.preloadRoute({ to: path });
    };
    // A part that could not be fetched now is asked for again when its page is opened.
    const timer = setTimeout(() => requestIdleCallback(() => void fetchAll().catch(() => undefined)), glance);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [router]);
}
