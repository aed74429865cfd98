import { type Body } from "./body.ts";
import type { Target } from "./headings.ts";
import { type Layout } from "./layout.ts";
import { type Part } from "./together.ts";
import type { FileForm, RawSheet } from "./table.ts";
/** What the clerk settled about a sheet; rows from 0, both ends included. */
export interface Choice {
  readonly sheet: number;
  readonly headFrom: number;
  readonly headTo: number;
  readonly lastRow: number | null;
  /** Column index -> what it holds; null leaves it out. Columns not named are matched by their headings. */
  readonly targets: Readonly<Record<string, Target | null>>;
  /** Further sheets of the same layout to read with it; those that look like its continuation where not said. */
  readonly together?: readonly number[] | undefined;
  /** Leave out rows that the spreadsheet does not show. */
  readonly withoutHidden?: boolean | undefined;
  /** Read tables that stand side by side as one wide table after all. */
  readonly asOne?: boolean | undefined;
}
/** What of the read sheet the spreadsheet does not show. */
export interface HiddenParts {
  /** Rows of data, counted as the spreadsheet does; the first ones only are named. */
  readonly rows: number;
  readonly firstRows: readonly number[];
  /** Headings of kept columns. */
  readonly columns: readonly string[];
  /** Whether the clerk left those rows out. */
  readonly leftOut: boolean;
}
export interface SheetGlance {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  /** First rows for the clerk to see, without the texts of columns that are left out. */
  readonly top: readonly (readonly string[])[];
}
/** What leaves the process that read the file: glances at all sheets, and the kept columns of one. */
export interface Reading {
  readonly form: FileForm;
  readonly sheets: readonly SheetGlance[];
  readonly sheet: number;
  readonly layout: Layout | null;
  readonly body: Body | null;
  /** A village's name in the title or the sheet's name; empty where there is none. */
  readonly villageHint: string;
  /** The sheets that were read, and others of the same layout. */
  readonly parts: readonly Part[];
  readonly together: readonly {
    readonly sheet: number;
    readonly taken: boolean;
  }[];
  /** Headings stand down the side: rows and columns have changed places. */
  readonly turned: boolean;
  /** Tables stand side by side: null where they do not, else whether they are read one after the other. */
  readonly apart: boolean | null;
  readonly hidden: HiddenParts;
}
/** Finds or follows the layout and keeps only what it names. */
export declare function readSheets(form: FileForm, given: readonly RawSheet[], choice: Choice | null): Reading;
