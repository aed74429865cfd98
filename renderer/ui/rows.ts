import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { RecordName } from "../../shared/records/all.ts";
import type { Listing } from "../../shared/records/listing.ts";
import { useAsOf } from "../app/asOf.ts";
import { queryClient } from "../app/query.ts";
import { clientRowLimit, type PageRequest, type SheetRow, type SheetSource } from "../grid/types.ts";
import { useChosenVillage } from "./village.ts";

type Value = string | number | boolean | null;
type Row = { readonly uid: string } & { readonly [field: string]: Value };
type Answered = { readonly rows: readonly Row[]; readonly total: number };

/** A list method of a contract, and which records make its rows. */
export interface ListSource {
  /** The contract's name: part of the answer's key. */
  readonly name: string;
  readonly list: (listing: Listing) => Promise<Answered>;
  readonly reads: readonly RecordName[];
  /** The office's own rows, which lie in no village and are never narrowed to one. */
  readonly office?: boolean;
}

const atATime = 5000;
/** The first answer tells how many there are: as many rows as a paged sheet asks for at once. */
const firstRows = 200;
const cells = new WeakMap<Row, SheetRow>();

/** A listed row as cells; the same row gives the same cells, so that a sheet repaints only what changed. */
export function cellsOf(row: Row): SheetRow {
  let made = cells.get(row);
  if (!made) {
    const flat = Object.entries(row).map(([field, value]) => [
      field,
      typeof value === "boolean" ? Number(value) : value,
    ]);
    made = Object.fromEntries(flat) as SheetRow;
    cells.set(row, made);
  }
  return made;
}

const base = (asOf: string | null, village: string | null): Listing => ({
  village,
  asOf,
  start: 0,
  limit: firstRows,
  sort: [],
  filter: {},
});

const firstQuery = (from: ListSource, listing: Listing) =>
  queryOptions({
    queryKey: [from.name, "list", "first", listing.village, listing.asOf] as const,
    queryFn: () => from.list(listing),
    meta: { reads: from.reads },
  });

/** Reads the first rows of a list before its page is opened; they serve while nothing has changed. */
export const readEarly = (from: ListSource): Promise<void> =>
  queryClient.prefetchQuery(firstQuery(from, base(null, null)));

/** All rows of a list, or its first ones when there are too many to hold. */
async function readAll(from: ListSource, listing: Listing): Promise<Answered> {
  const first = await queryClient.fetchQuery(firstQuery(from, listing));
  if (first.total > clientRowLimit) return first;
  const rows = [...first.rows];
  while (rows.length < first.total) {
    const more = await from.list({ ...listing, start: rows.length, limit: atATime });
    if (more.rows.length === 0) break;
    rows.push(...more.rows);
  }
  return { rows, total: rows.length };
}

function pageListing(listing: Listing, { start, count, sort, filter, quick }: PageRequest): Listing {
  return {
    ...listing,
    start,
    limit: count,
    sort: sort.slice(0, 4).map(({ field, descending }) => ({ field, dir: descending ? "desc" : "asc" })),
    filter,
    quick: [...quick],
  };
}

const asksFirst = ({ start, count, sort, filter, quick }: PageRequest): boolean =>
  start === 0 && count <= firstRows && sort.length === 0 && Object.keys(filter).length === 0 && quick.length === 0;

/** Pages of a list; the rows that came with the count serve once as the first page, while nothing has changed. */
function pagesOf(from: ListSource, listing: Listing, first: Answered, fresh: () => boolean): SheetSource {
  let unused = true;
  const page = async (request: PageRequest) => {
    const serves = unused && asksFirst(request) && fresh();
    unused = false;
    const answer = serves ? first : await from.list(pageListing(listing, request));
    return { rows: answer.rows.map(cellsOf), total: answer.total };
  };
  return { kind: "pages", page };
}

/** The rows of a list on the shown day in the chosen village, as a sheet takes them. */
export function useRows(from: ListSource) {
  const asOf = useAsOf();
  const chosen = useChosenVillage();
  const village = from.office ? null : chosen;
  const query = useQuery({
    queryKey: [from.name, "list", "rows", village, asOf],
    queryFn: () => readAll(from, base(asOf, village)),
    meta: { reads: from.reads },
    // Rows of another list never stand in for these.
    placeholderData: (old: Answered | undefined, of) => (of?.queryKey[0] === from.name ? old : undefined),
  });
  const { data } = query;
  const readAt = data && data.total > clientRowLimit ? query.dataUpdatedAt : 0;
  const source = useMemo((): SheetSource => {
    if (!data || data.total <= clientRowLimit) return { kind: "rows", rows: (data?.rows ?? []).map(cellsOf) };
    const queryKey = [from.name, "list", "rows", village, asOf];
    const fresh = () => {
      const state = queryClient.getQueryState(queryKey);
      return readAt > 0 && state?.dataUpdatedAt === readAt && !state.isInvalidated;
    };
    return pagesOf(from, base(asOf, village), data, fresh);
  }, [data, readAt, from, asOf, village]);
  return { query, source, total: data?.total ?? 0 };
}
