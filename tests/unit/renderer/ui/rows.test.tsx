import { QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { queryClient } from "../../../../renderer/app/query.ts";
import { type ListSource, useRows } from "../../../../renderer/ui/rows.ts";
import type { Listing } from "../../../../shared/records/listing.ts";

/** A list of so many rows that keeps account of what was asked of it. */
function listOf(total: number): { readonly from: ListSource; readonly asked: Listing[] } {
  const asked: Listing[] = [];
  const list = async (listing: Listing) => {
    asked.push(listing);
    const { start, limit } = listing;
    const count = Math.max(0, Math.min(limit, total - start));
    return { rows: Array.from({ length: count }, (_, i) => ({ uid: `row ${start + i}` })), total };
  };
  return { from: { name: `list of ${total}`, list, reads: [] }, asked };
}

async function shown(total: number) {
  const { from, asked } = listOf(total);
  const { result } = renderHook(() => useRows(from), {
    wrapper: ({ children }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>,
  });
  await waitFor(() => expect(result.current.query.isSuccess).toBe(true));
  return { ...result.current, asked };
}

test("20,000 rows are all held by the page", async () => {
  const { source, total } = await shown(20_000);
  expect(total).toBe(20_000);
  const uids = source.kind === "rows" ? source.rows.map(({ uid }) => uid) : [];
  expect(new Set(uids).size).toBe(20_000);
  expect(uids.at(-1)).toBe("row 19999");
});

test("20,001 rows are fetched page by page, and no more than the first ones before they are looked at", async () => {
  const { source, total, asked } = await shown(20_001);
  expect(total).toBe(20_001);
  expect(asked.map(({ start, limit }) => [start, limit])).toEqual([[0, 200]]);
  if (source.kind !== "pages") throw new Error("all rows are held");
  const request = { start: 20_000, count: 200, sort: [], filter: {}, quick: [] };
  expect(await source.page(request)).toEqual({ rows: [{ uid: "row 20000" }], total: 20_001 });
});
