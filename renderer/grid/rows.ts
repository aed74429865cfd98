import type { GridOptions, IDatasource, IGetRowsParams } from "ag-grid-community";
import { type FilterModel, matchOf } from "./filters/matches.ts";
import { wordsIn } from "./filters/words.ts";
import type { Sheet } from "./sheet.ts";
import type { PageRequest, SheetRow } from "./types.ts";

const blockRows = 200;

function matchesOf(sheet: Sheet, filter: Readonly<Record<string, FilterModel>>): PageRequest["filter"] {
  const found = Object.entries(filter).flatMap(([field, model]) => {
    const column = sheet.column(field);
    const match = column && matchOf(model, column);
    return match ? [[field, match] as const] : [];
  });
  return Object.fromEntries(found);
}

function requestOf(sheet: Sheet, params: IGetRowsParams, quick: string): PageRequest {
  return {
    start: params.startRow,
    count: params.endRow - params.startRow,
    sort: params.sortModel.map(({ colId, sort }) => ({ field: colId, descending: sort === "desc" })),
    filter: matchesOf(sheet, params.filterModel as Readonly<Record<string, FilterModel>>),
    quick: wordsIn(quick, sheet.columns, sheet.props.language),
  };
}

function datasourceOf(sheet: Sheet, quick: string): IDatasource {
  const getRows = async (params: IGetRowsParams) => {
    const { source } = sheet.props;
    if (source.kind !== "pages") return;
    if (params.startRow === 0) sheet.show({ unread: false });
    try {
      const { rows, total } = await source.page(requestOf(sheet, params, quick));
      params.successCallback([...rows], total);
    } catch {
      params.failCallback();
      sheet.show({ unread: true });
    }
  };
  return { getRows: (params) => void getRows(params) };
}

/** How the grid gets its rows: all at once with a quick filter of its own, or block by block. */
export function sourceOptions(sheet: Sheet, kind: "rows" | "pages", quick: string): GridOptions<SheetRow> {
  if (kind === "rows") return { rowModelType: "clientSide", quickFilterText: quick, cacheQuickFilter: true };
  return {
    rowModelType: "infinite",
    datasource: datasourceOf(sheet, quick),
    cacheBlockSize: blockRows,
    maxBlocksInCache: 20,
    blockLoadDebounceMillis: 20,
  };
}
